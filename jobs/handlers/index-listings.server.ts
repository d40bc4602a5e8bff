// Brings the search engine's own index up to date for some products. Without such an index there is nothing to tell: the
// engine was changed while the job waited.
import { inMarket } from '#app/db/doors.server.ts'
import { indexListings as tell } from '#app/domain/search/index-listings.server.ts'
import { registry } from '#plugins/registry.server.ts'
import { indexListings } from '../definitions/index-listings.ts'
import { handle } from '../handle.server.ts'

export const indexListingsHandler = handle(indexListings, async ({ products }) => {
  const { index } = registry.search
  if (!index) return
  await tell({ index, inMarket: (work) => inMarket({}, work) }, products)
})
