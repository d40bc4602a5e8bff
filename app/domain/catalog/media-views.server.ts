import type { MarketDb, ShopDb } from '#app/db/doors.server.ts'

export type MediaFileView = {
  id: string
  storageKey: string
  width: number
  height: number
  sha256: string
}

/** The file behind a photo that may be seen through this door; null when it may not or is not there. */
export function findMediaFile(
  db: MarketDb | ShopDb,
  { shopId, mediaId }: { shopId: string; mediaId: string },
): Promise<MediaFileView | null> {
  return db.media.findFirst({
    where: { shopId, id: mediaId },
    select: { id: true, storageKey: true, width: true, height: true, sha256: true },
  })
}
