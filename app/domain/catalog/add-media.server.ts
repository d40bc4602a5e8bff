import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { photosPerProduct, type PhotoRefusal, type StoredPhoto } from './photo.ts'
import { lockProduct, productChanged } from './product-rows.server.ts'

/** Adds a stored photo as the product's last. Refuses: product.not-found, photo.too-many. */
export async function addMedia(
  db: ShopDb,
  { productId, photo, alt }: { productId: string; photo: StoredPhoto; alt: string },
  clock: Clock,
): Promise<{ id: string }> {
  const product = await lockProduct(db, productId)
  const present = await db.media.aggregate({
    where: { productId },
    _count: true,
    _max: { position: true },
  })
  const most = photosPerProduct
  if (present._count >= most) throw refuse<PhotoRefusal>('photo.too-many', { most })
  const at = clock.now()
  const position = (present._max.position ?? 0) + 1
  const media = await db.media.create({
    data: { shopId: product.shopId, productId, ...photo, alt, position, createdAt: at },
    select: { id: true },
  })
  await productChanged(db, product, at)
  return media
}
