// The picture of a shared link: the size that Facebook and Zalo ask for, drawn anew only when what it shows changes.
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { updateProduct } from '#app/domain/catalog/update-product.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { drawCard } from '#app/routes/share/draw-card.server.ts'
import { lookAt } from '#tests/support/ask-route.ts'
import { givenDraft, givenListings, givenProduct } from '#tests/support/given-catalog.ts'
import { givenShop } from '#tests/support/given-people.ts'

const answerTo = async (params: Record<string, string>, etag?: string | null) => {
  const headers = new Headers(etag ? { 'if-none-match': etag } : {})
  const request = new Request('http://localhost:3000/share', { headers })
  return (await lookAt({ file: 'routes/share/card.ts', request, params })).answer
}
const cardOf = async (...asked: Parameters<typeof answerTo>) =>
  (await answerTo(...asked)) as Response

test('a product’s card is a JPEG of 1200 × 630, and the shop has one too', async () => {
  const shop = await givenShop()
  const { handle } = await givenProduct(shop, { title: 'Chạch sụn kho niêu đất' })

  const cards = [await cardOf({ slug: shop.slug, handle }), await cardOf({ slug: shop.slug })]

  for (const card of cards) {
    const { format, width, height } = await sharp(Buffer.from(await card.arrayBuffer())).metadata()
    expect([format, width, height]).toEqual(['jpeg', 1200, 630])
  }
})

test('the card changes when its name does, and is not sent again while it stays', async () => {
  const shop = await givenShop()
  const product = await givenProduct(shop, { title: 'Mắm tép' })
  const which = { slug: shop.slug, handle: product.handle }
  const before = (await cardOf(which)).headers.get('etag')

  const same = await cardOf(which, before)
  const words = {
    title: 'Mắm tép rươi',
    description: '',
    category: 'food',
    vatClass: 'standard',
  } as const
  await shop.do((db) => updateProduct(db, { productId: product.id, ...words }, systemClock))
  await givenListings(shop)
  const changed = await cardOf(which, before)

  expect(same.status).toBe(304)
  expect(changed.status).toBe(200)
  expect(changed.headers.get('etag')).not.toBe(before)
})

test('a draft has no card, nor has a shop that is not there', async () => {
  const shop = await givenShop()
  const { handle } = await givenDraft(shop)

  expect(await answerTo({ slug: shop.slug, handle })).toMatchObject({ init: { status: 404 } })
  expect(await answerTo({ slug: 'khong-co' })).toMatchObject({ init: { status: 404 } })
})

test('the longest name there can be, and signs of markup in it, still make a card', async () => {
  const title = 'Bánh <đa> & “nem” '.repeat(9).slice(0, 150)
  const card = { title, lines: ['x'.repeat(80), 'Xã'], stars: 5, isTraced: true, photoKey: null }

  const { width, height } = await sharp(await drawCard(card, null)).metadata()

  expect([width, height]).toEqual([1200, 630])
})
