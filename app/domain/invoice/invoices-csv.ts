// A month of invoices as CSV for a bookkeeper's spreadsheet.
import { csvLine, csvMark } from '#app/domain/spreadsheet/csv-lines.ts'
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
  'Tính chất',
  'Điều chỉnh cho',
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
    row.kind === 'adjusting' ? 'Điều chỉnh' : 'Hóa đơn gốc',
    row.adjusts ?? '',
  ])
  return csvMark + [heads, ...lines].map(csvLine).join('')
}
