// The one short film of a product: set, replaced, taken away.
import type { ShopDb } from '#app/db/doors.server.ts'
import { sha256Hex } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { FileStorage } from '#plugins/storage/port.ts'
import { lockProduct, productChanged } from './product-rows.server.ts'
import { videoLimits, videoTypeOf, type VideoRefusal } from './product-video.ts'

export type StoredVideo = {
  storageKey: string
  contentType: string
  byteSize: number
  sha256: string
}

/** Checks and stores one upload, before the transaction. Refuses video.empty, video.too-heavy, video.not-a-video. */
export async function storeVideo(
  storage: FileStorage,
  { shopId, bytes }: { shopId: string; bytes: Uint8Array },
): Promise<StoredVideo> {
  if (bytes.length === 0) throw refuse<VideoRefusal>('video.empty')
  if (bytes.length > videoLimits.bytes) throw refuse<VideoRefusal>('video.too-heavy')
  const contentType = videoTypeOf(bytes)
  if (!contentType) throw refuse<VideoRefusal>('video.not-a-video')
  const sha256 = sha256Hex(bytes)
  const storageKey = `shops/${shopId}/videos/${sha256}.${contentType === 'video/mp4' ? 'mp4' : 'webm'}`
  await storage.put(storageKey, { bytes: Uint8Array.from(bytes), contentType })
  return { storageKey, contentType, byteSize: bytes.length, sha256 }
}

type NewVideo = { productId: string; video: { url: string } | StoredVideo | null }

const nothing = { url: null, storageKey: null, contentType: null, byteSize: null, sha256: null }

/** Null takes the film away; its file stays in the storage. Refuses: product.not-found. */
export async function setVideo(
  db: ShopDb,
  { productId, video }: NewVideo,
  clock: Clock,
): Promise<void> {
  const product = await lockProduct(db, productId)
  await db.productVideo.deleteMany({ where: { productId } })
  if (video) {
    const { shopId } = product
    await db.productVideo.create({ data: { shopId, productId, ...nothing, ...video } })
  }
  await productChanged(db, product, clock.now())
}
