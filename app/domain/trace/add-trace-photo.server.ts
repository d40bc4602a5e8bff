// Keeps a stored photo for the diary. The same picture twice is one row, so a double tap leaves nothing behind.
import type { ShopDb } from '#app/db/doors.server.ts'
import type { StoredPhoto } from '#app/domain/catalog/photo.ts'

/** Returns the photo's id. */
export async function addTracePhoto(
  db: ShopDb,
  { photo, alt }: { photo: StoredPhoto; alt: string },
): Promise<string> {
  const known = await db.media.findFirst({
    where: { sha256: photo.sha256, productId: null },
    select: { id: true },
  })
  if (known) return known.id
  const { id } = await db.media.create({ data: { ...photo, alt }, select: { id: true } })
  return id
}
