// Which column of a carrier's or gateway's file says what. Files differ and change: columns are found by their heads,
// in Vietnamese or English, with or without marks, in any order.
import type { SheetRow } from '#app/domain/spreadsheet/spreadsheet.ts'
import { foldVietnamese } from '#app/lib/fold.ts'
import { parseMoney } from '#app/lib/money.ts'
import { parseLocalDate, type LocalDate } from '#app/lib/time.ts'
import type { RemittanceRow } from './remittance.ts'

const heads = {
  tracking: [
    'ma van don',
    'ma don ghn',
    'ma don ghtk',
    'ma don hang ghn',
    'ma giao dich',
    'tracking',
    'tracking code',
    'order code',
    'ordercode',
    'label id',
    'label',
    'vnp transactionno',
    'transaction no',
  ],
  reference: [
    'ma don khach hang',
    'ma don hang rieng',
    'ma don hang',
    'ma don hang shop',
    'ma tham chieu',
    'client order code',
    'clientordercode',
    'partner id',
    'reference',
    'vnp txnref',
    'payment intent',
  ],
  gross: [
    'tien thu ho',
    'tien thu ho cod',
    'tien cod',
    'cod',
    'cod amount',
    'codamount',
    'pick money',
    'so tien',
    'so tien giao dich',
    'amount',
    'gross',
    'vnp amount dong',
  ],
  fee: [
    'phi',
    'tong phi',
    'phi dich vu',
    'phi giao hang',
    'phi giao dich',
    'fee',
    'total fee',
    'fees',
  ],
  day: [
    'ngay',
    'ngay giao',
    'ngay giao hang',
    'ngay giao thanh cong',
    'ngay giao dich',
    'ngay chuyen cod',
    'date',
    'created',
    'cod transfer date',
    'codtransferdate',
    'vnp paydate',
  ],
  type: ['loai', 'loai giao dich', 'type', 'kind'],
} as const
type Column = keyof typeof heads
export type Columns = Partial<Record<Column, number>>

/** Null when this row is not the head: an amount and a code of either kind are needed. */
export function findColumns(cells: readonly string[]): Columns | null {
  const folded = cells.map(foldVietnamese)
  const columns: Columns = {}
  for (const column of Object.keys(heads) as Column[]) {
    const at = folded.findIndex((head) => heads[column].some((name) => name === head))
    if (at >= 0) columns[column] = at
  }
  const hasCode = columns.tracking !== undefined || columns.reference !== undefined
  return hasCode && columns.gross !== undefined ? columns : null
}

export type RowProblem = { rowNumber: number; column: 'gross' | 'fee' | 'code' | 'day' }

/** A row, what is wrong with it, or null for a row of totals. */
export function readRow(row: SheetRow, columns: Columns): RemittanceRow | RowProblem | null {
  const cell = (column: Column) => {
    const at = columns[column]
    return at === undefined ? '' : (row.cells[at] ?? '')
  }
  const rowNumber = row.number
  const [tracking, reference] = [cell('tracking'), cell('reference')]
  if (isTotal(row.cells)) return null
  if (!tracking && !reference) return { rowNumber, column: 'code' }
  const gross = readAmount(cell('gross'))
  if (gross === null) return { rowNumber, column: 'gross' }
  const fee = cell('fee') ? readAmount(cell('fee')) : 0n
  if (fee === null) return { rowNumber, column: 'fee' }
  const day = cell('day') ? readDay(cell('day')) : null
  if (cell('day') && !day) return { rowNumber, column: 'day' }
  const isBack = /^(hoan|refund|huy)/.test(foldVietnamese(cell('type'))) && gross > 0n
  // Some files write fees as what is taken off, some as a plain figure; carriers never add one.
  return { rowNumber, tracking, reference, gross: isBack ? -gross : gross, fee: abs(fee), day }
}

const isTotal = (cells: readonly string[]): boolean =>
  /^(tong|tong cong|cong|total)$/.test(foldVietnamese(cells.find(Boolean) ?? ''))

function readAmount(text: string): bigint | null {
  const bare = text.replaceAll(/[\s\u00a0]/g, '').replace('−', '-')
  const isNegative = /^(-|\(.*\)$)/.test(bare)
  const money = parseMoney(bare.replace(/^-/, '').replace(/^\((.*)\)$/, '$1'))
  return money && (isNegative ? -money.amount : money.amount)
}

/** 2026-11-23, 23/11/2026, 20261123…, each perhaps followed by a time. */
function readDay(text: string): LocalDate | null {
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text)
  if (iso) return parseLocalDate(`${iso[1]}-${iso[2]}-${iso[3]}`)
  const local = /(\d{1,2})[/-](\d{1,2})[/-](\d{4})/.exec(text)
  if (!local) return null
  const [, day = '', month = '', year = ''] = local
  return parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value)
