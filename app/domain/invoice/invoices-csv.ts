// A month of invoices as CSV for a bookkeeper's spreadsheet: UTF-8 with a mark, so that it opens in Vietnamese.
import { formatDay } from '#app/lib/time.ts'
import type { InvoiceRow } from './invoice-list.server.ts'

const heads = [
  'Ký hiệu',
  'Số',
  'Ngày lập',
  'Mã đơn hàng',
  'Người mua',
  'Mã số thuế người mua',
  'Tiền trước thuế',
  'Tiền thuế GTGT',
  'Tổng thanh toán',
]

export function invoicesCsv(rows: readonly InvoiceRow[]): string {
  const lines = rows.map((row) => [
    row.symbol,
    row.number,
    formatDay(row.day),
    row.orderCode,
    row.buyerName,
    row.buyerTaxCode ?? '',
    row.beforeVat.amount,
    row.vat.amount,
    row.total.amount,
  ])
  return `\uFEFF${[heads, ...lines].map((line) => line.map(csvField).join(',')).join('\r\n')}\r\n`
}

/** Quoted where needed; a text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvField(value: string | number | bigint): string {
  if (typeof value !== 'string') return String(value)
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
