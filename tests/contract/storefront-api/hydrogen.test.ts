// An app made with Hydrogen works against a shop of ours: each of its operations has data and no `errors` key.
import { decodeEncodedVariant, getProductOptions } from '@shopify/hydrogen-react'
import { beforeAll, describe, expect, test } from 'vitest'

import {
  ask,
  askWell,
  givenStorefront,
  type GivenStorefront,
  marketAsker,
} from '#tests/support/given-storefront.ts'
import { skeleton } from '#tests/support/hydrogen-documents.ts'

const context = { country: 'VN', language: 'VI' }
let here: GivenStorefront
beforeAll(async () => {
  here = await givenStorefront()
})

const send = (name: string, variables: Record<string, unknown> = {}) =>
  askWell(here.asker, skeleton[name] ?? '', { ...context, ...variables })

describe("the skeleton's operations", () => {
  test('Header and Footer: the shop, and menus of what it has, though it arranged none', async () => {
    const header = await send('Header', { menu: 'main-menu' })

    expect(header).toMatchObject({
      shop: { name: 'Hợp tác xã Yên Hoà', brand: { logo: null } },
      menu: { items: [{ title: 'Tất cả sản phẩm' }, { title: 'Quà quê' }] },
    })
    expect((await send('Footer', { menu: 'footer' })).menu.items).toEqual([])
  })

  test('FeaturedCollection and StoreCollections: with the picture of the first product', async () => {
    const { collections } = await send('FeaturedCollection')

    expect(collections.nodes[0]).toMatchObject({ handle: 'qua-que', image: { altText: 'Niêu cá' } })
    expect((await send('StoreCollections', { first: 5 })).collections.nodes).toHaveLength(1)
  })

  test('RecommendedProducts and Catalog: prices are strings', async () => {
    const { products } = await send('Catalog', { first: 8 })

    expect(products.nodes).toHaveLength(2)
    expect(products.nodes[1]?.priceRange).toEqual({
      minVariantPrice: { amount: '45000.0', currencyCode: 'VND' },
      maxVariantPrice: { amount: '80000.0', currencyCode: 'VND' },
    })
    expect((await send('RecommendedProducts')).products.nodes).toHaveLength(2)
  })

  test('Collection: page after page, forward and back', async () => {
    const first = (await send('Collection', { handle: 'qua-que', first: 1 })).collection.products
    const second = (
      await send('Collection', { handle: 'qua-que', first: 1, endCursor: first.pageInfo.endCursor })
    ).collection.products
    const { startCursor } = second.pageInfo
    const back = (await send('Collection', { handle: 'qua-que', last: 1, startCursor })).collection
      .products

    expect([first, second].map((page) => page.nodes[0]?.title)).toEqual([
      'Chạch sụn kho niêu đất',
      'Tương bần',
    ])
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
    expect(back.nodes).toEqual(first.nodes)
  })

  test('Product: what can be chosen and bought is what hydrogen-react works out', async () => {
    const { product } = await send('Product', { handle: 'tuong-ban', selectedOptions: [] })

    expect(decodeEncodedVariant(product.encodedVariantExistence)).toEqual([[0], [1]])
    expect(decodeEncodedVariant(product.encodedVariantAvailability)).toEqual([[1]])
    expect(product.selectedOrFirstAvailableVariant).toMatchObject({
      title: '500 ml',
      availableForSale: true,
    })
    const [size] = getProductOptions(product)
    expect(
      size?.optionValues.map(({ name, available, exists, selected }) => ({
        name,
        available,
        exists,
        selected,
      })),
    ).toEqual([
      { name: '250 ml', available: false, exists: true, selected: false },
      { name: '500 ml', available: true, exists: true, selected: true },
    ])
  })

  test('Product: a product without options has the one that Hydrogen expects', async () => {
    const { product } = await send('Product', { handle: here.fish.handle, selectedOptions: [] })

    expect(product.options).toMatchObject([
      { name: 'Title', optionValues: [{ name: 'Default Title' }] },
    ])
    expect(product.descriptionHtml).toBe(
      '<p>Cá chạch sụn kho với riềng.</p><p>&lt;b&gt;Đậm đà&lt;/b&gt;</p>',
    )
    expect(product.selectedOrFirstAvailableVariant.compareAtPrice).toEqual({
      amount: '210000.0',
      currencyCode: 'VND',
    })
  })

  test('RegularSearch and PredictiveSearch: without marks, with a slip', async () => {
    const found = await send('RegularSearch', { term: 'chach kho niu', first: 8 })
    const types = ['PRODUCT', 'COLLECTION', 'QUERY', 'PAGE', 'ARTICLE']
    const guessed = await send('PredictiveSearch', {
      term: 'qua',
      limit: 5,
      limitScope: 'EACH',
      types,
    })

    expect(found.products.nodes[0]).toMatchObject({
      __typename: 'Product',
      handle: here.fish.handle,
    })
    expect(found.articles.nodes).toEqual([])
    expect(guessed.predictiveSearch.collections[0]?.title).toBe('Quà quê')
  })

  test('ShopData: đồng, Vietnamese', async () => {
    expect((await send('ShopData')).localization).toEqual({
      country: { currency: { isoCode: 'VND' } },
      language: { isoCode: 'VI' },
    })
  })
})

describe('beyond Shopify', () => {
  const document = `query P($handle: String!) { product(handle: $handle) { onlineStoreUrl
    metafields(identifiers: [{namespace: "nieu", key: "producer"}, {namespace: "nieu", key: "commune"},
      {namespace: "nieu", key: "none"}, {namespace: "custom", key: "commune"}]) { key type value } } }`

  test('a product says who made it and where', async () => {
    const { data } = await ask(here.asker, document, { handle: here.fish.handle })

    expect(data.product.metafields).toMatchObject([
      { key: 'producer', type: 'single_line_text_field', value: 'Hợp tác xã Yên Hoà' },
      { key: 'commune' },
      null,
      null,
    ])
  })

  test('on the market a handle names its shop too', async () => {
    const handle = `${here.shop.slug}/${here.fish.handle}`
    const { data } = await ask(marketAsker, document, { handle })

    expect(data.product.onlineStoreUrl).toBe(
      `http://localhost:3000/shops/${here.shop.slug}/products/${here.fish.handle}`,
    )
  })
})
