// Pictures of a return or a review: stored bytes get their rows, and a row is found again for whoever may see it.
import type { MarketDb, ShopDb, SystemDb } from '#app/db/doors.server.ts'
import type { StoredPhoto } from '#app/domain/catalog/photo.ts'

export type PhotoOf = { returnId: string } | { reviewId: string }

/** In the order they were chosen in. */
export async function addPhotos(
  db: ShopDb,
  of: PhotoOf,
  photos: readonly StoredPhoto[],
): Promise<void> {
  if (photos.length === 0) return
  await db.aftersalePhoto.createMany({
    data: photos.map((photo, at) => ({ ...photo, ...of, position: at + 1 })),
  })
}

export type PhotoView = { id: string; shopId: string; width: number; height: number }

/** By what they belong to. */
export async function findPhotosOf(
  db: MarketDb | ShopDb | SystemDb,
  of: { returnIds: string[] } | { reviewIds: string[] },
): Promise<Map<string, PhotoView[]>> {
  const rows = await db.aftersalePhoto.findMany({
    where:
      'returnIds' in of ? { returnId: { in: of.returnIds } } : { reviewId: { in: of.reviewIds } },
    orderBy: { position: 'asc' },
    select: { id: true, shopId: true, width: true, height: true, returnId: true, reviewId: true },
  })
  const byOwner = Map.groupBy(rows, ({ returnId, reviewId }) => returnId ?? reviewId ?? '')
  return new Map(
    [...byOwner].map(([owner, photos]) => [
      owner,
      photos.map(({ id, shopId, width, height }) => ({ id, shopId, width, height })),
    ]),
  )
}

/** The stored file behind a photo; null when this door does not show it. */
export function findAftersalePhoto(
  db: MarketDb | ShopDb | SystemDb,
  { shopId, photoId }: { shopId: string; photoId: string },
) {
  return db.aftersalePhoto.findFirst({
    where: { shopId, id: photoId },
    select: { id: true, storageKey: true, width: true, height: true, sha256: true, returnId: true },
  })
}
