// Photos that a file names by their addresses: each comes once, and one that does not come says why.
import sharp from 'sharp'
import { expect, test } from 'vitest'
import {
  fetchPhotos,
  findPhotoReport,
  retryPhotos,
} from '#app/domain/import/fetch-photos.server.ts'
import { inShop } from '#app/db/doors.server.ts'
import { addSeconds, systemClock } from '#app/lib/time.ts'
import type { RemoteFile } from '#plugins/remote-file/port.ts'
import { storage, takenIn } from '#tests/support/given-imports.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'

const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 400, height: 500, channels: 3, background: '#9c4a2a' } })
    .jpeg()
    .toBuffer()

const content = [
  'Handle,Title,Variant Price,Image Src,Image Alt Text',
  'tra-sen,Trà sen,250000,https://x.example/1.jpg,Hộp trà',
  'tra-sen,,,https://x.example/2.jpg,',
  'tra-sen,,,https://x.example/gone.jpg,',
  'tra-sen,,,https://x.example/page.html,',
].join('\n')
const defaults = { category: 'drink', vatClass: 'standard', unit: 'hộp' }

/** A web where one address is empty and one is no picture. */
async function web(): Promise<(url: string) => RemoteFile> {
  const bytes = await photo()
  return (url) => {
    if (url.endsWith('gone.jpg')) return { problem: 'not-found' }
    return { bytes: url.endsWith('.html') ? Buffer.from('<html>') : bytes }
  }
}

const fetchOf = (shop: GivenShop, fileId: string, answer: (url: string) => RemoteFile) =>
  fetchPhotos(
    { shopId: shop.id, fileId },
    {
      inShop: (work) => inShop(shop.id, work),
      storage,
      remoteFiles: { get: (url) => Promise.resolve(answer(url)) },
      clock: systemClock,
      until: addSeconds(systemClock.now(), 60),
    },
  )

const photosOf = (shop: GivenShop) =>
  shop.do((db) => db.media.findMany({ orderBy: { position: 'asc' }, select: { alt: true } }))

test('photos come in the order of the file; those that do not come say why', async () => {
  const shop = await givenShop()
  const fileId = await takenIn(shop, { content, defaults })

  await fetchOf(shop, fileId, await web())

  expect(await photosOf(shop)).toEqual([{ alt: 'Hộp trà' }, { alt: '' }])
  expect(await shop.do((db) => findPhotoReport(db, fileId))).toEqual({
    added: 2,
    waiting: 0,
    failed: [
      { url: 'https://x.example/gone.jpg', row: 4, reason: 'not-found' },
      { url: 'https://x.example/page.html', row: 5, reason: 'photo.not-a-picture' },
    ],
  })
})

test('two workers at once, and the same file sent again, bring no photo twice', async () => {
  const shop = await givenShop()
  const fileId = await takenIn(shop, { content, defaults })
  const answer = await web()

  await Promise.all([fetchOf(shop, fileId, answer), fetchOf(shop, fileId, answer)])
  const again = await takenIn(shop, { content: content.replace('250000', '260000'), defaults })
  await fetchOf(shop, again, answer)

  expect(await photosOf(shop)).toHaveLength(2)
})

test('what failed can be asked for again', async () => {
  const shop = await givenShop()
  const fileId = await takenIn(shop, { content, defaults })
  await fetchOf(shop, fileId, () => ({ problem: 'unreachable' }))
  const before = await shop.do((db) => findPhotoReport(db, fileId))

  await shop.do((db) => retryPhotos(db, { shopId: shop.id, fileId }))
  await fetchOf(shop, fileId, await web())

  expect(before).toMatchObject({ added: 0, failed: { length: 4 } })
  expect(await photosOf(shop)).toHaveLength(2)
})
