// Files of a form, checked and stored before the transaction that puts them on a product.
import type { StoredPhoto } from '#app/domain/catalog/photo.ts'
import type { StoredPaper } from '#app/domain/catalog/paper.ts'
import { storeVideo, type StoredVideo } from '#app/domain/catalog/set-video.server.ts'
import { storePaper } from '#app/domain/catalog/store-paper.server.ts'
import { storePhoto } from '#app/domain/catalog/store-photo.server.ts'
import { registry } from '#plugins/registry.server.ts'

/** One after another: decoding is the processor's work. Refuses as storePhoto does. */
export async function storeUploads(shopId: string, files: readonly File[]): Promise<StoredPhoto[]> {
  const stored: StoredPhoto[] = []
  for (const file of files) {
    stored.push(await storePhoto(registry.storage, { shopId, bytes: await file.bytes() }))
  }
  return stored
}

type Film = { link?: string | undefined; film?: File | undefined }

/** The link when there is one, otherwise the file. Refuses as storeVideo does; neither is an empty film. */
export async function readFilm(
  shopId: string,
  { link, film }: Film,
): Promise<{ url: string } | StoredVideo> {
  if (link) return { url: link }
  const bytes = film ? await film.bytes() : new Uint8Array()
  return storeVideo(registry.storage, { shopId, bytes })
}

/** Refuses as storePaper does. */
export async function keepPaper(shopId: string, file: File): Promise<StoredPaper> {
  return storePaper(registry.storage, { shopId, bytes: await file.bytes() })
}
