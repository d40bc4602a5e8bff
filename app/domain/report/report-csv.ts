// A report as CSV for a spreadsheet; whole đồng without separators.
import { csvLine, csvMark } from '#app/domain/spreadsheet/csv-lines.ts'
import { formatDay, parseLocalDate } from '#app/lib/time.ts'
import type { ReportKind, ReportRow } from './report.ts'

const firstHead: Record<ReportKind, string> = {
  day: 'Ngày',
  product: 'Sản phẩm',
  channel: 'Kênh bán',
  commune: 'Nơi nhận',
}

const channels: Record<string, string> = { market: 'Chợ Niêu', storefront: 'Trang cửa hàng' }

const heads = [
  'Số đơn',
  'Số món',
  'Tiền hàng',
  'Tiền giao hàng',
  'Giảm giá',
  'Tổng bán',
  'Đã hoàn',
  'Còn lại',
]

export function reportCsv(by: ReportKind, rows: readonly ReportRow[]): string {
  const lines = rows.map((row) => [
    nameOf(by, row),
    row.orders,
    row.pieces,
    row.goods,
    row.delivery,
    row.discount,
    row.total,
    row.refunded,
    row.net,
  ])
  return csvMark + [[firstHead[by], ...heads], ...lines].map(csvLine).join('')
}

function nameOf(by: ReportKind, { key, name }: ReportRow): string {
  const date = by === 'day' ? parseLocalDate(key) : null
  if (date) return formatDay(date)
  return by === 'channel' ? (channels[key] ?? name) : name
}
