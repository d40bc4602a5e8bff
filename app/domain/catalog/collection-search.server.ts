import type { MarketDb } from '#app/db/doors.server.ts'
import { foldVietnamese } from '#app/lib/fold.ts'
import type { CollectionView } from './collection-views.server.ts'

/** Collections whose title has a word that begins with what was typed, marks or not; of one shop or of all. */
export async function findCollectionsByTitle(
  db: MarketDb,
  { shopId, text, limit }: { shopId: string | null; text: string; limit: number },
): Promise<CollectionView[]> {
  const folded = foldVietnamese(text).slice(0, 80)
  if (folded === '') return []
  return db.$queryRaw<CollectionView[]>`
    SELECT c.shop_id AS "shopId", s.slug AS "shopSlug", c.id, c.handle, c.title, c.description,
           c.updated_at AS "updatedAt"
    FROM collection c JOIN shop s ON s.id = c.shop_id
    WHERE position(' ' || ${folded} IN ' ' || search_fold(c.title)) > 0
      AND (${shopId}::uuid IS NULL OR c.shop_id = ${shopId}::uuid)
    ORDER BY c.title, c.id LIMIT ${limit}`
}
