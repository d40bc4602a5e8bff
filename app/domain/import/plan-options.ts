// Which options a product has after a file, and one value of each for every row.
import { hasRepeats, productLimits } from '#app/domain/catalog/product.ts'
import { foldVietnamese } from '#app/lib/fold.ts'
import type { RowProblem } from './import.ts'
import type { KnownProduct } from './product-plan.ts'
import type { ProductRow } from './product-row.ts'

/** A row whose option values are settled; null: the file names none, the code says which variant is meant. */
export type FittedRow = { row: ProductRow; values: readonly string[] | null }

export type PlannedOption = { name: string; values: readonly string[]; position: number }

export type FittedOptions = {
  rows: FittedRow[]
  /** those that are new or have new values */
  options: PlannedOption[]
  problems: RowProblem[]
}

/** New values are added to the options of a product that is there; its options themselves are never changed. */
export function planOptions(
  rows: readonly ProductRow[],
  known: KnownProduct | null,
): FittedOptions {
  const names = known?.options.map(({ name }) => name) ?? namesOf(rows)
  const problems: RowProblem[] = []
  const values = names.map((_name, at) => [...(known?.options[at]?.values ?? [])])
  const fitted = rows.flatMap((row) => {
    const problem = misfit(row, { names, isKnown: known !== null })
    const taken = problem ? null : takeValues(row, values)
    const found = problem ?? (taken === 'full' ? tooMany(row) : null)
    if (found) problems.push(found)
    return found || taken === 'full' ? [] : [{ row, values: taken }]
  })
  const options = names.flatMap((name, at) => {
    const all = values[at] ?? []
    const before = known?.options[at]?.values.length ?? 0
    return all.length > before ? [{ name, values: all, position: at + 1 }] : []
  })
  return { rows: fitted, options, problems }
}

const namesOf = (rows: readonly ProductRow[]): string[] =>
  rows.find(({ options }) => options.length > 0)?.options.map(({ name }) => name) ?? []

type Expected = { names: readonly string[]; isKnown: boolean }

// Names are written once, in the first row, or in every row; they must not contradict the product.
function misfit({ number, options }: ProductRow, { names, isKnown }: Expected): RowProblem | null {
  const problem = (code: RowProblem['code'], at: number): RowProblem => ({
    row: number,
    column: `option${at + 1}Value`,
    code,
    detail: code === 'options.differ' ? { options: names.join(', ') || '–' } : {},
    value: options.map(({ name, value }) => `${name} ${value}`.trim()).join(' / '),
  })
  if (options.length === 0)
    return isKnown || names.length === 0 ? null : problem('option.value-needed', 0)
  if (options.length !== names.length) return problem('options.differ', 0)
  if (names.some((name) => !name) || hasRepeats(names.map((name) => ({ name, values: [] }))))
    return problem('options.differ', 0)
  const other = options.findIndex(
    ({ name }, at) => name && foldVietnamese(name) !== foldVietnamese(names[at] ?? ''),
  )
  if (other >= 0) return problem('options.differ', other)
  const empty = options.findIndex(({ value }) => !value)
  return empty < 0 ? null : problem('option.value-needed', empty)
}

/** The row's values as the product spells them; new ones are added to `values`. */
function takeValues(
  { options }: ProductRow,
  values: string[][],
): readonly string[] | null | 'full' {
  if (options.length === 0) return values.length === 0 ? [] : null
  const spelled = options.map(({ value }, at) => {
    const same = (one: string) => foldCase(one) === foldCase(value)
    return values[at]?.find(same) ?? value
  })
  const isFull = spelled.some(
    (value, at) =>
      !values[at]?.includes(value) && (values[at]?.length ?? 0) >= productLimits.valuesPerOption,
  )
  if (isFull) return 'full'
  for (const [at, value] of spelled.entries())
    if (!values[at]?.includes(value)) values[at]?.push(value)
  return spelled
}

const foldCase = (text: string) => text.toLocaleLowerCase('vi')

const tooMany = ({ number }: ProductRow): RowProblem => ({
  row: number,
  column: 'option1Value',
  code: 'option.too-many-values',
  detail: { most: productLimits.valuesPerOption },
  value: '',
})
