// One row of a file of stock: how much of which lot lies where, as somebody counted it.
import { isLotCode } from '#app/domain/trace/lot-code.ts'
import { foldVietnamese } from '#app/lib/fold.ts'
import { sheetLimits, tooLarge, type SheetRow } from '#app/domain/spreadsheet/spreadsheet.ts'
import { parseAmount } from '#app/lib/quantity.ts'
import { parseLocalDate, type LocalDate } from '#app/lib/time.ts'
import { cellReader } from './cell.ts'
import { keyed, type Head, type KeyedRow } from './columns.ts'
import type { RowProblem, Unit } from './import.ts'
import type { StockKey } from './stock-columns.ts'

export type StockRow = {
  number: number
  sku: string
  title: string
  variantTitle: string
  /** empty: the lot is made up from the goods and the day of making */
  lotCode: string
  /** empty: the main store room */
  location: string
  quantity: number
  producedOn: LocalDate | undefined
  expiresOn: LocalDate | undefined
  note: string
  problems: RowProblem[]
}

export type StockUnit = Unit & { row: StockRow }

/** "22/11/2026", "22-11-2026", "2026-11-22"; null when it is no day. */
export function readDay(text: string): LocalDate | null {
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (!typed) return parseLocalDate(text)
  const [, day = '', month = '', year = ''] = typed
  return parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

export function readStockRow(cells: KeyedRow<StockKey>): StockRow {
  const reader = cellReader(cells.number, (column) => cells.at(column as StockKey))
  const { complain } = reader
  const lotCode = cells.at('lotCode')
  if (lotCode && !isLotCode(lotCode)) complain('lotCode', 'lot.bad-code')
  const quantity = reader.read('quantity', 'quantity.bad', parseAmount)
  if (cells.at('quantity') === '') complain('quantity', 'cell.needed')
  const producedOn = reader.read('producedOn', 'day.bad', readDay)
  const expiresOn = reader.read('expiresOn', 'day.bad', readDay)
  if (producedOn && expiresOn && expiresOn <= producedOn) complain('expiresOn', 'days.reversed')
  if (!cells.at('sku') && !cells.at('title') && !lotCode) complain('sku', 'cell.needed')
  return {
    number: cells.number,
    sku: cells.at('sku'),
    title: cells.at('title'),
    variantTitle: cells.at('variantTitle'),
    lotCode,
    location: cells.at('location'),
    quantity: quantity ?? 0,
    producedOn,
    expiresOn,
    note: cells.at('note').slice(0, 200),
    problems: reader.problems,
  }
}

/** A row each; the second that speaks of the same lot in the same place says so. Refuses sheet.too-large. */
export async function* stockUnits(
  rows: AsyncIterable<SheetRow>,
  head: Head<StockKey>,
): AsyncGenerator<StockUnit> {
  const seen = new Map<string, number>()
  let count = 0
  for await (const found of rows) {
    if (++count > sheetLimits.rows) throw tooLarge()
    const row = readStockRow(keyed(found, head))
    const { number, lotCode, problems } = row
    const key = placeKey(row)
    const before = seen.get(key)
    if (before === undefined) seen.set(key, number)
    else {
      const problem = { row: number, column: 'lotCode', code: 'lot.repeated' } as const
      problems.push({ ...problem, detail: { row: before }, value: lotCode })
    }
    yield { firstRow: number, lastRow: number, numbers: [number], row }
  }
}

const placeKey = ({
  lotCode,
  location,
  sku,
  title,
  variantTitle,
  producedOn,
}: StockRow): string => {
  const what = lotCode || [sku || `${title}/${variantTitle}`, producedOn ?? ''].join(' ')
  return foldVietnamese(`${what} @ ${location}`)
}
