// What a product itself is after its first row: kept where a cell is empty, filled by the defaults where it is new.
import type { RowProblem } from './import.ts'
import type { BaseProduct, KnownProduct, PlanContext, ProductWordsKept } from './product-plan.ts'
import type { ProductRow } from './product-row.ts'

/** What the product is after the file; or why the row cannot begin a new one. */
export function baseOf(
  first: ProductRow,
  known: KnownProduct | null,
  { defaults, newId }: PlanContext,
): BaseProduct | { problems: RowProblem[] } {
  const defaultUnit = first.facts.unit ?? known?.variants[0]?.unit ?? defaults.unit ?? ''
  if (known) {
    // A first row with a mistake changes nothing of the product; its other rows go on.
    const words = first.problems.length === 0 ? changed(known, first) : wordsOf(known)
    return { ...words, id: known.id, handle: known.handle, defaultUnit }
  }
  return newProduct(first, { defaults, newId, defaultUnit })
}

type Fresh = Pick<PlanContext, 'defaults' | 'newId'> & { defaultUnit: string }

function newProduct(
  first: ProductRow,
  { defaults, newId, defaultUnit }: Fresh,
): BaseProduct | { problems: RowProblem[] } {
  const { title, description, status } = first.words
  const category = first.words.category ?? defaults.category
  const vatClass = first.words.vatClass ?? defaults.vatClass
  if (!title || !category || !vatClass) {
    if (!first.handle) return { problems: [unknownSku(first)] }
    const missing = Object.entries({ title, category, vatClass }).filter(([, said]) => !said)
    return { problems: missing.map(([column]) => needed(first, column)) }
  }
  const words = {
    title,
    category,
    vatClass,
    description: description ?? '',
    status: status ?? 'draft',
  }
  return { ...words, id: newId(), handle: first.handle, defaultUnit }
}

const wordsOf = ({ title, description, category, vatClass, status }: KnownProduct) => ({
  title,
  description,
  category,
  vatClass,
  status,
})

const changed = (known: KnownProduct, { words }: ProductRow): ProductWordsKept => ({
  title: words.title ?? known.title,
  description: words.description === undefined ? known.description : (words.description ?? ''),
  category: words.category ?? known.category,
  vatClass: words.vatClass ?? known.vatClass,
  status: words.status ?? known.status,
})

const needed = ({ number }: ProductRow, column: string): RowProblem => ({
  row: number,
  column,
  code: 'cell.needed',
  detail: {},
  value: '',
})

const unknownSku = (row: ProductRow): RowProblem => ({
  ...needed(row, 'sku'),
  code: 'sku.unknown',
  value: row.facts.sku ?? '',
})
