// In which order a shopper may look through a group or a commune. The first is what they get unasked.
import type { ListingOrder } from '#app/domain/catalog/listing-views.server.ts'

/** What a search may be ordered by; explained beside these at /ranking. */
export type { SearchSort } from '#plugins/search/port.ts'

export const shelfSorts = ['best-selling', 'newest', 'price', 'price-down'] as const
export type ShelfSort = (typeof shelfSorts)[number]

export const listingOrders: Record<ShelfSort, ListingOrder> = {
  'best-selling': { sort: 'best-selling', isReversed: false },
  newest: { sort: 'published', isReversed: true },
  price: { sort: 'price', isReversed: false },
  'price-down': { sort: 'price', isReversed: true },
}
