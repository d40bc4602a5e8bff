// A photo that came with a diary form: checked and stored before the transaction, its row written inside it.
import type { ShopDb } from '#app/db/doors.server.ts'
import { storePhoto } from '#app/domain/catalog/store-photo.server.ts'
import { addTracePhoto } from '#app/domain/trace/add-trace-photo.server.ts'
import { registry } from '#plugins/registry.server.ts'

/** Call the answer inside the door: it writes the row and returns the ids. Throws a PhotoRefusal. */
export async function keepTracePhoto(
  shopId: string,
  file: File | undefined,
): Promise<(db: ShopDb) => Promise<string[]>> {
  if (!file) return () => Promise.resolve([])
  const bytes = new Uint8Array(await file.arrayBuffer())
  const photo = await storePhoto(registry.storage, { shopId, bytes })
  return async (db) => [await addTracePhoto(db, { photo, alt: '' })]
}
