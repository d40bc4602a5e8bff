// Gathers the rows of one product: they stand one after another, and only the first must name it. What is repeated
// across the file is seen here, so that reading on from the middle finds the same.
import { sheetLimits, tooLarge, type SheetRow } from '#app/domain/spreadsheet/spreadsheet.ts'
import { keyed, type Head } from './columns.ts'
import type { RowProblem, Unit } from './import.ts'
import type { ProductKey } from './product-columns.ts'
import { readProductRow, type ProductRow } from './product-row.ts'

export type ProductUnit = Unit & {
  numbers: number[]
  /** how the product is found: by its handle, or by the code of one of its variants */
  key: { handle: string } | { sku: string } | null
  rows: ProductRow[]
}

type Seen = { handles: Map<string, number>; skus: Map<string, number> }

/** Refuses sheet.too-large. */
export async function* productUnits(
  rows: AsyncIterable<SheetRow>,
  head: Head<ProductKey>,
): AsyncGenerator<ProductUnit> {
  const seen: Seen = { handles: new Map(), skus: new Map() }
  let unit: ProductUnit | null = null
  let count = 0
  for await (const found of rows) {
    if (++count > sheetLimits.rows) throw tooLarge()
    const row = readProductRow(keyed(found, head))
    noteSku(row, seen)
    if (unit && belongs(row, unit)) {
      unit.rows.push(row)
      unit.lastRow = row.number
      unit.numbers.push(row.number)
    } else {
      if (unit) yield unit
      unit = begin(row, seen)
    }
  }
  if (unit) yield unit
}

// A row that names nothing and has no code goes on with the product above it (merged cells, Shopify's photo rows).
const belongs = (row: ProductRow, unit: ProductUnit): boolean =>
  row.handle
    ? unit.key !== null && 'handle' in unit.key && unit.key.handle === row.handle
    : unit.key !== null && 'handle' in unit.key

function begin(row: ProductRow, seen: Seen): ProductUnit {
  const { number } = row
  const unit = { firstRow: number, lastRow: number, numbers: [number], rows: [row] }
  if (row.handle) {
    const before = seen.handles.get(row.handle)
    if (before !== undefined) complain(row, { column: 'title', code: 'product.apart', row: before })
    else seen.handles.set(row.handle, row.number)
    return { ...unit, key: { handle: row.handle } }
  }
  if (row.facts.sku) return { ...unit, key: { sku: row.facts.sku } }
  complain(row, { column: 'title', code: 'cell.needed' })
  return { ...unit, key: null }
}

function noteSku(row: ProductRow, { skus }: Seen): void {
  const { sku } = row.facts
  if (!sku) return
  const before = skus.get(sku)
  if (before === undefined) skus.set(sku, row.number)
  else complain(row, { column: 'sku', code: 'sku.repeated', row: before })
}

type Complaint = { column: string; code: RowProblem['code']; row?: number }

const complain = (row: ProductRow, { column, code, row: other }: Complaint) =>
  row.problems.push({
    row: row.number,
    column,
    code,
    detail: other === undefined ? {} : { row: other },
    value: column === 'sku' ? (row.facts.sku ?? '') : (row.words.title ?? row.handle),
  })
