// Writes what promotions took off the orders of a checkout. Limits are counted here, with the rows of the limited
// promotions held: of two shoppers who come for the last use at once the second is refused. A promotion without a
// limit is held by nobody.
import type { CheckoutDb } from '#app/db/doors.server.ts'
import { sha256Hex } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { PromotionUse } from './apply-promotions.ts'
import type { PromotionRefusal } from './promotion.ts'
import {
  isLimited,
  periodStarts,
  standingOf,
  type Limits,
  type Running,
  type Uses,
} from './standing.ts'

export type ClaimPromotions = {
  checkoutId: string
  customer: { accountId: string | null; phone: string }
  orders: readonly { shopId: string; orderId: string; uses: readonly PromotionUse[] }[]
}

/** Who used it, told apart for this promotion only: two promotions do not give one person's number away together. */
const customerKey = (promotionId: string, phone: string): string =>
  sha256Hex(`${promotionId}:${phone}`)

/**
 * Throws `promotion.used-up` and `promotion.customer-used-up` (with `title`, `code`); nothing is kept then. The
 * orders must be written already. Locks promotions, of shops before those of the market, each by id.
 */
export async function claimPromotions(
  db: CheckoutDb,
  claim: ClaimPromotions,
  clock: Clock,
): Promise<void> {
  const uses = claim.orders.flatMap((order) => order.uses)
  if (uses.length === 0) return
  const counted = await refuseUsedUp(db, claim, clock)
  await db.promotionUse.createMany({
    data: claim.orders.flatMap(({ shopId, orderId, uses: ofOrder }) =>
      ofOrder.map(({ promotion, goods, delivery }) => ({
        shopId,
        orderId,
        checkoutId: claim.checkoutId,
        promotionId: promotion.shopId === null ? null : promotion.id,
        marketPromotionId: promotion.shopId === null ? promotion.id : null,
        title: promotion.title,
        code: promotion.code,
        goods,
        delivery,
        // Whose it was is kept only where a limit asks.
        ...(counted.has(promotion.id) && {
          accountId: claim.customer.accountId,
          customerKey: customerKey(promotion.id, claim.customer.phone),
        }),
        at: clock.now(),
      })),
    ),
  })
}

/** Returns the ids of promotions that are limited by customer. */
async function refuseUsedUp(
  db: CheckoutDb,
  claim: ClaimPromotions,
  clock: Clock,
): Promise<Set<string>> {
  const promotions = claim.orders.flatMap(({ uses }) => uses.map((use) => use.promotion))
  const held = await holdLimited(db, promotions)
  if (held.length === 0) return new Set()
  const counted = await countUses(db, { held, customer: claim.customer }, clock)
  const nothing: Uses = { count: 0, inPeriod: 0, byCustomer: 0, given: 0n }
  for (const row of held) {
    const standing = standingOf(row, counted.get(row.id) ?? nothing, clock.now())
    if (standing === 'open') continue
    const code: PromotionRefusal =
      standing === 'customer-used-up' ? 'promotion.customer-used-up' : 'promotion.used-up'
    throw refuse(code, { title: row.title, code: row.code ?? '' })
  }
  return new Set(held.filter((row) => row.customerLimit !== null).map(({ id }) => id))
}

type Held = Running &
  Limits & { shopId: string | null; id: string; title: string; code: string | null }

async function holdLimited(
  db: CheckoutDb,
  promotions: readonly { id: string; shopId: string | null }[],
): Promise<Held[]> {
  const ids = (isOfMarket: boolean) =>
    promotions.filter(({ shopId }) => (shopId === null) === isOfMarket).map(({ id }) => id)
  const ofShops = await db.$queryRaw<Held[]>`
    SELECT shop_id AS "shopId", id, title, code, starts_at AS "startsAt", ends_at AS "endsAt",
           is_paused AS "isPaused", uses_limit AS "usesLimit", customer_limit AS "customerLimit",
           period_limit AS "periodLimit", period, budget
    FROM promotion
    WHERE id = ANY(${ids(false)}::uuid[])
      AND COALESCE(uses_limit, customer_limit, period_limit, budget) IS NOT NULL
    ORDER BY shop_id, id FOR NO KEY UPDATE`
  const ofMarket = await db.$queryRaw<Held[]>`
    SELECT NULL AS "shopId", id, title, code, starts_at AS "startsAt", ends_at AS "endsAt",
           is_paused AS "isPaused", uses_limit AS "usesLimit", customer_limit AS "customerLimit",
           period_limit AS "periodLimit", period, budget
    FROM market_promotion
    WHERE id = ANY(${ids(true)}::uuid[])
      AND COALESCE(uses_limit, customer_limit, period_limit, budget) IS NOT NULL
    ORDER BY id FOR NO KEY UPDATE`
  return [...ofShops, ...ofMarket].filter(isLimited)
}

type Counting = { held: readonly Held[]; customer: ClaimPromotions['customer'] }

// What others committed before the rows were held is seen here: a statement sees what was committed when it began.
async function countUses(
  db: CheckoutDb,
  { held, customer }: Counting,
  clock: Clock,
): Promise<Map<string, Uses>> {
  const starts = periodStarts(clock.now())
  const counts = new Map<string, Uses>()
  for (const { id, shopId, period } of held) {
    const [row] = await db.$queryRaw<Uses[]>`
      SELECT count(DISTINCT checkout_id)::int AS count, COALESCE(sum(goods + delivery), 0)::bigint AS given,
             count(DISTINCT checkout_id) FILTER (WHERE at >= ${starts[period ?? 'day']})::int AS "inPeriod",
             count(DISTINCT checkout_id) FILTER (
               WHERE account_id = ${customer.accountId}::uuid
                  OR customer_key = ${customerKey(id, customer.phone)})::int AS "byCustomer"
      FROM promotion_use
      WHERE NOT is_released AND (shop_id = ${shopId}::uuid AND promotion_id = ${id}::uuid
                                 OR ${shopId}::uuid IS NULL AND market_promotion_id = ${id}::uuid)`
    if (row) counts.set(id, row)
  }
  return counts
}
