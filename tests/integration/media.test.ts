import { existsSync } from 'node:fs'
import { join } from 'node:path'

import sharp from 'sharp'
import { expect, test } from 'vitest'

import { inShop } from '#app/db/doors.server.ts'
import { addMedia } from '#app/domain/catalog/add-media.server.ts'
import { storePhoto } from '#app/domain/catalog/store-photo.server.ts'
import { env } from '#app/env.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { loader } from '#app/routes/media/picture.ts'
import { registry } from '#plugins/registry.server.ts'
import {
  givenDraft,
  givenPhoto,
  givenProduct,
  type GivenProduct,
} from '#tests/support/given-catalog.ts'
import { givenShopRow } from '#tests/support/given-shop-row.ts'

const browser = 'image/avif,image/webp,image/apng,*/*;q=0.8'

async function givenRealPhoto(product: GivenProduct): Promise<string> {
  const bytes = await sharp({
    create: { width: 800, height: 1000, channels: 3, background: '#8F3F20' },
  })
    .jpeg()
    .toBuffer()
  const { shopId, id } = product
  const photo = await storePhoto(registry.storage, { shopId, bytes })
  const { id: mediaId } = await inShop(shopId, (db) =>
    addMedia(db, { productId: id, photo, alt: 'Niêu cá' }, systemClock),
  )
  return mediaId
}

type Photo = { shopId: string; mediaId: string }

async function get({ shopId, mediaId }: Photo, query = '', headers: Record<string, string> = {}) {
  const request = new Request(`http://localhost:3000/media/${shopId}/${mediaId}${query}`, {
    headers: { accept: browser, ...headers },
  })
  return loader({ request, params: { shopId, mediaId } })
}

test('a card gets its size, in the smallest format, for a year', async () => {
  const product = await givenProduct(await givenShopRow())
  const mediaId = await givenRealPhoto(product)

  const response = await get(
    { shopId: product.shopId, mediaId },
    '?width=400&height=400&crop=center',
  )

  expect(response.headers.get('content-type')).toBe('image/avif')
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  const made = await sharp(new Uint8Array(await response.arrayBuffer())).metadata()
  expect(made).toMatchObject({ width: 400, height: 400 })
  const kept = join(
    env.DATA_DIR,
    'cache',
    'pictures',
    mediaId.slice(-2),
    mediaId,
    '400x400-center.avif',
  )
  expect(existsSync(kept)).toBe(true)
})

test('a browser that knows only JPEG gets JPEG, and one that has it gets nothing anew', async () => {
  const product = await givenProduct(await givenShopRow())
  const mediaId = await givenRealPhoto(product)

  const first = await get({ shopId: product.shopId, mediaId }, '?width=200', { accept: '*/*' })
  const etag = first.headers.get('etag') ?? ''
  const again = await get({ shopId: product.shopId, mediaId }, '?width=200', {
    accept: '*/*',
    'if-none-match': etag,
  })

  expect([first.status, first.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  expect(again.status).toBe(304)
})

test('fifty at once are made once and all are answered', async () => {
  const product = await givenProduct(await givenShopRow())
  const mediaId = await givenRealPhoto(product)

  const responses = await Promise.all(
    Array.from({ length: 50 }, () => get({ shopId: product.shopId, mediaId }, '?width=320')),
  )

  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([200]))
})

test.each([
  '?width=99999',
  '?width=-5',
  '?height=0',
  '?width=abc',
  '?crop=oval',
  '?format=svg',
  '?width=1e9',
])('%s is refused with a reason', async (query) => {
  const product = await givenProduct(await givenShopRow())
  const { id } = await givenPhoto(product)

  const response = await get({ shopId: product.shopId, mediaId: id }, query)

  expect(response.status).toBe(400)
  expect(await response.text()).not.toBe('')
})

test("a draft's photo, another shop's address and an unknown photo are not found", async () => {
  const [shop, other] = [await givenShopRow(), await givenShopRow()]
  const draft = await givenDraft(shop)
  const hidden = await givenRealPhoto(draft)
  const shown = await givenRealPhoto(await givenProduct(shop))

  expect((await get({ shopId: shop.id, mediaId: hidden })).status).toBe(404)
  expect((await get({ shopId: other.id, mediaId: shown })).status).toBe(404)
  expect((await get({ shopId: shop.id, mediaId: shop.id })).status).toBe(404)
})

test('a photo whose file is lost is not found', async () => {
  const product = await givenProduct(await givenShopRow())
  const { id } = await givenPhoto(product)

  expect((await get({ shopId: product.shopId, mediaId: id })).status).toBe(404)
})
