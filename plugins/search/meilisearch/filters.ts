// Filters in the server's own language. Values come from addresses, so whatever could mean something in that language
// is left out: no product has it, and a filter of none left finds nothing.
import type { SearchQuery } from '../port.ts'
import { dayNumber } from './wire.ts'

export const groups = ['shop', 'commune', 'category', 'price', 'stars'] as const
export type Group = (typeof groups)[number]

/** Conditions that must all hold, kept apart so that a facet can be counted without its own. */
export type Conditions = Record<Group | 'always', string[]>

export function conditionsOf({ filters, today }: SearchQuery): Conditions {
  const { minPrice, maxPrice, minStars, provinceCode, isInStock } = filters
  return {
    shop: oneOf('shopId', filters.shopIds),
    commune: oneOf('communeCode', filters.communeCodes),
    category: oneOf('category', filters.categories),
    price: [
      ...(minPrice === undefined ? [] : [`maxPrice >= ${minPrice}`]),
      ...(maxPrice === undefined ? [] : [`minPrice <= ${maxPrice}`]),
    ],
    stars: minStars === undefined ? [] : [`ocopStars >= ${minStars}`, starsCountOn(today)],
    always: [
      ...(provinceCode === undefined ? [] : oneOf('provinceCode', [provinceCode])),
      ...(isInStock === undefined ? [] : [`inStock = ${isInStock ? 1 : 0}`]),
    ],
  }
}

export const starsCountOn = (today: string): string => `ocopExpiresOn >= ${dayNumber(today)}`

/** All conditions, or all but those of one group. */
export const joined = (conditions: Conditions, but?: Group): string[] =>
  [...groups.filter((group) => group !== but), 'always' as const].flatMap(
    (group) => conditions[group],
  )

const harmless = /^[A-Za-z0-9_-]{1,64}$/

function oneOf(attribute: string, values: readonly string[] | undefined): string[] {
  if (!values || values.length === 0) return []
  const known = values.filter((value) => harmless.test(value)).map((value) => `"${value}"`)
  return [`${attribute} IN [${known.join(', ')}]`]
}
