// Tells an engine with an index of its own what is true of some products now. Late, repeated or at once, it does no
// harm: it reads the listing itself, and looks again after it told.
import type { SearchDocument, SearchIndex } from '#plugins/search/port.ts'
import { findSearchDocuments, type ListedProduct } from './search-documents.server.ts'
import type { InMarket } from './search-listings.server.ts'

const mostRounds = 5

/**
 * Not to be called inside a door: the index is another server's. Two that run at once may tell in the wrong order, so
 * each reads again afterwards and tells what has changed: the last to tell has told the truth.
 */
export async function indexListings(
  { index, inMarket }: { index: SearchIndex; inMarket: InMarket },
  products: readonly ListedProduct[],
): Promise<void> {
  let told: string | null = null
  for (let round = 0; round < mostRounds; round += 1) {
    const documents = await inMarket((db) => findSearchDocuments(db, products))
    const now = fingerprint(documents)
    if (now === told) return
    await index.put(documents)
    await index.remove(missing(products, documents))
    told = now
  }
  throw new Error('The listing changes faster than the search index can be told')
}

function missing(
  products: readonly ListedProduct[],
  documents: readonly SearchDocument[],
): string[] {
  const found = new Set(documents.map(({ productId }) => productId))
  return products.map(({ productId }) => productId).filter((id) => !found.has(id))
}

const fingerprint = (documents: readonly SearchDocument[]): string =>
  JSON.stringify(documents, (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  )
