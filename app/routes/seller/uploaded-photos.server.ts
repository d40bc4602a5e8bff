// Photos of a form, checked and stored before the transaction that puts them on a product.
import type { StoredPhoto } from '#app/domain/catalog/photo.ts'
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
