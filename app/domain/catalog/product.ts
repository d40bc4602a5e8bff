// What a shop offers: words, rules and refusals. Safe for the browser.

/** The six product groups of the OCOP programme (Decision 148/QĐ-TTg of 2023, appendix). */
export const categories = ['food', 'drink', 'herb', 'craft', 'ornamental', 'tourism'] as const
export type Category = (typeof categories)[number]

export const productStatuses = ['draft', 'published'] as const
export type ProductStatus = (typeof productStatuses)[number]

export const productLimits = {
  options: 3,
  valuesPerOption: 100,
  variants: 2000,
  /** with more than this, prices are changed in the grid */
  variantCards: 12,
  price: 1_000_000_000n,
} as const

export type ProductRefusal =
  | 'product.not-found'
  | 'product.already-published'
  | 'product.already-draft'
  | 'product.nothing-to-sell'
  | 'product.option-repeated'
  | 'product.value-in-use'
  | 'product.options-would-collide'
  | 'variant.not-found'
  | 'variant.does-not-fit'
  | 'variant.exists-already'
  | 'variant.too-many'
  | 'variant.sku-taken'
  | 'variant.last-one'
  | 'variant.has-history'
  | 'variant.before-price-too-low'
  | 'collection.not-found'
  | 'collection.name-taken'
  | 'collection.rule-empty'
  | 'collection.name-differs'
  | 'certificate.not-found'
  | 'certificate.dates-reversed'
  | 'certificate.not-yet-issued'
  | 'certificate.stars-missing'

export type OptionShape = { name: string; values: readonly string[] }

/** Exactly one value of each option, in the options' order. */
export const fitsOptions = (chosen: readonly string[], options: readonly OptionShape[]): boolean =>
  chosen.length === options.length &&
  options.every((option, index) => option.values.includes(chosen[index] ?? ''))

/** "500 ml / Vị cay"; a product without options has one variant whose title is empty. */
export const variantTitle = (chosen: readonly string[]): string => chosen.join(' / ')

/** Option names and the values of one option differ, whatever their case. */
export function hasRepeats(options: readonly OptionShape[]): boolean {
  const differ = (words: readonly string[]) =>
    new Set(words.map((word) => word.trim().toLocaleLowerCase('vi'))).size === words.length
  return (
    !differ(options.map((option) => option.name)) ||
    !options.every((option) => differ(option.values))
  )
}

/**
 * The values that a variant keeps when the options change. Options are matched by name, a new option
 * takes its first value. Null when the variant uses a value that is gone.
 */
export function carryOver(
  chosen: readonly string[],
  before: readonly OptionShape[],
  after: readonly OptionShape[],
): string[] | null {
  const kept = after.map((option) => {
    const index = before.findIndex((old) => old.name === option.name)
    return index < 0 ? option.values[0] : chosen[index]
  })
  const isWhole = kept.every((value, index) => value && after[index]?.values.includes(value))
  return isWhole ? kept.map(String) : null
}

export const certificateKinds = ['ocop', 'vietgap', 'food_safety', 'organic'] as const
export type CertificateKind = (typeof certificateKinds)[number]
