import sharp from 'sharp'
import { expect, test } from 'vitest'

import { randomBytes } from 'node:crypto'

import type { StoredFile } from '#plugins/storage/port.ts'
import { storePhoto } from './store-photo.server.ts'

const shopId = '0198c000-0000-7000-8000-000000000001'

const memory = () => {
  const files = new Map<string, StoredFile>()
  const put = (key: string, file: StoredFile) => Promise.resolve(void files.set(key, file))
  const get = (key: string) => Promise.resolve(files.get(key) ?? null)
  const remove = (key: string) => Promise.resolve(void files.delete(key))
  return { files, storage: { id: 'memory', put, get, remove } }
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#8F3F20' } })

const store = (bytes: Uint8Array) => storePhoto(memory().storage, { shopId, bytes })

const gps = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '20/1 15/1 0/1' } }

test('a phone photo is kept upright, without the place it was taken', async () => {
  const { files, storage } = memory()
  const bytes = await plain(800, 600)
    .withExif(gps)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

  const photo = await storePhoto(storage, { shopId, bytes })

  expect(photo).toMatchObject({ width: 600, height: 800, contentType: 'image/webp' })
  const kept = await sharp(files.get(photo.storageKey)?.bytes).metadata()
  expect(kept).toMatchObject({ width: 600, height: 800, format: 'webp' })
  expect(kept.exif).toBeUndefined()
})

test('a large photo is made no larger than a screen needs', async () => {
  const photo = await store(await plain(4000, 3000).jpeg().toBuffer())

  expect(photo).toMatchObject({ width: 2560, height: 1920 })
})

test('the same photo twice is one file', async () => {
  const { files, storage } = memory()
  const bytes = await plain(300, 300).png().toBuffer()

  await storePhoto(storage, { shopId, bytes })
  await storePhoto(storage, { shopId, bytes })

  expect(files.size).toBe(1)
})

const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), randomBytes(2000)])
const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><rect/></svg>',
)
const cutShort = async () => (await plain(900, 900).png().toBuffer()).subarray(0, 400)
const animated = async () => {
  const frames = await Promise.all([
    plain(300, 300).png().toBuffer(),
    plain(300, 300).negate().png().toBuffer(),
  ])
  return sharp(frames, { join: { animated: true } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer()
}

test.each([
  ['an empty file', () => new Uint8Array(), 'photo.empty'],
  ['a zip named .jpg', () => zip, 'photo.not-a-picture'],
  ['a drawing that can carry a script', () => svg, 'photo.not-a-picture'],
  ['a picture cut short', cutShort, 'photo.not-a-picture'],
  ['a moving picture', animated, 'photo.animated'],
  ['a GIF', () => plain(300, 300).gif().toBuffer(), 'photo.not-a-picture'],
  ['more than 15 MB', () => new Uint8Array(15_000_001), 'photo.too-heavy'],
  ['more than 50 megapixels', () => plain(8000, 6300).png().toBuffer(), 'photo.too-many-pixels'],
  ['a thumbnail', () => plain(120, 900).png().toBuffer(), 'photo.too-small'],
])('%s is refused', async (_what, make, code) => {
  await expect(store(await make())).rejects.toMatchObject({ code })
})
