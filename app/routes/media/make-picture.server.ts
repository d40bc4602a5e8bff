// Resizes on demand, few at a time: pictures must not take the processor away from pages. The same picture asked for
// by many at once is made once.
import { availableParallelism } from 'node:os'

import sharp, { type Sharp } from 'sharp'

import type { FileStorage } from '#plugins/storage/port.ts'
import type { PictureCache } from './picture-cache.server.ts'
import { pictureName, type Format, type Picture } from './picture-request.ts'

export type Photo = { id: string; storageKey: string; width: number; height: number }

export class TooManyPictures extends Error {}

type Parts = { storage: FileStorage; cache: PictureCache; atOnce?: number; mostWaiting?: number }

export type PictureMaker = {
  /** Null when the photo's file is gone. Throws TooManyPictures when the queue is full. */
  make(photo: Photo, picture: Picture): Promise<Uint8Array<ArrayBuffer> | null>
}

// One thread a picture: the limit is on pictures, and libvips would multiply it.
sharp.concurrency(1)

export function pictureMaker(parts: Parts): PictureMaker {
  const run = fewAtOnce(
    parts.atOnce ?? Math.max(1, availableParallelism() - 1),
    parts.mostWaiting ?? 200,
  )
  const making = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>()
  return {
    async make(photo, picture) {
      const name = pictureName(picture)
      const kept = await parts.cache.get(photo.id, name)
      if (kept) return kept
      const key = `${photo.id}/${name}`
      const made =
        making.get(key) ?? run(() => draw(parts, photo, picture)).finally(() => making.delete(key))
      making.set(key, made)
      return made
    },
  }
}

async function draw({ storage, cache }: Parts, photo: Photo, picture: Picture) {
  const original = await storage.get(photo.storageKey)
  if (!original) return null
  const { width, height, crop } = picture
  const position = crop ?? 'center'
  const resized = sharp(original.bytes).resize({
    width,
    height,
    fit: crop ? 'cover' : 'fill',
    position,
  })
  const bytes = Uint8Array.from(await as(resized, picture.format).toBuffer())
  await cache.put(photo.id, pictureName(picture), bytes)
  return bytes
}

const as = (image: Sharp, format: Format): Sharp => {
  if (format === 'avif') return image.avif({ quality: 52, effort: 1 })
  if (format === 'webp') return image.webp({ quality: 78, effort: 3 })
  if (format === 'png') return image.png({ compressionLevel: 8 })
  return image.flatten({ background: '#FBF7EF' }).jpeg({ quality: 80, mozjpeg: true })
}

function fewAtOnce(atOnce: number, mostWaiting: number) {
  const waiting: (() => void)[] = []
  let running = 0
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) {
      if (waiting.length >= mostWaiting) throw new TooManyPictures()
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
