// One row of a file of orders, as a carrier's or the post office's list says it.
import { sheetLimits, tooLarge, type SheetRow } from '#app/domain/spreadsheet/spreadsheet.ts'
import { cellReader } from './cell.ts'
import { keyed, type Head, type KeyedRow } from './columns.ts'
import type { RowProblem, Unit } from './import.ts'
import { allowedSteps, readStep, type OrderKey, type OrderStep } from './order-columns.ts'

export type OrderRow = {
  number: number
  code: string
  step: OrderStep | null
  problems: RowProblem[]
}

export type OrderUnit = Unit & { row: OrderRow }

export function readOrderRow(cells: KeyedRow<OrderKey>): OrderRow {
  const reader = cellReader(cells.number, (column) => cells.at(column as OrderKey))
  const code = cells.at('code').replace(/^#/, '').toUpperCase()
  const typed = cells.at('status')
  const step = readStep(typed)
  if (!code) reader.complain('code', 'cell.needed')
  if (!typed) reader.complain('status', 'cell.needed')
  else if (!step) reader.complain('status', 'cell.not-in-list', { allowed: allowedSteps })
  return { number: cells.number, code, step, problems: reader.problems }
}

/** A row each; an exported order has a row for each of its lines, and the further ones say nothing. Refuses sheet.too-large. */
export async function* orderUnits(
  rows: AsyncIterable<SheetRow>,
  head: Head<OrderKey>,
): AsyncGenerator<OrderUnit> {
  const seen = new Map<string, number>()
  let count = 0
  for await (const found of rows) {
    if (++count > sheetLimits.rows) throw tooLarge()
    const cells = keyed(found, head)
    if (isFurtherLine(cells, seen)) continue
    const row = readOrderRow(cells)
    const before = seen.get(row.code)
    if (before === undefined) seen.set(row.code, row.number)
    else if (row.code) {
      const problem = { row: row.number, column: 'code', code: 'order.repeated' } as const
      row.problems.push({ ...problem, detail: { row: before }, value: row.code })
    }
    const { number } = row
    yield { firstRow: number, lastRow: number, numbers: [number], row }
  }
}

const isFurtherLine = (cells: KeyedRow<OrderKey>, seen: ReadonlyMap<string, number>): boolean =>
  seen.has(cells.at('code').toUpperCase()) && cells.at('status') === ''
