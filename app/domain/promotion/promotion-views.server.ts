// Promotions as their owners see them: what each is, how much it was used, and by which orders.
import type { ShopDb, SystemDb } from '#app/db/doors.server.ts'
import { empty, join, sql, type Sql } from '#app/db/sql.server.ts'
import { foldVietnamese } from '#app/lib/fold.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import type { Clock } from '#app/lib/time.ts'
import { formOf } from './promotion-columns.ts'
import { benefitOf, type PromotionTerms } from './promotion-rows.server.ts'
import type { Benefit, Standing } from './promotion.ts'
import { findLastUses, type PromotionUseView } from './promotion-uses.server.ts'
import type { PromotionForm } from './promotion.forms.ts'
import { standingOf, type Limits, type PromotionShow } from './standing.ts'

export type PromotionFilter = {
  show: PromotionShow | null
  /** in the title or the code */
  text: string
  /** the id of the last one of the page before */
  after: string | null
}

export type PromotionSummary = {
  id: string
  title: string
  code: string | null
  benefit: Benefit
  minSubtotal: Money
  standing: Standing
  startsAt: Date
  endsAt: Date | null
  uses: number
  usesLimit: number | null
  given: Money
  budget: Money | null
}

type Row = PromotionTerms &
  Limits & {
    id: string
    title: string
    code: string | null
    minSubtotal: bigint
    startsAt: Date
    endsAt: Date | null
    isPaused: boolean
    legalGround: string | null
    uses: number
    inPeriod: number
    given: bigint
  }

const perPage = 30

/** Newest first. `db` decides whose: a shop's own, or through the system's door the market's. */
export async function findPromotionList(
  db: ShopDb | SystemDb,
  source: 'shop' | 'market',
  { filter, clock }: { filter: PromotionFilter; clock: Clock },
): Promise<{ promotions: PromotionSummary[]; nextCursor: string | null }> {
  const now = clock.now()
  const text = filter.text.trim()
  const conditions = [
    showCondition(filter.show, now),
    text
      ? sql`(lower(unaccent(p.title)) LIKE ${`%${foldVietnamese(text)}%`} OR p.code = ${text.toUpperCase()})`
      : sql`true`,
    filter.after ? sql`p.id < ${filter.after}::uuid` : sql`true`,
  ]
  const rows = await readRows(db, source, {
    where: join(conditions, ' AND '),
    limit: perPage + 1,
  })
  const page = rows.slice(0, perPage)
  return {
    promotions: page.map((row) => summaryOf(row, now)),
    nextCursor: rows.length > perPage ? (page.at(-1)?.id ?? null) : null,
  }
}

function showCondition(show: PromotionShow | null, now: Date): Sql {
  const isOver = sql`(p.is_paused OR p.ends_at <= ${now})`
  switch (show) {
    case 'running':
      return sql`p.starts_at <= ${now} AND ${isOver} IS NOT TRUE`
    case 'coming':
      return sql`p.starts_at > ${now} AND ${isOver} IS NOT TRUE`
    case 'ended':
      return isOver
    case null:
      return sql`true`
  }
}

type Reading = { where: Sql; limit: number }

function readRows(
  db: ShopDb | SystemDb,
  source: 'shop' | 'market',
  { where, limit }: Reading,
): Promise<Row[]> {
  const [table, bundle, key] =
    source === 'shop'
      ? [
          sql`promotion`,
          sql`p.buy_pieces AS "buyPieces", p.get_pieces AS "getPieces"`,
          sql`u.promotion_id`,
        ]
      : [
          sql`market_promotion`,
          sql`NULL AS "buyPieces", NULL AS "getPieces"`,
          sql`u.market_promotion_id`,
        ]
  const own = source === 'shop' ? sql`AND u.shop_id = p.shop_id` : empty
  return db.$queryRaw<Row[]>`
    SELECT p.id, p.title, p.code, p.kind, p.bps, p.amount, p.most, ${bundle}, p.min_subtotal AS "minSubtotal",
           p.starts_at AS "startsAt", p.ends_at AS "endsAt", p.is_paused AS "isPaused", p.uses_limit AS "usesLimit",
           p.customer_limit AS "customerLimit", p.period_limit AS "periodLimit", p.period, p.budget,
           p.legal_ground AS "legalGround", used.uses, 0 AS "inPeriod", used.given
    FROM ${table} p
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT u.checkout_id)::int AS uses, COALESCE(sum(u.goods + u.delivery), 0)::bigint AS given
      FROM promotion_use u WHERE ${key} = p.id ${own} AND NOT u.is_released
    ) used
    WHERE ${where} ORDER BY p.id DESC LIMIT ${limit}`
}

function summaryOf(row: Row, now: Date): PromotionSummary {
  const uses = { count: row.uses, inPeriod: 0, byCustomer: 0, given: row.given }
  return {
    id: row.id,
    title: row.title,
    code: row.code,
    benefit: benefitOf(row),
    minSubtotal: vnd(row.minSubtotal),
    standing: standingOf(row, uses, now),
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    uses: row.uses,
    usesLimit: row.usesLimit,
    given: vnd(row.given),
    budget: row.budget === null ? null : vnd(row.budget),
  }
}

export type PromotionDetail = PromotionSummary & {
  isPaused: boolean
  form: PromotionForm
  /** the latest, newest first */
  lastUses: PromotionUseView[]
}

/** Null when there is no such promotion here. */
export async function findPromotion(
  db: ShopDb | SystemDb,
  source: 'shop' | 'market',
  { id, clock }: { id: string; clock: Clock },
): Promise<PromotionDetail | null> {
  const [row] = await readRows(db, source, { where: sql`p.id = ${id}::uuid`, limit: 1 })
  if (!row) return null
  const products =
    source === 'shop'
      ? await db.promotionProduct.findMany({
          where: { promotionId: id },
          select: { productId: true, part: true },
        })
      : []
  const idsOf = (part: string) =>
    products.filter((one) => one.part === part).map(({ productId }) => productId)
  const benefit = benefitOf(row, idsOf('gift'))
  return {
    ...summaryOf(row, clock.now()),
    isPaused: row.isPaused,
    form: formOf(row, { benefit, productIds: idsOf('counts') }),
    lastUses: await findLastUses(db, source, id),
  }
}
