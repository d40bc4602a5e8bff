// The province's file on each shop it admitted: who it is as a business, its trial, its figures. No shopper, no order.
import type { ProvinceDb, ShopDb } from '#app/db/doors.server.ts'
import { empty, sql } from '#app/db/sql.server.ts'
import {
  isMeasure,
  nothingMeasured,
  sharesOf,
  type Measured,
  type Shares,
} from '../metric/metric.ts'
import { daysOf, type Period } from '../metric/period.ts'
import { fromDateColumn, type LocalDate } from '#app/lib/time.ts'
import { trialAccess, type TrialAccess } from './programme.ts'

export type ShopFile = {
  shopId: string
  name: string
  slug: string
  legalForm: string
  sector: string
  sizeClass: string
  communeCode: string
  communeName: string
  startsOn: LocalDate
  endsOn: LocalDate
  access: TrialAccess
  measured: Measured
  shares: Shares
}

type Row = Omit<ShopFile, 'startsOn' | 'endsOn' | 'access' | 'measured' | 'shares'> & {
  startsOn: Date
  endsOn: Date
}

type Asked = { period: Period; today: LocalDate; shopId?: string }

/** Admitted shops with their figures of a span of days; running trials first, those that end soonest on top. */
export async function findShopFiles(
  db: ProvinceDb,
  { period, today, shopId }: Asked,
): Promise<ShopFile[]> {
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT s.id AS "shopId", s.name, s.slug, s.legal_form AS "legalForm", s.sector, s.size_class AS "sizeClass",
           s.commune_code AS "communeCode", c.full_name AS "communeName",
           t.starts_on AS "startsOn", t.ends_on AS "endsOn"
    FROM trial t JOIN shop s ON s.id = t.shop_id JOIN commune c ON c.code = s.commune_code
    WHERE ${shopId ? sql`s.id = ${shopId}::uuid` : sql`true`}
    ORDER BY t.ends_on <= ${today}::date, t.ends_on, s.name`)
  const measured = await readShopSums(db, period, shopId)
  return rows.map((row) => {
    const trial = { startsOn: fromDateColumn(row.startsOn), endsOn: fromDateColumn(row.endsOn) }
    const own = measured.get(row.shopId) ?? nothingMeasured()
    return {
      ...row,
      ...trial,
      access: trialAccess(trial, today),
      measured: own,
      shares: sharesOf(own),
    }
  })
}

async function readShopSums(
  db: ProvinceDb,
  { from, to }: Period,
  shopId: string | undefined,
): Promise<Map<string, Measured>> {
  const rows = await db.$queryRaw<{ shopId: string; measure: string; value: bigint }[]>(sql`
    SELECT shop_id AS "shopId", measure, sum(value)::bigint AS value FROM rollup_shop_day
    WHERE day BETWEEN ${from}::date AND ${to}::date
      ${shopId ? sql`AND shop_id = ${shopId}::uuid` : empty}
    GROUP BY 1, 2`)
  const sums = new Map<string, Measured>()
  for (const row of rows) {
    const measured = sums.get(row.shopId) ?? nothingMeasured()
    if (isMeasure(row.measure)) measured[row.measure] += row.value
    sums.set(row.shopId, measured)
  }
  return sums
}

export type ShopDay = { day: LocalDate; measured: Measured }

/** One shop's days: the province's look at an admitted shop, or a shop's look at itself. */
export async function findShopDays(
  db: ProvinceDb | ShopDb,
  shopId: string,
  period: Period,
): Promise<ShopDay[]> {
  const rows = await db.$queryRaw<{ day: string; measure: string; value: bigint }[]>`
    SELECT to_char(day, 'YYYY-MM-DD') AS day, measure, value FROM rollup_shop_day
    WHERE shop_id = ${shopId}::uuid AND day BETWEEN ${period.from}::date AND ${period.to}::date`
  const byDay = new Map<string, Measured>()
  for (const { day, measure, value } of rows) {
    const measured = byDay.get(day) ?? nothingMeasured()
    if (isMeasure(measure)) measured[measure] += value
    byDay.set(day, measured)
  }
  return daysOf(period).map((day) => ({ day, measured: byDay.get(day) ?? nothingMeasured() }))
}

/** Shops of the province that are not in the programme: a number, never who. */
export async function countShopsOutside(db: ProvinceDb): Promise<number> {
  const [row] = await db.$queryRaw<{ shops: number }[]>`
    SELECT COALESCE(sum(shops), 0)::int AS shops FROM shops_outside_programme()`
  return row?.shops ?? 0
}
