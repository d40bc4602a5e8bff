// A file on its way into a shop: checked whole first, then taken in batch by batch. Safe for the browser.
import type { ShopPermission } from '#app/domain/identity/permissions.ts'
import type { SheetRefusal } from '#app/domain/spreadsheet/spreadsheet.ts'

export const importKinds = ['products', 'stock', 'orders'] as const
export type ImportKind = (typeof importKinds)[number]

/** What a person must be allowed to do by hand to do it with a file. */
export const importNeeds: Record<ImportKind, ShopPermission> = {
  products: 'product.edit',
  stock: 'stock.edit',
  orders: 'order.fulfil',
}

export const importStatuses = [
  'checking',
  'ready',
  'refused',
  'running',
  'stopped',
  'done',
] as const
export type ImportStatus = (typeof importStatuses)[number]

// checking → refused: the file cannot be read as a whole. A bad row refuses nothing but itself.
const next: Record<ImportStatus, readonly ImportStatus[]> = {
  checking: ['ready', 'refused'],
  ready: ['running'],
  refused: [],
  running: ['stopped', 'done', 'refused'],
  stopped: ['running'],
  done: [],
}

export const canBecome = (from: ImportStatus, to: ImportStatus): boolean => next[from].includes(to)

/** Somebody is waiting: the page asks again by itself. */
export const isMoving = (status: ImportStatus): boolean =>
  status === 'checking' || status === 'running'

/** Files and their problems are kept this long after they were sent. */
export const keptDays = 90

export type ImportRefusal =
  | SheetRefusal
  | 'import.not-found'
  | 'import.no-head'
  | 'import.not-ready'
  | 'import.moving'
  | 'import.nothing-to-do'

/** What stands for an empty cell of a product that is new. */
export type ImportDefaults = {
  category?: string | undefined
  vatClass?: string | undefined
  unit?: string | undefined
}

/** What can be wrong with a row or one of its cells; the sentences are problem.messages.ts's. */
export type ProblemCode =
  | 'cell.needed'
  | 'cell.too-long'
  | 'cell.not-in-list'
  | 'cell.not-clear'
  | 'price.bad'
  | 'price.zero'
  | 'price.before-too-low'
  | 'gtin.bad'
  | 'gtin.rounded'
  | 'weight.bad'
  | 'url.bad'
  | 'sku.taken'
  | 'sku.repeated'
  | 'sku.unknown'
  | 'variant.repeated'
  | 'variant.too-many'
  | 'option.value-needed'
  | 'option.too-many-values'
  | 'options.differ'
  | 'product.apart'
  | 'product.not-taken'
  | 'product.free-variant'
  | 'quantity.bad'
  | 'day.bad'
  | 'days.reversed'
  | 'lot.bad-code'
  | 'lot.repeated'
  | 'lot.of-another'
  | 'lot.traced'
  | 'location.unknown'
  | 'stock.held'
  | 'order.unknown'
  | 'order.repeated'
  | 'order.step-refused'
  | 'row.fault'

export type RowProblem = {
  row: number
  /** a column's key; null: the row as a whole */
  column: string | null
  code: ProblemCode
  detail: Readonly<Record<string, string | number>>
  /** what stands in the cell */
  value: string
}

/** Rows that stand or fall together: a product with its variants, or one row. */
export type Unit = {
  firstRow: number
  lastRow: number
  /** the person's own number of every row, in order */
  numbers: readonly number[]
}

/** What became of some rows. Every row with data is counted exactly once. */
export type Taken = {
  created: number
  updated: number
  unchanged: number
  /** rows with at least one problem */
  bad: number
  problems: readonly RowProblem[]
}

/** Adds up rows: those with a problem are bad, whatever else was said of them. */
export function countRows(
  outcomes: ReadonlyMap<number, 'created' | 'updated' | 'unchanged'>,
  problems: readonly RowProblem[],
): Taken {
  const badRows = new Set(problems.map(({ row }) => row))
  const taken = { created: 0, updated: 0, unchanged: 0, bad: badRows.size, problems }
  for (const [row, outcome] of outcomes) if (!badRows.has(row)) taken[outcome] += 1
  return taken
}
