// Choosing among a product's variants, as the Storefront API asks for it. Pure.
import type {
  OptionView,
  ProductView,
  VariantView,
} from '#app/domain/catalog/storefront-views.server.ts'
import { encodeVariants } from '#app/domain/catalog/variant-encoding.ts'
import { toGid } from '#app/lib/gid.ts'

export type VariantNode = VariantView & {
  __typename: 'ProductVariant'
  product: ProductView
  options: OptionNode[]
  /** pieces that can be bought now */
  available: number
}

export type OptionNode = { id: string; name: string; values: string[] }

export type Family = { product: ProductView; options: OptionNode[]; variants: VariantNode[] }

type Chosen = { name: string; value: string }
type Matching = { isCaseFree: boolean; ignoresUnknown: boolean }

const single = { name: 'Title', value: 'Default Title' }

/** Hydrogen expects every product to have an option; one without has "Title" with "Default Title". */
export function optionsOf(product: ProductView, options: readonly OptionView[]): OptionNode[] {
  if (options.length === 0) return [{ id: product.id, name: single.name, values: [single.value] }]
  return options.map(({ id, name, values }) => ({ id, name, values }))
}

export const selectedOptionsOf = (variant: VariantNode): Chosen[] =>
  variant.optionValues.length === 0
    ? [single]
    : variant.options.map(({ name }, index) => ({ name, value: variant.optionValues[index] ?? '' }))

export const isForSale = (variant: VariantNode): boolean => variant.available > 0

export const firstAvailable = (variants: readonly VariantNode[]): VariantNode | null =>
  variants.find(isForSale) ?? variants[0] ?? null

/**
 * The variant of these choices. An option that the product does not have is ignored or makes no match; an option
 * left open matches everything, and the first that can be bought wins.
 */
export function variantOf(
  family: Family,
  chosen: readonly Chosen[],
  matching: Matching,
): VariantNode | null {
  const same = (a: string, b: string) =>
    matching.isCaseFree ? a.toLocaleLowerCase('vi') === b.toLocaleLowerCase('vi') : a === b
  const known = chosen.filter(({ name }) =>
    family.options.some((option) => same(option.name, name)),
  )
  if (known.length === 0) return null
  if (known.length < chosen.length && !matching.ignoresUnknown) return null
  const fitting = family.variants.filter((variant) => {
    const own = selectedOptionsOf(variant)
    return known.every(({ name, value }) =>
      own.some((one) => same(one.name, name) && same(one.value, value)),
    )
  })
  return firstAvailable(fitting)
}

/** The variants that differ from this one in exactly one option. */
export function neighboursOf(family: Family, variant: VariantNode): VariantNode[] {
  const own = selectedOptionsOf(variant)
  return family.variants.filter((other) => {
    const differing = selectedOptionsOf(other).filter(
      ({ value }, index) => own[index]?.value !== value,
    )
    return differing.length === 1
  })
}

/** The variant to jump to when this value is chosen. */
export const firstWith = (family: Family, optionIndex: number, value: string): VariantNode | null =>
  firstAvailable(
    family.variants.filter((variant) => selectedOptionsOf(variant)[optionIndex]?.value === value),
  )

export function encoded(family: Family, variants: readonly VariantNode[]): string {
  return encodeVariants(
    variants.map((variant) =>
      selectedOptionsOf(variant).map(
        ({ value }, index) => family.options[index]?.values.indexOf(value) ?? 0,
      ),
    ),
  )
}

export const optionValueGid = (option: OptionNode, index: number): string =>
  `${toGid('ProductOptionValue', option.id)}?at=${index}`

const byText = (read: (variant: VariantNode) => string) => (a: VariantNode, b: VariantNode) =>
  read(a).localeCompare(read(b), 'vi')

const orders: Readonly<Record<string, (a: VariantNode, b: VariantNode) => number>> = {
  ID: byText(({ id }) => id),
  SKU: byText(({ sku }) => sku ?? ''),
  TITLE: byText(({ title }) => title),
}

/** ProductVariantSortKeys; the seller's own order for the others. */
export function sortedBy(
  variants: readonly VariantNode[],
  sortKey: string | null | undefined,
): readonly VariantNode[] {
  const order = sortKey ? orders[sortKey] : undefined
  return order ? variants.toSorted(order) : variants
}
