// What cards pay of the orders of one checkout: taken when the orders are placed, given back when they are never paid
// for, taken again when their money comes late after all. Cards are held in the order of their shop and id; the
// journal moves their balance, and the database refuses one below nothing.
import type { CheckoutDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { fromDateColumn, localDate, type Clock } from '#app/lib/time.ts'
import type { CardUse } from './apply-cards.ts'
import { cardStanding } from './gift-card.ts'

export type SpendCards = readonly { shopId: string; orderId: string; cards: readonly CardUse[] }[]

/**
 * The orders are written already. Throws `checkout.changed` when a card has not what the shopper was shown any more:
 * of two orders at once that want the same card the second is asked again.
 */
export async function spendCards(db: CheckoutDb, orders: SpendCards, clock: Clock): Promise<void> {
  const uses = orders.flatMap(({ shopId, orderId, cards }) =>
    cards.map(({ cardId, amount }, position) => ({ shopId, orderId, cardId, amount, position })),
  )
  if (uses.length === 0) return
  const held = await holdCards(
    db,
    uses.map(({ cardId }) => cardId),
  )
  const today = localDate(clock.now())
  for (const { cardId, amount } of uses) {
    const card = held.get(cardId)
    if (!card || card.balance < amount || standingOf(card, today) !== 'open')
      throw refuse('checkout.changed')
  }
  await db.giftCardMove.createMany({
    data: uses.map(({ shopId, orderId, cardId, amount, position }) => ({
      shopId,
      giftCardId: cardId,
      orderId,
      kind: 'spent',
      amount: -amount,
      position,
      moveKey: `spent:${orderId}:${cardId}`,
      at: clock.now(),
    })),
  })
}

type Held = { id: string; balance: bigint; expiresOn: Date | null; deactivatedAt: Date | null }

async function holdCards(db: CheckoutDb, ids: readonly string[]): Promise<Map<string, Held>> {
  const rows = await db.$queryRaw<Held[]>`
    SELECT id, balance, expires_on AS "expiresOn", deactivated_at AS "deactivatedAt"
    FROM gift_card WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY shop_id, id FOR UPDATE`
  return new Map(rows.map((row) => [row.id, row]))
}

const standingOf = (
  { balance, expiresOn, deactivatedAt }: Held,
  today: ReturnType<typeof localDate>,
) =>
  cardStanding(
    {
      balance,
      expiresOn: expiresOn && fromDateColumn(expiresOn),
      isOff: deactivatedAt !== null,
    },
    today,
  )

type Spent = {
  shopId: string
  orderId: string
  cardId: string
  position: number
  /** when it was placed, đồng */
  amount: bigint
  /** of it still with the order */
  paying: bigint
  /** moves so far: the next one's number */
  moves: number
}

async function findSpent(db: CheckoutDb, checkoutId: string): Promise<Spent[]> {
  return db.$queryRaw<Spent[]>`
    SELECT m.shop_id AS "shopId", m.order_id AS "orderId", m.gift_card_id AS "cardId",
           min(m.position)::int AS position, max(-m.amount)::bigint AS amount,
           (-sum(m.amount))::bigint AS paying, count(*)::int AS moves
    FROM gift_card_move m JOIN "order" o ON o.shop_id = m.shop_id AND o.id = m.order_id
    WHERE o.checkout_id = ${checkoutId}::uuid
    GROUP BY 1, 2, 3 ORDER BY 1, 3`
}

/** The orders ended unpaid: what cards paid is on them again. A second call changes nothing. */
export async function releaseCards(
  db: CheckoutDb,
  checkoutId: string,
  clock: Clock,
): Promise<void> {
  const spent = await heldSpent(db, checkoutId)
  const open = spent.filter(({ paying }) => paying > 0n)
  if (open.length === 0) return
  await db.giftCardMove.createMany({
    data: open.map(({ shopId, orderId, cardId, position, paying, moves }) => ({
      shopId,
      giftCardId: cardId,
      orderId,
      kind: 'released',
      amount: paying,
      position,
      moveKey: `released:${orderId}:${cardId}:${moves}`,
      at: clock.now(),
    })),
  })
}

/**
 * Money came for orders that had ended: their cards must pay again too. False when one has not enough any more, or was
 * taken out of use; nothing is taken then. That its last day passed meanwhile is no fault of the shopper's.
 */
export async function spendCardsAgain(
  db: CheckoutDb,
  checkoutId: string,
  clock: Clock,
): Promise<boolean> {
  const spent = await heldSpent(db, checkoutId)
  const missing = spent.filter(({ paying, amount }) => paying < amount)
  if (missing.length === 0) return true
  const isThere = missing.every(
    ({ balance, isOff, amount, paying }) => !isOff && balance >= amount - paying,
  )
  if (!isThere) return false
  await db.giftCardMove.createMany({
    data: missing.map(({ shopId, orderId, cardId, position, amount, paying, moves }) => ({
      shopId,
      giftCardId: cardId,
      orderId,
      kind: 'spent',
      amount: paying - amount,
      position,
      moveKey: `again:${orderId}:${cardId}:${moves}`,
      at: clock.now(),
    })),
  })
  return true
}

// Read again once the cards are held: what others moved meanwhile is seen.
async function heldSpent(
  db: CheckoutDb,
  checkoutId: string,
): Promise<(Spent & { balance: bigint; isOff: boolean })[]> {
  const cardIds = (await findSpent(db, checkoutId)).map(({ cardId }) => cardId)
  if (cardIds.length === 0) return []
  const held = await holdCards(db, cardIds)
  return (await findSpent(db, checkoutId)).map((one) => {
    const card = held.get(one.cardId)
    if (!card) throw new Error(`card ${one.cardId} paid order ${one.orderId} and is not seen`)
    return { ...one, balance: card.balance, isOff: card.deactivatedAt !== null }
  })
}
