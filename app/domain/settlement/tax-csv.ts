// The summary of a month's withheld tax for the operator's return, one line a seller.
import { csvLine, csvMark } from '#app/domain/spreadsheet/csv-lines.ts'
import { sumTax, taxOf, type TaxRow } from './tax.ts'

const heads = [
  'STT',
  'Người bán',
  'Mã số thuế',
  'Doanh thu tính thuế',
  'Trong đó hàng huỷ, trả lại',
  'Thuế GTGT',
  'Thuế TNCN',
  'Cộng',
]

export function taxCsv(rows: readonly TaxRow[]): string {
  const lines = rows.map((row, at) => [
    at + 1,
    row.name,
    row.taxCode ?? '',
    row.base,
    row.takenBack,
    row.vat,
    row.pit,
    taxOf(row),
  ])
  const sum = sumTax(rows)
  const foot = [null, 'Tổng cộng', null, sum.base, sum.takenBack, sum.vat, sum.pit, taxOf(sum)]
  return csvMark + [heads, ...lines, foot].map(csvLine).join('')
}
