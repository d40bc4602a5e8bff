// Withheld tax as the operator files it and as a seller is told of it.
import type { ShopDb, SystemDb } from '#app/db/doors.server.ts'
import { findRule } from '#app/domain/rule/rule-views.server.ts'
import { addMonths, fromDateColumn, localDate, toDateColumn, type Clock } from '#app/lib/time.ts'
import { firstDay, monthOf } from './month.ts'
import { findLegalForm } from './statement-views.server.ts'
import type { TaxRow } from './tax.ts'

/** What was withheld in a month, by seller; a seller whose month came to nothing is left out. */
export function findTaxMonth(db: SystemDb, month: string): Promise<TaxRow[]> {
  const from = firstDay(month)
  return db.$queryRaw<TaxRow[]>`
    SELECT c.shop_id AS "shopId", s.name, s.tax_code AS "taxCode",
           COALESCE(sum(c.base) FILTER (WHERE c.kind = 'vat'), 0)::bigint AS base,
           COALESCE(sum(c.base) FILTER (WHERE c.kind = 'vat' AND c.base < 0), 0)::bigint AS "takenBack",
           COALESCE(sum(c.amount) FILTER (WHERE c.kind = 'vat'), 0)::bigint AS vat,
           COALESCE(sum(c.amount) FILTER (WHERE c.kind = 'pit'), 0)::bigint AS pit
    FROM order_charge c JOIN shop s ON s.id = c.shop_id
    WHERE c.kind IN ('vat', 'pit')
      AND c.day >= ${toDateColumn(from)}::date AND c.day < ${toDateColumn(addMonths(from, 1))}::date
    GROUP BY c.shop_id, s.id HAVING sum(abs(c.amount)) > 0 OR sum(c.base) <> 0
    ORDER BY s.name, c.shop_id`
}

export type TaxFilingView = { month: string; reference: string; filedAt: Date; filedBy: string }

export async function findFiling(db: SystemDb, month: string): Promise<TaxFilingView | null> {
  const [row] = await db.$queryRaw<Omit<TaxFilingView, 'month'>[]>`
    SELECT f.reference, f.filed_at AS "filedAt", a.display_name AS "filedBy"
    FROM tax_filing f JOIN account a ON a.id = f.filed_by
    WHERE f.month = ${toDateColumn(firstDay(month))}::date`
  return row ? { month, ...row } : null
}

/** Months with anything withheld, newest first. */
export async function findTaxMonths(db: SystemDb): Promise<string[]> {
  const rows = await db.$queryRaw<{ month: string }[]>`
    SELECT DISTINCT to_char(day, 'YYYY-MM') AS month FROM order_charge
    WHERE kind IN ('vat', 'pit') ORDER BY month DESC`
  return rows.map(({ month }) => month)
}

export type ShopTaxMonth = {
  month: string
  base: bigint
  vat: bigint
  pit: bigint
  isFiled: boolean
}

export type ShopTax = {
  isHousehold: boolean
  months: ShopTaxMonth[]
  /** everything sold this year, whoever collected it */
  soldThisYear: bigint
  /** below it a household owes no tax on its sales and may ask for what was withheld */
  taxFree: bigint
}

/** Newest first. */
export async function findShopTax(db: ShopDb, clock: Clock): Promise<ShopTax> {
  const year = monthOf(clock.now()).slice(0, 4)
  const months = await db.$queryRaw<ShopTaxMonth[]>`
    SELECT m.*, EXISTS (SELECT FROM tax_filing_line f
      WHERE f.shop_id = current_shop_id() AND to_char(f.month, 'YYYY-MM') = m.month) AS "isFiled"
    FROM (
      SELECT to_char(c.day, 'YYYY-MM') AS month,
             COALESCE(sum(c.base) FILTER (WHERE c.kind = 'vat'), 0)::bigint AS base,
             COALESCE(sum(c.amount) FILTER (WHERE c.kind = 'vat'), 0)::bigint AS vat,
             COALESCE(sum(c.amount) FILTER (WHERE c.kind = 'pit'), 0)::bigint AS pit
      FROM order_charge c WHERE c.shop_id = current_shop_id() AND c.kind IN ('vat', 'pit')
      GROUP BY 1) m
    ORDER BY 1 DESC`
  const [sold] = await db.$queryRaw<{ amount: bigint }[]>`
    SELECT COALESCE(-sum(e.amount), 0)::bigint AS amount
    FROM ledger_entry e JOIN ledger_transaction t ON t.shop_id = e.shop_id AND t.id = e.transaction_id
    WHERE e.shop_id = current_shop_id() AND e.account IN ('sales', 'delivery', 'discount')
      AND to_char(t.at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY') = ${year}`
  const { dongPerYear } = await findRule(db, 'household.tax-free-revenue', localDate(clock.now()))
  const legalForm = await findLegalForm(db)
  return {
    isHousehold: legalForm === 'household',
    months,
    soldThisYear: sold?.amount ?? 0n,
    taxFree: BigInt(dongPerYear),
  }
}

/** The first month of withheld tax that no return covers; null when everything is filed. */
export async function findFirstUnfiled(db: SystemDb): Promise<string | null> {
  const [row] = await db.$queryRaw<{ day: Date | null }[]>`
    SELECT min(c.day) AS day FROM order_charge c
    WHERE c.kind IN ('vat', 'pit')
      AND NOT EXISTS (SELECT FROM tax_filing f WHERE f.month = date_trunc('month', c.day)::date)`
  return row?.day ? fromDateColumn(row.day).slice(0, 7) : null
}
