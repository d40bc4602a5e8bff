// Pictures inside a text: stored ones become rows, and the text gets a line for each that it does not show yet.
import type { ShopDb } from '#app/db/doors.server.ts'
import type { StoredPhoto } from '#app/domain/catalog/photo.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { ContentRefusal } from './content.ts'
import { parseRichText, picturesIn, richTextLimits } from './rich-text.ts'

export type Illustrated = { body: string; pictureIds: string[] }

/** Refuses: content.too-many-pictures. */
export async function addPictures(
  db: ShopDb,
  { body, pictureIds }: Illustrated,
  photos: readonly StoredPhoto[],
): Promise<Illustrated> {
  const all = [...pictureIds]
  if (all.length + photos.length > richTextLimits.pictures)
    throw refuse<ContentRefusal>('content.too-many-pictures', { most: richTextLimits.pictures })
  const shown = new Set(picturesIn(parseRichText(body)))
  const lines: string[] = []
  for (const photo of photos) {
    all.push((await db.media.create({ data: { ...photo, alt: '' }, select: { id: true } })).id)
    if (!shown.has(all.length)) lines.push(`[ảnh ${all.length}]`)
  }
  return { body: [body, ...lines].filter(Boolean).join('\n\n'), pictureIds: all }
}
