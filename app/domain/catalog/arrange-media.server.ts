import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { PhotoRefusal } from './photo.ts'
import { lockProduct, productChanged } from './product-rows.server.ts'

/** Makes a photo the first: the one on cards and in search. Refuses: product.not-found, photo.not-found. */
export async function putMediaFirst(
  db: ShopDb,
  { productId, mediaId }: { productId: string; mediaId: string },
  clock: Clock,
): Promise<void> {
  const product = await lockProduct(db, productId)
  const photos = await db.media.findMany({
    where: { productId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  if (!photos.some(({ id }) => id === mediaId)) throw refuse<PhotoRefusal>('photo.not-found')
  const ordered = [mediaId, ...photos.map(({ id }) => id).filter((id) => id !== mediaId)]
  await db.$executeRaw`
    UPDATE media SET position = wanted.position
    FROM unnest(${ordered}::uuid[]) WITH ORDINALITY AS wanted (id, position)
    WHERE media.id = wanted.id AND media.shop_id = current_shop_id()`
  await productChanged(db, product, clock.now())
}

/** Changes what is read out in place of the photo. Refuses: product.not-found, photo.not-found. */
export async function describeMedia(
  db: ShopDb,
  { productId, mediaId, alt }: { productId: string; mediaId: string; alt: string },
  clock: Clock,
): Promise<void> {
  const product = await lockProduct(db, productId)
  const { count } = await db.media.updateMany({ where: { id: mediaId, productId }, data: { alt } })
  if (count === 0) throw refuse<PhotoRefusal>('photo.not-found')
  await productChanged(db, product, clock.now())
}
