// Takes what a person uploaded and keeps a clean picture: known by its content, turned upright, no larger than a
// screen needs, and without what the phone wrote into it (the place of someone's home, a serial number).
import sharp from 'sharp'

import { sha256Hex } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { FileStorage } from '#plugins/storage/port.ts'
import { photoLimits, type PhotoRefusal, type StoredPhoto } from './photo.ts'

const formats = new Set(['jpeg', 'png', 'webp', 'heif'])

/**
 * Checks and stores one upload; call it before the transaction that adds the photo to a product.
 * The key is the content's fingerprint: the same photo twice is one file.
 * Refuses what is not one still picture, too heavy, too large or too small.
 */
export async function storePhoto(
  storage: FileStorage,
  upload: { shopId: string; bytes: Uint8Array },
): Promise<StoredPhoto> {
  const { data, info } = await cleanPhoto(upload.bytes)
  const bytes = Uint8Array.from(data)
  const sha256 = sha256Hex(bytes)
  const storageKey = `shops/${upload.shopId}/photos/${sha256}.webp`
  await storage.put(storageKey, { bytes, contentType: 'image/webp' })
  const { width, height } = info
  return { storageKey, contentType: 'image/webp', width, height, byteSize: bytes.length, sha256 }
}

async function cleanPhoto(bytes: Uint8Array) {
  if (bytes.length === 0) throw refuse<PhotoRefusal>('photo.empty')
  if (bytes.length > photoLimits.bytes) throw refuse<PhotoRefusal>('photo.too-heavy')
  await checkHeader(bytes)
  const edge = photoLimits.largestEdge
  const upright = sharp(bytes, { limitInputPixels: photoLimits.pixels, failOn: 'error' })
    .rotate()
    .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 86 })
  return orRefuse(upright.toBuffer({ resolveWithObject: true }))
}

async function checkHeader(bytes: Uint8Array): Promise<void> {
  // No pixel limit here: the header alone is read, so that the refusal can say what is wrong.
  const header = await orRefuse(sharp(bytes, { limitInputPixels: false }).metadata())
  const { width, height } = header
  if (!formats.has(header.format)) throw refuse<PhotoRefusal>('photo.not-a-picture')
  if ((header.pages ?? 1) > 1) throw refuse<PhotoRefusal>('photo.animated')
  if (width * height > photoLimits.pixels) throw refuse<PhotoRefusal>('photo.too-many-pixels')
  if (Math.min(width, height) < photoLimits.smallestEdge)
    throw refuse<PhotoRefusal>('photo.too-small')
}

// The decoder's complaint about somebody's bytes is an expected no, not a fault of ours.
async function orRefuse<T>(decoding: Promise<T>): Promise<T> {
  try {
    return await decoding
  } catch {
    throw refuse<PhotoRefusal>('photo.not-a-picture')
  }
}
