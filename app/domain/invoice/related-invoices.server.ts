// The other invoices of the same order: the original, and those that adjust it.
import type { ShopDb } from '#app/db/doors.server.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import type { InvoiceKind } from './invoice.ts'

export type RelatedInvoice = {
  id: string
  kind: InvoiceKind
  symbol: string
  number: number
  total: Money
}

/** Without the invoice `id` itself; the original first. */
export async function findRelatedInvoices(
  db: ShopDb,
  { id, orderId }: { id: string; orderId: string },
): Promise<RelatedInvoice[]> {
  const rows = await db.invoice.findMany({
    where: { orderId, id: { not: id } },
    orderBy: [{ kind: 'desc' }, { id: 'asc' }],
    select: { id: true, kind: true, form: true, symbol: true, number: true, total: true },
  })
  return rows.map(({ form, symbol, kind, total, ...row }) => ({
    ...row,
    kind: kind as InvoiceKind,
    symbol: `${form}${symbol}`,
    total: vnd(total),
  }))
}
