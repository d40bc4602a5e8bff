// The storefront consumer: rebuilds the listing rows that an event may have changed, and collections by rule; asks for the job that tells the
// search engine where it has an index of its own, and tells every web process to drop the pages of that shop, though what
// a seller changed was told once already, by its event. All of it is one commit: a page dropped here is never cached again
// from an old row, and a job never reads one.
import { systemClock } from '#app/lib/time.ts'
import { fillCollections } from '../catalog/fill-collections.server.ts'
import { refreshListings } from '../catalog/refresh-listing.server.ts'
import { askToIndex } from '../search/ask-to-index.server.ts'
import { changesListing, findAffectedProducts } from './affected-products.server.ts'
import type { Consumer } from './consume.server.ts'

export type StorefrontOptions = {
  /** whether the search engine has an index of its own that must hear of changes */
  tellsSearch: boolean
}

export const storefrontConsumer = ({ tellsSearch }: StorefrontOptions): Consumer => ({
  name: 'storefront',
  async apply(db, events) {
    const products = await findAffectedProducts(db, events)
    await refreshListings(db, products)
    if (tellsSearch) await askToIndex(db, products)
    const shopIds = new Set(events.filter(changesListing).map((event) => event.shopId))
    for (const shopId of [...shopIds].filter((id) => id !== null).toSorted()) {
      await fillCollections(db, shopId, systemClock)
      await db.$executeRaw`SELECT pg_notify('page_cache', ${`shop:${shopId}`})`
    }
  },
})
