import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { PhotoRefusal } from './photo.ts'
import { lockProduct, productChanged } from './product-rows.server.ts'

/**
 * Takes a photo off the product. The file stays in the storage: another product may show the same photo.
 * Refuses: product.not-found, photo.not-found.
 */
export async function removeMedia(
  db: ShopDb,
  { productId, mediaId }: { productId: string; mediaId: string },
  clock: Clock,
): Promise<void> {
  const product = await lockProduct(db, productId)
  const { count } = await db.media.deleteMany({ where: { id: mediaId, productId } })
  if (count === 0) throw refuse<PhotoRefusal>('photo.not-found')
  await productChanged(db, product, clock.now())
}
