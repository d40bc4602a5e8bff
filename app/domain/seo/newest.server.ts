// What went on sale last, with the words that a feed shows.
import type { MarketDb } from '#app/db/doors.server.ts'
import { findShelf } from '#app/domain/catalog/market-front.server.ts'
import type { ListingView } from '#app/domain/catalog/listing.ts'
import type { LocalDate } from '#app/lib/time.ts'

const shown = 50

export type NewProduct = ListingView & { description: string; updatedAt: Date }

/** Newest first; of one shop, or of all. */
export async function findNewest(
  db: MarketDb,
  { shopId, today }: { shopId: string | null; today: LocalDate },
): Promise<NewProduct[]> {
  const listings = await findShelf(db, {
    filter: { shopId },
    sort: 'published',
    today,
    size: shown,
  })
  const rows = await db.product.findMany({
    where: { id: { in: listings.map(({ productId }) => productId) } },
    select: { id: true, description: true, updatedAt: true },
  })
  const words = new Map(rows.map((row) => [row.id, row]))
  return listings.flatMap((listing) => {
    const found = words.get(listing.productId)
    return found ? [{ ...listing, description: found.description, updatedAt: found.updatedAt }] : []
  })
}
