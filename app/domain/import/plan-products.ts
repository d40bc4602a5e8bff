// What rows of a file change in a shop's products: one pure function from what the shop has and what the rows say to
// what is to be written. The dry run stops here; the import writes exactly this.
import { countRows, type RowProblem } from './import.ts'
import { baseOf } from './plan-base.ts'
import { planOptions } from './plan-options.ts'
import { planVariants } from './plan-variants.ts'
import type {
  BaseProduct,
  KnownProduct,
  PlanContext,
  PlannedVariant,
  ProductPlan,
  ProductWordsKept,
  ShopState,
} from './product-plan.ts'
import type { ProductRow } from './product-row.ts'
import type { ProductUnit } from './product-units.ts'

type Outcomes = Map<number, 'created' | 'updated' | 'unchanged'>
type Building = Omit<ProductPlan, 'taken'> & { problems: RowProblem[]; outcomes: Outcomes }

export function planProducts(units: readonly ProductUnit[], context: PlanContext): ProductPlan {
  const plan: Building = {
    products: [],
    options: [],
    variants: [],
    photos: [],
    problems: [],
    outcomes: new Map(),
  }
  for (const unit of units) planUnit(unit, context, plan)
  const { problems, outcomes, ...written } = plan
  problems.sort((a, b) => a.row - b.row)
  return { ...written, taken: countRows(outcomes, problems) }
}

function planUnit(unit: ProductUnit, context: PlanContext, plan: Building): void {
  const known = findKnown(unit, context.state)
  const own = unit.rows.flatMap((row) => row.problems)
  plan.problems.push(...own)
  const [first] = unit.rows
  if (!first || isUnusable(first, known)) return dropOthers(unit, plan)
  const base = baseOf(first, known, context)
  if ('problems' in base) {
    plan.problems.push(...base.problems)
    return dropOthers(unit, plan)
  }
  writeUnit({ unit, first, base, known }, context, plan)
}

type Usable = {
  unit: ProductUnit
  first: ProductRow
  base: BaseProduct
  known: KnownProduct | null
}

function writeUnit(
  { unit, first, base, known }: Usable,
  context: PlanContext,
  plan: Building,
): void {
  const good = unit.rows.filter((row) => row.problems.length === 0 && row.hasVariant)
  const fitted = planOptions(good, known)
  plan.problems.push(...fitted.problems)
  const variants = planVariants({ rows: fitted.rows, product: base, known, context })
  plan.problems.push(...variants.problems)
  if (!known && variants.planned.length === 0) return dropOthers(unit, plan)
  const free = freeVariant({ base, known, planned: variants.planned })
  if (free) {
    plan.problems.push({ ...free, row: first.number })
    base.status = 'draft'
  }
  const bad = new Set(plan.problems.map(({ row }) => row))
  const isChanged = !known || (!bad.has(first.number) && differs(base, known))
  plan.products.push({ ...base, isNew: !known, isChanged })
  for (const option of fitted.options) {
    const values = option.values.filter((value) =>
      isUsed(value, option.position, { known, variants }),
    )
    const before = known?.options[option.position - 1]?.values.length ?? 0
    if (values.length > before) plan.options.push({ productId: base.id, ...option, values })
  }
  plan.variants.push(...variants.planned)
  for (const row of unit.rows) {
    if (!row.photo || bad.has(row.number)) continue
    plan.photos.push({ productId: base.id, ...row.photo, row: row.number })
  }
  noteOutcomes(unit, { isChanged, variants: variants.planned }, plan)
}

type Use = { known: KnownProduct | null; variants: { planned: readonly PlannedVariant[] } }

// A value that only a row with a mistake has is no choice for shoppers.
const isUsed = (value: string, position: number, { known, variants }: Use): boolean =>
  known?.options[position - 1]?.values.includes(value) === true ||
  variants.planned.some(({ optionValues }) => optionValues[position - 1] === value)

function findKnown({ key }: ProductUnit, state: ShopState): KnownProduct | null {
  if (!key) return null
  if ('handle' in key) return state.byHandle.get(key.handle) ?? null
  const found = state.bySku.get(key.sku)
  return (found && state.byId.get(found.productId)) ?? null
}

const wordColumns = ['title', 'description', 'category', 'vatClass', 'status']

// A row that stands apart from its product names nothing; what a new product is called must be right.
const isUnusable = (first: ProductRow, known: KnownProduct | null): boolean =>
  first.problems.some(
    ({ code, column }) =>
      code === 'product.apart' ||
      (code === 'cell.needed' && column === 'title') ||
      (!known && wordColumns.includes(column ?? '')),
  )

type Showing = {
  base: BaseProduct
  known: KnownProduct | null
  planned: readonly PlannedVariant[]
}

// A product goes on sale whole: a variant that the file leaves out must have its price already.
function freeVariant({ base, known, planned }: Showing): Omit<RowProblem, 'row'> | null {
  if (base.status !== 'published' || !known || known.status === 'published') return null
  const prices = new Map(planned.map(({ id, price }) => [id, price]))
  const isFree = known.variants.some(({ id, price }) => (prices.get(id) ?? price) <= 0n)
  return isFree ? { column: 'status', code: 'product.free-variant', detail: {}, value: '' } : null
}

const differs = (base: ProductWordsKept, known: KnownProduct): boolean =>
  base.title !== known.title ||
  base.description !== known.description ||
  base.category !== known.category ||
  base.vatClass !== known.vatClass ||
  base.status !== known.status

// The other rows of a product that cannot be made say so too, and name the row where the reason stands.
function dropOthers({ rows, firstRow }: ProductUnit, { problems }: Building): void {
  const told = new Set(problems.map(({ row }) => row))
  const reason = rows.find(({ number }) => told.has(number))?.number ?? firstRow
  for (const { number } of rows) {
    if (told.has(number)) continue
    problems.push({
      row: number,
      column: null,
      code: 'product.not-taken',
      detail: { row: reason },
      value: '',
    })
  }
}

type Written = { isChanged: boolean; variants: readonly PlannedVariant[] }

function noteOutcomes(
  { rows, firstRow }: ProductUnit,
  { isChanged, variants }: Written,
  { outcomes }: Building,
): void {
  const byRow = new Map(variants.map((variant) => [variant.row, variant]))
  for (const { number, photo } of rows) {
    const variant = byRow.get(number)
    const isTouched = variant?.isChanged || (isChanged && number === firstRow) || photo !== null
    outcomes.set(number, variant?.isNew ? 'created' : isTouched ? 'updated' : 'unchanged')
  }
}
