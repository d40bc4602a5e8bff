// Asks for the jobs that tell the search engine of some products: the network is theirs, not the caller's transaction's.
import type { SystemDb } from '#app/db/doors.server.ts'
import { enqueue } from '#app/db/events.server.ts'
import { indexListings, mostProductsAtOnce } from '#jobs/definitions/index-listings.ts'
import type { ListedProduct } from './search-documents.server.ts'

export async function askToIndex(db: SystemDb, products: readonly ListedProduct[]): Promise<void> {
  for (let at = 0; at < products.length; at += mostProductsAtOnce) {
    await enqueue(db, indexListings, { products: products.slice(at, at + mostProductsAtOnce) })
  }
}
