// `sitemap(type)`: what Hydrogen's own sitemap routes ask for.
import { expect, test } from 'vitest'

import { givenListings, givenProduct } from '#tests/support/given-catalog.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { givenShopRow } from '#tests/support/given-shop-row.ts'
import {
  ask,
  askerOf,
  askWell,
  givenStorefront,
  marketAsker,
} from '#tests/support/given-storefront.ts'
import { givenLot } from '#tests/support/given-trace.ts'

const document = `query ($type: SitemapType!, $page: Int!) { sitemap(type: $type) {
  pagesCount { count precision }
  resources(page: $page) { hasNextPage items { __typename handle updatedAt } }
} }`

test('a shop’s sitemap names its products and its collections', async () => {
  const { asker, fish, sauce, collection } = await givenStorefront()

  const products = await ask(asker, document, { type: 'PRODUCT', page: 1 })
  const collections = await ask(asker, document, { type: 'COLLECTION', page: 1 })

  expect([products.errors, collections.errors]).toEqual([undefined, undefined])
  const { sitemap } = products.data
  expect(sitemap.pagesCount).toEqual({ count: 1, precision: 'EXACT' })
  expect(sitemap.resources).toMatchObject({ hasNextPage: false })
  expect(sitemap.resources.items.map(({ handle }) => handle)).toEqual([fish.handle, sauce.handle])
  expect(sitemap.resources.items[0]).toMatchObject({
    __typename: 'SitemapResource',
    updatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
  })
  expect(collections.data.sitemap.resources.items).toMatchObject([{ handle: collection.handle }])
})

test('on the market a handle says whose it is, as everywhere in its API', async () => {
  const { shop, fish } = await givenStorefront()
  const { data } = await ask(
    marketAsker,
    `{ product(handle: "${shop.slug}/${fish.handle}") { id } sitemap(type: PRODUCT) { pagesCount { count } } }`,
  )

  expect(data.product).not.toBeNull()
  expect(data.sitemap.pagesCount.count).toBeGreaterThan(0)
})

test('of metaobjects the lots are named, which have a page of their own', async () => {
  const shop = await givenShop()
  const product = await givenProduct(shop, { title: 'Cá kho niêu', price: 185_000n })
  const { code } = await givenLot(shop, product, 5)
  await givenListings(shop)
  const asked = `{ sitemap(type: METAOBJECT) { pagesCount { count } resources(page: 1) { hasNextPage
    items { __typename handle updatedAt ... on SitemapResourceMetaobject { type onlineStoreUrlHandle } } } } }`
  const { sitemap } = await askWell(askerOf(shop.shop), asked)
  const beyond = await askWell(askerOf(shop.shop), asked.replace('page: 1', 'page: 2'))
  const market = await askWell(marketAsker, asked)

  expect(sitemap).toEqual({
    pagesCount: { count: 1 },
    resources: {
      hasNextPage: false,
      items: [
        {
          __typename: 'SitemapResourceMetaobject',
          handle: code,
          type: 'lot',
          updatedAt: expect.stringMatching(/^\d{4}-/) as string,
          onlineStoreUrlHandle: null,
        },
      ],
    },
  })
  expect(beyond.sitemap.resources.items).toEqual([])
  expect(market.sitemap.pagesCount.count).toBeGreaterThan(0)
})

test('a shop without anything has no pages; a page that cannot be is refused', async () => {
  const asker = askerOf(await givenShopRow())

  const empty = await ask(asker, document, { type: 'PRODUCT', page: 1 })
  const refused = await ask(asker, document, { type: 'PRODUCT', page: 0 })

  expect(empty.data.sitemap).toMatchObject({
    pagesCount: { count: 0 },
    resources: { hasNextPage: false, items: [] },
  })
  expect(refused.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})
