// Which variants a product's rows make or change.
import { productLimits } from '#app/domain/catalog/product.ts'
import type { Said } from './cell.ts'
import type { RowProblem } from './import.ts'
import type { FittedRow } from './plan-options.ts'
import type {
  BaseProduct,
  KnownProduct,
  KnownVariant,
  PlanContext,
  PlannedVariant,
} from './product-plan.ts'
import type { VariantFactsSaid } from './product-row.ts'

export type PlanVariants = {
  rows: readonly FittedRow[]
  product: BaseProduct
  known: KnownProduct | null
  context: PlanContext
}

type Planned = { planned: PlannedVariant[]; problems: RowProblem[] }

export function planVariants(asked: PlanVariants): Planned {
  const { rows, product, known } = asked
  const present = known?.variants ?? []
  const building: Building = {
    rowOf: new Map(),
    position: Math.max(0, ...present.map(({ position }) => position)),
    count: present.length,
  }
  const found: Planned = { planned: [], problems: [] }
  for (const fitted of rows) {
    const { number: row } = fitted.row
    const planned = planRow(fitted, asked, building)
    if ('code' in planned) found.problems.push({ row, detail: {}, value: '', ...planned })
    else found.planned.push({ ...planned, productId: product.id, row })
  }
  return found
}

type Building = { rowOf: Map<string, number>; position: number; count: number }
type Fault = Pick<RowProblem, 'column' | 'code'> & { detail?: RowProblem['detail'] }

function planRow(
  { row, values }: FittedRow,
  { known, product, context }: PlanVariants,
  building: Building,
): Omit<PlannedVariant, 'productId' | 'row'> | Fault {
  const before = findVariant(known?.variants ?? [], values, row.facts)
  const fault = faultOfPlace({ values, before }, building)
  if (fault) return fault
  const facts = merge(row.facts, before, product.defaultUnit)
  const wrong = faultOfFacts(facts, { before, product, context })
  if (wrong) return wrong

  building.rowOf.set(before?.id ?? JSON.stringify(values), row.number)
  building.position += before ? 0 : 1
  building.count += before ? 0 : 1
  return {
    ...(facts as Priced),
    id: before?.id ?? context.newId(),
    ...(before ? placeOf(before) : { optionValues: values ?? [], position: building.position }),
    isNew: !before,
    isChanged: !before || differs(facts, before),
  }
}

const placeOf = ({ optionValues, position }: KnownVariant) => ({ optionValues, position })

type Place = { values: readonly string[] | null; before: KnownVariant | undefined }

function faultOfPlace({ values, before }: Place, { rowOf, count }: Building): Fault | null {
  const column = 'option1Value'
  if (!before && values === null) return { column, code: 'option.value-needed' }
  const earlier = rowOf.get(before?.id ?? JSON.stringify(values))
  if (earlier !== undefined) return { column, code: 'variant.repeated', detail: { row: earlier } }
  const most = productLimits.variants
  return !before && count >= most ? { column, code: 'variant.too-many', detail: { most } } : null
}

// By its option values; by its code when the row names no values; a product without options has one variant.
function findVariant(
  present: readonly KnownVariant[],
  values: readonly string[] | null,
  { sku }: VariantFactsSaid,
): KnownVariant | undefined {
  if (values === null) return present.find((variant) => sku && variant.sku === sku)
  return present.find(
    ({ optionValues }) =>
      optionValues.length === values.length && optionValues.every((one, at) => one === values[at]),
  )
}

type Facts = Omit<KnownVariant, 'id' | 'optionValues' | 'position' | 'price'> & {
  price: bigint | undefined
}

type Priced = Facts & { price: bigint }

/** What an empty cell leaves as it was. */
function merge(said: VariantFactsSaid, before: KnownVariant | undefined, unit: string): Facts {
  const kept = <T>(value: Said<T>, old: T | null | undefined): T | null =>
    value === undefined ? (old ?? null) : value
  return {
    price: said.price ?? before?.price,
    compareAtPrice: kept(said.compareAtPrice, before?.compareAtPrice),
    unit: said.unit ?? before?.unit ?? unit,
    netContent: kept(said.netContent, before?.netContent),
    weightGrams: kept(said.weightGrams, before?.weightGrams),
    sku: kept(said.sku, before?.sku),
    gtin: kept(said.gtin, before?.gtin),
  }
}

type Around = {
  before: KnownVariant | undefined
  product: BaseProduct
  context: PlanContext
}

function faultOfFacts(
  { price, compareAtPrice, unit, sku }: Facts,
  { before, product, context }: Around,
): Fault | null {
  if (price === undefined) return { column: 'price', code: 'cell.needed' }
  if (!unit) return { column: 'unit', code: 'cell.needed' }
  if (product.status === 'published' && price <= 0n) return { column: 'price', code: 'price.zero' }
  if (compareAtPrice !== null && compareAtPrice <= price)
    return { column: 'compareAtPrice', code: 'price.before-too-low' }
  const owner = sku ? context.state.bySku.get(sku) : undefined
  return owner && owner.variantId !== before?.id ? { column: 'sku', code: 'sku.taken' } : null
}

const differs = (facts: Facts, before: KnownVariant): boolean =>
  facts.price !== before.price ||
  facts.compareAtPrice !== before.compareAtPrice ||
  facts.unit !== before.unit ||
  facts.netContent !== before.netContent ||
  facts.weightGrams !== before.weightGrams ||
  facts.sku !== before.sku ||
  facts.gtin !== before.gtin
