// Invoices: numbers without gap or double, bytes untouched, signatures that hold, totals that are the orders'.
import type { SystemDb } from '#app/db/doors.server.ts'
import type { InvoiceContent } from '#app/domain/invoice/invoice.ts'
import { UnprovenInvoice, verifyInvoice } from '#app/domain/invoice/verify-invoice.server.ts'
import { fromDateColumn } from '#app/lib/time.ts'
import type { BrokenRow, InvariantCheck } from './invariant.ts'

const label = `'invoice ' || i.form || i.symbol || '-' || i.number || ' of shop ' || i.shop_id`

const numbersRun: InvariantCheck = {
  name: 'the numbers of an invoice series are 1 to n, and its counter stands at n + 1',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'invoice_series ' || s.form || s.symbol || ' of shop ' || s.shop_id AS row,
           'counter at ' || s.next_number || ', ' || count(i.number) || ' invoices up to number '
             || COALESCE(max(i.number), 0) AS because
    FROM invoice_series s
    LEFT JOIN invoice i ON i.shop_id = s.shop_id AND i.series_id = s.id
    GROUP BY s.shop_id, s.id
    HAVING count(DISTINCT i.number) <> s.next_number - 1 OR COALESCE(max(i.number), 0) <> s.next_number - 1`,
}

const datesRun: InvariantCheck = {
  name: 'the dates of an invoice series never run back',
  find: (db) =>
    db.$queryRawUnsafe<BrokenRow[]>(`
    SELECT ${label} AS row, 'dated ' || issue_date || ' after ' || earlier AS because
    FROM (SELECT *, lag(issue_date) OVER (PARTITION BY shop_id, series_id ORDER BY number) AS earlier
          FROM invoice) i
    WHERE issue_date < earlier`),
}

const bytesHold: InvariantCheck = {
  name: 'every invoice has its bytes, and they are those whose fingerprint was stored',
  find: (db) =>
    db.$queryRawUnsafe<BrokenRow[]>(`
    SELECT ${label} AS row,
           CASE WHEN d.sha256 IS NULL THEN 'has no document' ELSE 'its bytes were changed' END AS because
    FROM invoice i
    LEFT JOIN invoice_document d ON d.shop_id = i.shop_id AND d.invoice_id = i.id AND d.kind = 'xml'
    WHERE d.sha256 IS DISTINCT FROM encode(sha256(d.bytes), 'hex') OR d.sha256 IS NULL`),
}

const totalsAgree: InvariantCheck = {
  name: 'the invoices of an order add up to its total less the refunds that they count',
  find: (db) =>
    db.$queryRawUnsafe<BrokenRow[]>(`
    SELECT ${label} AS row,
           'is ' || s.total || ', its order ' || o.total
             || CASE WHEN r.amount > 0 THEN ' less ' || r.amount ELSE '' END AS because
    FROM invoice i
    JOIN "order" o ON o.shop_id = i.shop_id AND o.id = i.order_id
    CROSS JOIN LATERAL (
      SELECT sum(total) AS total, sum(total_vat) AS vat FROM invoice
      WHERE shop_id = i.shop_id AND order_id = i.order_id) s
    CROSS JOIN LATERAL (
      SELECT COALESCE(sum(amount), 0) AS amount FROM refund
      WHERE shop_id = i.shop_id AND order_id = i.order_id AND invoice_id IS NOT NULL) r
    WHERE i.kind = 'original' AND s.total <> o.total - r.amount`),
}

const nothingKeptBearsNoTax: InvariantCheck = {
  name: 'the invoices of an order that was given back whole say no VAT',
  find: (db) =>
    db.$queryRawUnsafe<BrokenRow[]>(`
    SELECT ${label} AS row, 'adjusted to nothing, VAT left ' || s.vat AS because
    FROM invoice i
    CROSS JOIN LATERAL (
      SELECT sum(total) AS total, sum(total_vat) AS vat FROM invoice
      WHERE shop_id = i.shop_id AND order_id = i.order_id) s
    WHERE i.kind = 'original' AND s.total = 0 AND s.vat <> 0`),
}

const adjustmentsFit: InvariantCheck = {
  name: 'an adjusting invoice adjusts the original of its order, which says so; a refund is counted by its order',
  find: (db) =>
    db.$queryRawUnsafe<BrokenRow[]>(`
    SELECT ${label} AS row, 'adjusts an invoice of another order, or one that does not say so' AS because
    FROM invoice i JOIN invoice a ON a.shop_id = i.shop_id AND a.id = i.adjusts_id
    WHERE a.order_id <> i.order_id OR a.kind <> 'original' OR a.status <> 'adjusted' OR a.form <> i.form
    UNION ALL
    SELECT ${label}, 'says that it was adjusted, and no invoice does'
    FROM invoice i
    WHERE i.status = 'adjusted' AND NOT EXISTS (
      SELECT FROM invoice b WHERE b.shop_id = i.shop_id AND b.adjusts_id = i.id)
    UNION ALL
    SELECT ${label}, 'counts a refund of another order'
    FROM refund r JOIN invoice i ON i.shop_id = r.shop_id AND i.id = r.invoice_id
    WHERE i.order_id <> r.order_id`),
}

const signaturesHold: InvariantCheck = {
  name: 'the signature of every invoice holds, and the document says what its row says',
  find: findUnproven,
}

export const checks: InvariantCheck[] = [
  numbersRun,
  datesRun,
  bytesHold,
  totalsAgree,
  nothingKeptBearsNoTax,
  adjustmentsFit,
  signaturesHold,
]

const pageSize = 200

// In pages: documents are a few kilobytes each and there may be many.
async function findUnproven(db: SystemDb): Promise<BrokenRow[]> {
  const broken: BrokenRow[] = []
  let after = { shopId: nobody, id: nobody }
  for (;;) {
    const page = await documentPage(db, after)
    for (const row of page) {
      const because = whyUnproven(row)
      const name = `invoice ${row.form}${row.symbol}-${row.number} of shop ${row.shopId}`
      if (because) broken.push({ row: name, because })
    }
    const last = page.at(-1)
    if (!last || page.length < pageSize) return broken
    after = last
  }
}

const nobody = '00000000-0000-0000-0000-000000000000'

type StoredInvoice = {
  shopId: string
  id: string
  form: string
  symbol: string
  number: number
  issueDate: Date
  buyerName: string
  total: bigint
  totalVat: bigint
  lookupCode: string
  bytes: Uint8Array
}

const documentPage = (db: SystemDb, after: { shopId: string; id: string }) => db.$queryRaw<
  StoredInvoice[]
>`
  SELECT i.shop_id AS "shopId", i.id, i.form, i.symbol, i.number, i.issue_date AS "issueDate",
         i.buyer_name AS "buyerName", i.total, i.total_vat AS "totalVat", i.lookup_code AS "lookupCode", d.bytes
  FROM invoice i JOIN invoice_document d ON d.shop_id = i.shop_id AND d.invoice_id = i.id AND d.kind = 'xml'
  WHERE (i.shop_id, i.id) > (${after.shopId}::uuid, ${after.id}::uuid)
  ORDER BY i.shop_id, i.id
  LIMIT ${pageSize}`

function whyUnproven(row: StoredInvoice): string | null {
  try {
    return difference(row, verifyInvoice(row.bytes).content)
  } catch (error) {
    if (error instanceof UnprovenInvoice) return error.message
    throw error
  }
}

function difference(row: StoredInvoice, content: InvoiceContent): string | null {
  const stored = { ...row, date: fromDateColumn(row.issueDate), buyerName: row.buyerName }
  const signed = { ...content, buyerName: content.buyer.name }
  const fields = [
    'form',
    'symbol',
    'number',
    'date',
    'total',
    'totalVat',
    'lookupCode',
    'buyerName',
  ] as const
  const wrong = fields.find((field) => stored[field] !== signed[field])
  return wrong ? `${wrong} is ${stored[wrong]} in the row, ${signed[wrong]} in the document` : null
}
