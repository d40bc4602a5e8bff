// ProductFilter of the Storefront API, as our filters. What we cannot filter by is refused, not ignored.
import type { ProductFilter } from '@shopify/hydrogen-react/storefront-api-types'
import { GraphQLError } from 'graphql'

import type { ListingFilter } from '#app/domain/catalog/listing-views.server.ts'
import type { SearchFilters } from '#plugins/search/port.ts'
import { namespace } from './metafields.server.ts'

/** All given filters must hold; of one kind the last wins. */
export function filterOf(filters: readonly ProductFilter[]): ListingFilter {
  return Object.assign({}, ...filters.map(one)) as ListingFilter
}

function one(filter: ProductFilter): ListingFilter {
  const { available, price, productType, productVendor, tag, productMetafield, ...others } = filter
  if (Object.keys(others).length > 0) throw unknown(Object.keys(others).join(', '))
  return {
    ...(available !== null && available !== undefined && { isAvailable: available }),
    ...(price && { minPrice: dong(price.min), maxPrice: dong(price.max) }),
    ...((productType ?? tag) && { category: productType ?? tag ?? '' }),
    ...(productVendor && { vendor: productVendor }),
    ...(productMetafield && metafield(productMetafield)),
  }
}

function metafield(asked: { namespace: string; key: string; value: string }): ListingFilter {
  if (asked.namespace === namespace && asked.key === 'commune') return { communeCode: asked.value }
  if (asked.namespace === namespace && asked.key === 'ocopStars')
    return { minStars: Number(asked.value) || 0 }
  throw unknown(`metafield ${asked.namespace}.${asked.key}`)
}

const unknown = (what: string) =>
  new GraphQLError(`Products cannot be filtered by ${what}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  })

const dong = (amount: number | null | undefined): bigint | undefined =>
  amount === null || amount === undefined || !Number.isFinite(amount)
    ? undefined
    : BigInt(Math.round(Math.min(Math.max(amount, 0), 1e12)))

/** The same filters for a search engine. */
export function searchFiltersOf(
  filters: readonly ProductFilter[],
  shopId: string | null,
): SearchFilters {
  const { category, communeCode, isAvailable, minPrice, maxPrice, minStars } = filterOf(filters)
  return {
    ...(shopId && { shopIds: [shopId] }),
    ...(category && { categories: [category] }),
    ...(communeCode && { communeCodes: [communeCode] }),
    ...(isAvailable !== undefined && { isInStock: isAvailable }),
    ...(minPrice !== undefined && { minPrice }),
    ...(maxPrice !== undefined && { maxPrice }),
    ...(minStars !== undefined && { minStars }),
  }
}
