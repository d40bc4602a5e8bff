// What shoppers get for what they typed: the engine says which and in which order, the rows are read through the
// door, so that a product hidden a moment ago is not shown even by an engine that has not heard of it.
import type { MarketDb } from '#app/db/doors.server.ts'
import { findListings } from '#app/domain/catalog/listing-views.server.ts'
import type { ListingView } from '#app/domain/catalog/listing.ts'
import { localDate, type Clock } from '#app/lib/time.ts'
import type { Facets, SearchEngine, SearchQuery } from '#plugins/search/port.ts'

export type ListingSearch = {
  hits: ListingView[]
  total: number
  facets: Facets
  nextCursor: string | null
}

/** Opens the market door for the reading: `(work) => inMarket({}, work)`. */
export type InMarket = <T>(work: (db: MarketDb) => Promise<T>) => Promise<T>

/**
 * Not to be called inside a door: an engine may be another server. Throws BadSearchCursor.
 */
export async function searchListings(
  { engine, inMarket, clock }: { engine: SearchEngine; inMarket: InMarket; clock: Clock },
  query: Omit<SearchQuery, 'today'>,
): Promise<ListingSearch> {
  const today = localDate(clock.now())
  const { hits, ...rest } = await engine.search({ ...query, today })
  const ids = hits.map((hit) => hit.productId)
  return { ...rest, hits: await inMarket((db) => findListings(db, ids, today)) }
}
