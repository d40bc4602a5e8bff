// ProductFilter of the Storefront API, as our filters. Filters of one kind are alternatives, different kinds must all
// hold. What we cannot filter by is refused, not ignored.
import type { ProductFilter } from '@shopify/hydrogen-react/storefront-api-types'
import { GraphQLError } from 'graphql'

import type { ListingFilter } from '#app/domain/catalog/listing-views.server.ts'
import type { SearchFilters } from '#plugins/search/port.ts'
import { namespace } from './metafields.server.ts'

const known = [
  'available',
  'price',
  'productType',
  'productVendor',
  'tag',
  'productMetafield',
] as const

export function filterOf(filters: readonly ProductFilter[]): ListingFilter {
  for (const filter of filters) {
    const other = Object.keys(filter).filter(
      (key) => key !== 'variantOption' && !known.some((name) => name === key),
    )
    if (other.length > 0) throw unknown(other.join(', '))
  }
  const available = new Set(filters.flatMap(({ available: is }) => is ?? []))
  const metafields = filters.flatMap(({ productMetafield: one }) => one ?? [])
  const stars = metafields.filter(isAbout('ocopStars')).map(({ value }) => Number(value) || 0)
  const strange = metafields.find((one) => !isAbout('commune')(one) && !isAbout('ocopStars')(one))
  if (strange) throw unknown(`metafield ${strange.namespace}.${strange.key}`)
  return {
    ...(available.size === 1 && { isAvailable: available.has(true) }),
    ...(stars.length > 0 && { minStars: Math.min(...stars) }),
    categories: filters.flatMap(({ productType, tag }) => productType ?? tag ?? []),
    vendors: filters.flatMap(({ productVendor }) => productVendor ?? []),
    communeCodes: metafields.filter(isAbout('commune')).map(({ value }) => value),
    prices: filters.flatMap(({ price }) =>
      price ? [{ from: dong(price.min), to: dong(price.max) }] : [],
    ),
    options: optionsIn(filters),
  }
}

function optionsIn(filters: readonly ProductFilter[]): { name: string; values: string[] }[] {
  const chosen = filters.flatMap(({ variantOption }) => variantOption ?? [])
  return [...Map.groupBy(chosen, ({ name }) => name)].map(([name, all]) => ({
    name,
    values: all.map(({ value }) => value),
  }))
}

const isAbout = (key: string) => (metafield: { namespace: string; key: string }) =>
  metafield.namespace === namespace && metafield.key === key

const unknown = (what: string) =>
  new GraphQLError(`Products cannot be filtered by ${what}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  })

const dong = (amount: number | null | undefined): bigint | null =>
  amount === null || amount === undefined || !Number.isFinite(amount)
    ? null
    : BigInt(Math.round(Math.min(Math.max(amount, 0), 1e12)))

type Where = { shop: { id: string; name: string } | null }

/** The same filters for a search engine, which knows nothing of variants and takes one range of prices. */
export function searchFiltersOf(filters: readonly ProductFilter[], { shop }: Where): SearchFilters {
  const { categories, communeCodes, vendors, prices, options, isAvailable, minStars } =
    filterOf(filters)
  if (options?.length) throw unknown('variantOption in a search')
  return {
    ...(shop && { shopIds: [shop.id] }),
    ...(categories?.length && { categories }),
    ...(vendors?.length && nothingBut(vendors, shop)),
    ...(communeCodes?.length && { communeCodes }),
    ...(isAvailable !== undefined && { isInStock: isAvailable }),
    ...(minStars !== undefined && { minStars }),
    ...rangeOf(prices ?? []),
  }
}

function rangeOf(prices: NonNullable<ListingFilter['prices']>): SearchFilters {
  if (prices.length > 1) throw unknown('several ranges of prices in a search')
  const [price] = prices
  return {
    ...(price?.from && { minPrice: price.from }),
    ...(price?.to && { maxPrice: price.to }),
  }
}

// A shop's host has one vendor: the shop. Nobody's goods are in a category without a name.
function nothingBut(vendors: readonly string[], shop: Where['shop']): SearchFilters {
  if (!shop) throw unknown("productVendor in a search of the market; ask the shop's own host")
  return vendors.includes(shop.name) ? {} : { categories: [''] }
}
