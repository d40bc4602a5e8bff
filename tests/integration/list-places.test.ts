// The place in a list stands in the address, where anybody can change it: our lists begin anew, pages of shoppers say that
// there is no such place, and nothing fails.
import { expect, test } from 'vitest'

import { writeCursor } from '#app/domain/catalog/cursor.ts'
import { adjustStock } from '#app/domain/inventory/adjust-stock.server.ts'
import { newId, randomKey } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'
import { answerOf, askRoute, lookAt } from '#tests/support/ask-route.ts'
import { givenListings } from '#tests/support/given-catalog.ts'
import { givenArticle, givenBlog } from '#tests/support/given-content.ts'
import { givenGoods } from '#tests/support/given-orders.ts'
import { givenSessionCookie, givenShop } from '#tests/support/given-people.ts'

const foreign = [
  'không phải của ta',
  writeCursor({ value: '', id: newId() }),
  writeCursor({ value: 'mam tep', id: newId() }),
  writeCursor({ value: '1e300', id: newId() }),
  writeCursor({ value: '999999999999999999', id: newId() }),
  writeCursor({ value: '2026-02-31', id: newId() }),
  writeCursor({ value: '0000-01-01T00:00:00.000Z', id: newId() }),
  writeCursor({ value: 'epoch', id: newId() }),
]

type Room = { file: string; room: string; name: string; params: Record<string, string> }
type PublicPage = { file: string; url: string; params: Record<string, string> }

test('whatever stands there, the lists of the desk are shown', async () => {
  const shop = await givenShop()
  const { id: productId, lot, variantId } = await givenGoods(shop, 10)
  const move = { lotId: lot.id, locationId: lot.locationId, note: '', clientKey: randomKey() }
  const asked = { ...move, quantity: 1, direction: 'out', reason: 'adjust' } as const
  await shop.do((db) => adjustStock(db, { ...asked, actorId: shop.owner.id }, systemClock))
  const cookie = await givenSessionCookie(shop.owner)
  const rooms: Room[] = [
    { file: 'routes/seller/stock/stock.tsx', room: 'stock', name: 'after', params: {} },
    {
      file: 'routes/seller/stock/variant.tsx',
      room: `stock/${variantId}`,
      name: 'before',
      params: { variantId },
    },
    {
      file: 'routes/seller/product-grid.tsx',
      room: `products/${productId}/grid`,
      name: 'after',
      params: { productId },
    },
  ]

  for (const { file, room, name, params } of rooms) {
    for (const cursor of foreign) {
      const path = `/seller/${shop.slug}/${room}?${name}=${encodeURIComponent(cursor)}`
      const answer = await askRoute({ file, path, params: { shop: shop.slug, ...params }, cookie })
      expect(answer, path).toEqual({ status: 200, location: null })
    }
  }
})

test('a shopper is told that there is no such place in the list', async () => {
  const shop = await givenShop()
  await givenGoods(shop, 3)
  await givenListings(shop)
  const blog = await givenBlog(shop)
  await givenArticle(shop, blog)
  const own = `http://${shop.slug}.localhost:3000`
  const { slug } = shop
  const pages: PublicPage[] = [
    { file: 'routes/storefront/blogs.tsx', url: `${own}/blogs`, params: {} },
    {
      file: 'routes/storefront/blog.tsx',
      url: `${own}/blogs/chuyen-lang-nghe`,
      params: { blog: 'chuyen-lang-nghe' },
    },
    {
      file: 'routes/market/shop.tsx',
      url: `http://localhost:3000/shops/${slug}`,
      params: { slug },
    },
    { file: 'routes/search.tsx', url: `${own}/search`, params: {} },
  ]
  const statusOf = async (file: string, url: string, params: Record<string, string>) =>
    answerOf((await lookAt({ file, request: new Request(url), params })).answer).status

  for (const { file, url, params } of pages) {
    expect(await statusOf(file, url, params), url).toBe(200)
    for (const [index, cursor] of foreign.entries()) {
      const there = `${url}?after=${encodeURIComponent(cursor)}`
      const status = await statusOf(file, there, params)
      // A made-up one may be a place in one of the lists, after everything.
      expect(index === 0 ? [400] : [200, 400], there).toContain(status)
    }
  }
})
