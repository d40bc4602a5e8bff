// The cards that paid one order, and what a refund puts back on them.
import type { MarketDb, ShopDb } from '#app/db/doors.server.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import type { Clock } from '#app/lib/time.ts'
import type { CardReturn, PaidByCard } from './return-cards.ts'

export type OrderCard = PaidByCard & { lastCharacters: string }

/** In the order in which they were used. Whoever gives something back holds the order's lock. */
export async function findOrderCards(db: ShopDb | MarketDb, orderId: string): Promise<OrderCard[]> {
  return findCards(db, [orderId])
}

/** For whoever looks at orders: by order, what each card paid of it. */
export async function findCardsOfOrders(
  db: ShopDb | MarketDb,
  orders: readonly { id: string; giftCardTotal: bigint }[],
): Promise<Map<string, { lastCharacters: string; amount: Money }[]>> {
  const paid = orders.filter(({ giftCardTotal }) => giftCardTotal > 0n)
  if (paid.length === 0) return new Map()
  const cards = await findCards(
    db,
    paid.map(({ id }) => id),
  )
  const byOrder = Map.groupBy(cards, ({ orderId }) => orderId)
  const shown = ({ lastCharacters, amount }: OrderCard) => ({ lastCharacters, amount: vnd(amount) })
  return new Map([...byOrder].map(([id, own]) => [id, own.map(shown)]))
}

function findCards(
  db: ShopDb | MarketDb,
  orderIds: readonly string[],
): Promise<(OrderCard & { orderId: string })[]> {
  return db.$queryRaw<(OrderCard & { orderId: string })[]>`
    SELECT m.order_id AS "orderId", m.gift_card_id AS "cardId", g.kind, g.last_characters AS "lastCharacters",
           (-sum(m.amount) FILTER (WHERE m.refund_id IS NULL))::bigint AS amount,
           COALESCE(sum(m.amount) FILTER (WHERE m.refund_id IS NOT NULL), 0)::bigint AS returned
    FROM gift_card_move m JOIN gift_card g ON g.shop_id = m.shop_id AND g.id = m.gift_card_id
    WHERE m.order_id = ANY (${[...orderIds]}::uuid[])
    GROUP BY m.order_id, m.gift_card_id, g.kind, g.last_characters
    HAVING sum(m.amount) FILTER (WHERE m.refund_id IS NULL) < 0
    ORDER BY m.order_id, min(m.position) FILTER (WHERE m.kind = 'spent')`
}

type Returning = { orderId: string; refundId: string; returns: readonly CardReturn[] }

/** In the transaction that wrote the refund, before its pieces go back into their lots. */
export async function returnToCards(
  db: ShopDb,
  { orderId, refundId, returns }: Returning,
  clock: Clock,
): Promise<void> {
  // Cards are moved in the order of their ids, so that refunds at once wait for each other and never in a ring.
  const inTurn = returns.toSorted((one, other) => (one.cardId < other.cardId ? -1 : 1))
  if (inTurn.length === 0) return
  await db.giftCardMove.createMany({
    data: inTurn.map(({ cardId, amount }) => ({
      giftCardId: cardId,
      orderId,
      refundId,
      kind: 'returned',
      amount,
      moveKey: `returned:${refundId}:${cardId}`,
      at: clock.now(),
    })),
  })
}
