// Row locks and reads that several invoice commands share.
import type { MarketDb, ShopDb, SystemDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { fromDateColumn } from '#app/lib/time.ts'
import type { LocalDate } from '#app/lib/time.ts'
import { largestNumber } from './invoice-symbol.ts'
import type { InvoiceForm, InvoiceRefusal } from './invoice.ts'

/** What the key of a shop's sealed private key is bound to. */
export const sealContext = (shopId: string): string => `invoice_profile:${shopId}`

export type LockedSeries = { id: string; number: number; lastDay: LocalDate | null }

/**
 * The next number of a series, with the series row locked until the transaction ends: of two invoices the second
 * waits, and a rolled-back one gives its number back. Opens the series at its first use.
 */
export async function lockSeries(
  db: ShopDb,
  series: { form: InvoiceForm; symbol: string; year: number },
): Promise<LockedSeries> {
  await db.$executeRaw`
    INSERT INTO invoice_series (form, symbol, year) VALUES (${series.form}, ${series.symbol}, ${series.year})
    ON CONFLICT (shop_id, form, symbol) DO NOTHING`
  const [row] = await db.$queryRaw<{ id: string; number: number }[]>`
    SELECT id, next_number AS number FROM invoice_series
    WHERE form = ${series.form} AND symbol = ${series.symbol} FOR UPDATE`
  if (!row) throw new Error(`invoice series ${series.symbol} vanished`)
  if (row.number > largestNumber) throw refuse<InvoiceRefusal>('invoice.series-full')

  const last = await db.invoice.findFirst({
    where: { seriesId: row.id, number: row.number - 1 },
    select: { issueDate: true },
  })
  return { ...row, lastDay: last && fromDateColumn(last.issueDate) }
}

export type InvoiceKey = {
  id: string
  lookupCode: string
  number: number
  symbol: string
  form: InvoiceForm
}

/** The original invoice of an order, as far as the door may see it; null when there is none yet. */
export async function findInvoiceOfOrder(
  db: ShopDb | MarketDb | SystemDb,
  orderId: string,
): Promise<InvoiceKey | null> {
  const row = await db.invoice.findFirst({
    where: { orderId, kind: 'original' },
    select: { id: true, lookupCode: true, number: true, symbol: true, form: true },
  })
  return row && { ...row, form: row.form as InvoiceForm }
}

/** Look-up codes by order, as far as the door may see them: its own invoice first, then those that adjust it. */
export async function findInvoiceCodes(
  db: MarketDb,
  orderIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db.invoice.findMany({
    where: { orderId: { in: [...orderIds] } },
    orderBy: [{ kind: 'desc' }, { id: 'asc' }],
    select: { orderId: true, lookupCode: true },
  })
  const byOrder = Map.groupBy(rows, (row) => row.orderId)
  return new Map([...byOrder].map(([id, codes]) => [id, codes.map((row) => row.lookupCode)]))
}
