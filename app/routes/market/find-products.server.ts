// Runs a search as an address asks for it: over the whole market, or over the one shop of this host.
import { data } from '@remix-run/node'

import type { SearchAsk } from '#app/components/shopper/search-ask.ts'
import { inMarket } from '#app/db/doors.server.ts'
import { searchListings, type ListingSearch } from '#app/domain/search/search-listings.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { registry } from '#plugins/registry.server.ts'
import { BadSearchCursor, readPriceBand, type SearchFilters } from '#plugins/search/port.ts'

import type { Site } from '../site.server.ts'

const pageSize = 24

export async function findProducts(site: Site, ask: SearchAsk): Promise<ListingSearch> {
  try {
    return await searchListings(
      { engine: registry.search, inMarket: (work) => inMarket({}, work), clock: systemClock },
      {
        text: ask.q,
        filters: filtersOf(site, ask),
        sort: ask.sort,
        cursor: ask.after ?? null,
        limit: pageSize,
      },
    )
  } catch (error) {
    if (error instanceof BadSearchCursor) throw data(null, { status: 400 })
    throw error
  }
}

function filtersOf(site: Site, ask: SearchAsk): SearchFilters {
  const band = ask.price ? readPriceBand(ask.price) : null
  return {
    ...band,
    ...(ask.from && { minPrice: BigInt(ask.from) }),
    ...(ask.to && { maxPrice: BigInt(ask.to) }),
    ...(ask.category.length > 0 && { categories: ask.category }),
    ...(ask.commune.length > 0 && { communeCodes: ask.commune }),
    ...(ask.province && { provinceCode: ask.province }),
    ...(ask.stars !== undefined && { minStars: ask.stars }),
    ...(ask.stock && { isInStock: true }),
    ...shopFilter(site, ask),
  }
}

// On a shop's host no address can widen the search to other shops.
function shopFilter(site: Site, ask: SearchAsk): Pick<SearchFilters, 'shopIds'> {
  if (site.shop) return { shopIds: [site.shop.id] }
  return ask.shop.length > 0 ? { shopIds: ask.shop } : {}
}
