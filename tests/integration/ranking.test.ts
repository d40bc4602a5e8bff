// The published criteria of ranking, read off the search itself: what /ranking says is what shoppers get.
import { beforeAll, expect, test } from 'vitest'

import { asSystem, inMarket } from '#app/db/doors.server.ts'
import { searchListings } from '#app/domain/search/search-listings.server.ts'
import { rankingText } from '#app/i18n/ranking.ts'
import { systemClock } from '#app/lib/time.ts'
import { registry } from '#plugins/registry.server.ts'
import { searchSorts, type SearchSort } from '#plugins/search/port.ts'
import { givenGoods } from '#tests/support/given-orders.ts'
import { givenListings, givenProduct } from '#tests/support/given-catalog.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'

let shop: GivenShop
beforeAll(async () => {
  shop = await givenShop({ name: 'Hợp tác xã Sao Mai' })
  const inStock = (title: string, facts: { description?: string; price?: bigint } = {}) =>
    givenGoods(shop, 5, { title, description: '', ...facts })
  await givenProduct(shop, { title: 'Khoai deo một', description: '' })
  await inStock('Khoai deo hai')
  const sold = await inStock('Khoai deo ba', { price: 20_000n })
  await inStock('Bánh bốn', { description: 'Ăn kèm khoai deo', price: 500_000n })
  await givenListings(shop)
  await asSystem('test', (db) =>
    db.listing.update({
      where: { shopId_productId: { shopId: shop.id, productId: sold.id } },
      data: { soldCount: 9 },
    }),
  )
})

const titles = async (sort: SearchSort, text = 'khoai deo') => {
  const { hits } = await searchListings(
    { engine: registry.search, inMarket: (work) => inMarket({}, work), clock: systemClock },
    { text, sort, filters: { shopIds: [shop.id] }, cursor: null, limit: 20 },
  )
  return hits.map(({ title }) => title)
}

test('best match: words in the name before words elsewhere, then in stock, then what sold more', async () => {
  expect(await titles('relevance')).toEqual([
    'Khoai deo ba',
    'Khoai deo hai',
    'Khoai deo một',
    'Bánh bốn',
  ])
})

test('the other orders are what their names say', async () => {
  expect((await titles('price'))[0]).toBe('Khoai deo ba')
  expect((await titles('price-down'))[0]).toBe('Bánh bốn')
  expect((await titles('best-selling'))[0]).toBe('Khoai deo ba')
  expect((await titles('newest'))[0]).toBe('Bánh bốn')
})

test('every order is explained in both languages, each in its own words', () => {
  for (const words of [rankingText.vi, rankingText.en]) {
    const lines = searchSorts.map((sort) => words.bySort[sort])
    expect(new Set(lines).size).toBe(searchSorts.length)
  }
})

test('the same search shows everybody the same', async () => {
  expect(await titles('relevance')).toEqual(await titles('relevance'))
})
