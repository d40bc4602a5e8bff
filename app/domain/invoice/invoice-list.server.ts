// The seller's book of invoices: one month at a time, newest first, with the month's totals.
import type { ShopDb } from '#app/db/doors.server.ts'
import { foldVietnamese } from '#app/lib/fold.ts'
import { vnd } from '#app/lib/money.ts'
import type { Money } from '#app/lib/money.ts'
import { addMonths, fromDateColumn, toDateColumn } from '#app/lib/time.ts'
import type { LocalDate } from '#app/lib/time.ts'
import type { InvoiceKind } from './invoice.ts'
import { noTotals } from './invoice-views.server.ts'
import type { MoneyTotals } from './invoice-views.server.ts'

export type InvoiceRow = {
  id: string
  symbol: string
  number: number
  day: LocalDate
  orderId: string
  orderCode: string
  buyerName: string
  buyerTaxCode: string | null
  beforeVat: Money
  vat: Money
  total: Money
  kind: InvoiceKind
  /** "1K26TYY · 14" of the original that it adjusts */
  adjusts: string | null
  /** issued, or adjusted by a later one */
  status: string
}

export type InvoiceSearch = {
  /** 'YYYY-MM' in Viet Nam */
  month: string
  /** number, order code, buyer's name (without diacritics too) or tax code */
  q: string
}

export type InvoiceMonth = { rows: InvoiceRow[]; nextCursor: string | null; totals: MoneyTotals }

const pageSize = 100

/** One page of a month; `after` is the last id of the page before. Totals are of all that match. */
export async function findInvoices(
  db: ShopDb,
  search: InvoiceSearch,
  after: string | null = null,
): Promise<InvoiceMonth> {
  const rows = await rowsOf(db, search, { after, limit: pageSize + 1 })
  const { from, to, q, part } = conditions(search)
  const [sums] = await db.$queryRaw<Sums[]>`
    SELECT count(*)::int AS count, COALESCE(sum(i.total_before_vat), 0)::bigint AS "beforeVat",
           COALESCE(sum(i.total_vat), 0)::bigint AS vat, COALESCE(sum(i.total), 0)::bigint AS total
    FROM invoice i JOIN "order" o ON o.shop_id = i.shop_id AND o.id = i.order_id
    WHERE i.issue_date >= ${from}::date AND i.issue_date < ${to}::date
      AND (${q} = '' OR i.number::text = ${q} OR o.code ILIKE ${part} OR i.buyer_tax_code LIKE ${part}
           OR search_fold(i.buyer_name) LIKE ${part})`
  const page = rows.slice(0, pageSize)
  return {
    rows: page,
    nextCursor: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    totals: sums ? { count: sums.count, ...moneyOf(sums) } : noTotals,
  }
}

/** All of a month, oldest number first: what a bookkeeper imports. */
export async function findInvoicesToExport(
  db: ShopDb,
  search: InvoiceSearch,
): Promise<InvoiceRow[]> {
  const rows = await rowsOf(db, search, { after: null, limit: 100_000 })
  return rows.toReversed()
}

/** Months that have invoices, newest first. */
export async function findInvoiceMonths(db: ShopDb): Promise<string[]> {
  const rows = await db.$queryRaw<{ month: string }[]>`
    SELECT DISTINCT to_char(issue_date, 'YYYY-MM') AS month FROM invoice ORDER BY month DESC`
  return rows.map((row) => row.month)
}

type Sums = { count: number; beforeVat: bigint; vat: bigint; total: bigint }
type Raw = Omit<InvoiceRow, 'day' | 'beforeVat' | 'vat' | 'total'> & { issueDate: Date } & Omit<
    Sums,
    'count'
  >

// An empty `q` matches all, and so does one of signs alone: folding leaves only letters, digits and spaces.
function conditions({ month, q }: InvoiceSearch) {
  const first = `${month}-01` as LocalDate
  const folded = foldVietnamese(q)
  return {
    from: toDateColumn(first),
    to: toDateColumn(addMonths(first, 1)),
    q: folded && q.trim(),
    part: `%${folded}%`,
  }
}

type Slice = { after: string | null; limit: number }

async function rowsOf(
  db: ShopDb,
  search: InvoiceSearch,
  { after, limit }: Slice,
): Promise<InvoiceRow[]> {
  const { from, to, q, part } = conditions(search)
  const rows = await db.$queryRaw<Raw[]>`
    SELECT i.id, i.form || i.symbol AS symbol, i.number, i.issue_date AS "issueDate", i.order_id AS "orderId",
           o.code AS "orderCode", i.buyer_name AS "buyerName", i.buyer_tax_code AS "buyerTaxCode",
           i.total_before_vat AS "beforeVat", i.total_vat AS vat, i.total, i.status, i.kind,
           a.form || a.symbol || ' · ' || a.number AS adjusts
    FROM invoice i JOIN "order" o ON o.shop_id = i.shop_id AND o.id = i.order_id
      LEFT JOIN invoice a ON a.shop_id = i.shop_id AND a.id = i.adjusts_id
    WHERE i.issue_date >= ${from}::date AND i.issue_date < ${to}::date
      AND (${q} = '' OR i.number::text = ${q} OR o.code ILIKE ${part} OR i.buyer_tax_code LIKE ${part}
           OR search_fold(i.buyer_name) LIKE ${part})
      AND (${after}::uuid IS NULL OR (i.issue_date, i.number, i.id) <
           (SELECT last.issue_date, last.number, last.id FROM invoice last WHERE last.id = ${after}::uuid))
    ORDER BY i.issue_date DESC, i.number DESC, i.id DESC
    LIMIT ${limit}`
  return rows.map(({ issueDate, ...row }) => ({
    ...row,
    ...moneyOf(row),
    day: fromDateColumn(issueDate),
  }))
}

const moneyOf = (sums: Omit<Sums, 'count'>) => ({
  beforeVat: vnd(sums.beforeVat),
  vat: vnd(sums.vat),
  total: vnd(sums.total),
})
