// Rows of promotions with what is used of them, as the calculation wants them. One statement, whatever the cart.
import type { CheckoutDb, MarketDb } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'
import type { Benefit, BenefitKind, Promotion } from './promotion.ts'
import { isLimited, periodStarts, standingOf, type Limits, type Running } from './standing.ts'

export type PromotionTerms = {
  kind: BenefitKind
  bps: number | null
  amount: bigint | null
  most: bigint | null
  buyPieces: number | null
  getPieces: number | null
}

/** A row that breaks the table's own checks is a fault. */
export function benefitOf(terms: PromotionTerms, giftProductIds: readonly string[] = []): Benefit {
  const { kind, bps, amount, most, buyPieces, getPieces } = terms
  if (kind === 'percent' && bps !== null) return { kind, bps: BigInt(bps), most }
  if (kind === 'amount' && amount !== null) return { kind, amount }
  if (kind === 'delivery') return { kind, most }
  if (kind === 'bundle' && bps !== null && buyPieces !== null && getPieces !== null) {
    return { kind, buy: buyPieces, get: getPieces, bps: BigInt(bps), giftProductIds }
  }
  throw new Error(`a promotion of kind ${kind} without its terms`)
}

type Row = PromotionTerms &
  Running &
  Limits & {
    shopId: string | null
    id: string
    title: string
    code: string | null
    minSubtotal: bigint
    revision: number
    productIds: string[]
    giftProductIds: string[]
    count: number
    inPeriod: number
    byCustomer: number
    given: bigint
  }

export type FoundPromotion = Promotion & { isLimited: boolean }

export type FindPromotions = {
  shopIds: readonly string[]
  /** normalised; promotions with other codes are not read at all */
  codes: readonly string[]
}

/** Open ones that apply by themselves, and those of the codes in whatever state: of these shops and of the market. */
export async function findPromotions(
  db: MarketDb | CheckoutDb,
  { shopIds, codes }: FindPromotions,
  clock: Clock,
): Promise<FoundPromotion[]> {
  const now = clock.now()
  const starts = periodStarts(now)
  const rows = await db.$queryRaw<Row[]>`
    WITH asked AS (
      SELECT p.shop_id, p.id, p.title, p.code, p.kind, p.bps, p.amount, p.most, p.buy_pieces, p.get_pieces,
             p.min_subtotal, p.starts_at, p.ends_at, p.is_paused, p.uses_limit, p.customer_limit, p.period_limit,
             p.period, p.budget, p.revision
      FROM promotion p WHERE p.shop_id = ANY(${[...shopIds]}::uuid[])
      UNION ALL
      SELECT NULL, m.id, m.title, m.code, m.kind, m.bps, m.amount, m.most, NULL, NULL,
             m.min_subtotal, m.starts_at, m.ends_at, m.is_paused, m.uses_limit, m.customer_limit, m.period_limit,
             m.period, m.budget, m.revision
      FROM market_promotion m
    )
    SELECT a.shop_id AS "shopId", a.id, a.title, a.code, a.kind, a.bps, a.amount, a.most,
           a.buy_pieces AS "buyPieces", a.get_pieces AS "getPieces", a.min_subtotal AS "minSubtotal",
           a.starts_at AS "startsAt", a.ends_at AS "endsAt", a.is_paused AS "isPaused", a.uses_limit AS "usesLimit",
           a.customer_limit AS "customerLimit", a.period_limit AS "periodLimit", a.period, a.budget, a.revision,
           goods.counts AS "productIds", goods.gifts AS "giftProductIds",
           u.count, u.in_period AS "inPeriod", u.by_customer AS "byCustomer", u.given
    FROM asked a
    CROSS JOIN LATERAL (
      SELECT COALESCE(array_agg(g.product_id) FILTER (WHERE g.part = 'counts'), '{}') AS counts,
             COALESCE(array_agg(g.product_id) FILTER (WHERE g.part = 'gift'), '{}') AS gifts
      FROM promotion_product g WHERE g.shop_id = a.shop_id AND g.promotion_id = a.id
    ) goods
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT u.checkout_id)::int AS count, COALESCE(sum(u.goods + u.delivery), 0)::bigint AS given,
             count(DISTINCT u.checkout_id) FILTER (WHERE u.at >= CASE a.period
               WHEN 'day' THEN ${starts.day}::timestamptz WHEN 'week' THEN ${starts.week}::timestamptz
               ELSE ${starts.month}::timestamptz END)::int AS in_period,
             count(DISTINCT u.checkout_id) FILTER (
               WHERE EXISTS (SELECT FROM checkout c WHERE c.id = u.checkout_id))::int AS by_customer
      FROM promotion_use u
      WHERE NOT u.is_released
        AND COALESCE(a.uses_limit, a.customer_limit, a.period_limit, a.budget) IS NOT NULL
        AND (u.shop_id = a.shop_id AND u.promotion_id = a.id OR a.shop_id IS NULL AND u.market_promotion_id = a.id)
    ) u
    WHERE a.code = ANY(${[...codes]}::text[])
       OR (a.code IS NULL AND NOT a.is_paused AND a.starts_at <= ${now} AND (a.ends_at IS NULL OR a.ends_at > ${now}))
    ORDER BY a.shop_id NULLS LAST, a.id`
  return rows.map((row) => promotionOf(row, now))
}

const promotionOf = (row: Row, now: Date): FoundPromotion => ({
  id: row.id,
  shopId: row.shopId,
  title: row.title,
  code: row.code,
  benefit: benefitOf(row, row.giftProductIds),
  productIds: row.productIds,
  minSubtotal: row.minSubtotal,
  standing: standingOf(row, row, now),
  revision: row.revision,
  isLimited: isLimited(row),
})
