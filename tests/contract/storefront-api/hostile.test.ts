// Whatever is sent, the answer has the API's own shape and is never a fault of ours.
import { beforeAll, describe, expect, test } from 'vitest'

import { inShop } from '#app/db/doors.server.ts'
import { unpublishProduct } from '#app/domain/catalog/unpublish-product.server.ts'
import { toGid } from '#app/lib/gid.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenDraft, givenProduct } from '#tests/support/given-catalog.ts'
import { givenShopRow } from '#tests/support/given-shop-row.ts'
import {
  ask,
  askerOf,
  givenStorefront,
  marketAsker,
  suspend,
  type GivenStorefront,
} from '#tests/support/given-storefront.ts'

let here: GivenStorefront
beforeAll(async () => {
  here = await givenStorefront()
})

const deep = (levels: number) => {
  const open = 'product { variants(first: 1) { nodes {'.repeat(levels)
  return `{ node(id: "x") { ... on ProductVariant { ${open} id ${'} } }'.repeat(levels)} } } }`
}
const aliases = (count: number) =>
  `{ ${Array.from({ length: count }, (_, n) => `a${n}: shop { id }`).join(' ')} }`
const repeated = `{ ${'shop { id } '.repeat(4000)} }`
const fragments = `query { ...F0 } ${Array.from(
  { length: 30 },
  (_, n) => `fragment F${n} on QueryRoot { ...F${n + 1} ...F${n + 1} }`,
).join('\n')} fragment F30 on QueryRoot { shop { id } }`

describe('documents', () => {
  test.each([
    ['no GraphQL at all', 'SELECT * FROM product', 'Syntax Error'],
    ['a field that is not there', '{ shop { secret } }', 'Cannot query field'],
    ['200 aliases', aliases(200), 'asks for too much'],
    ['a megabyte', `{ shop { ${' '.repeat(1_000_000)} id } }`, 'asks for too much'],
    ['40 levels', deep(14), 'asks for too much'],
    ['one field 4,000 times', repeated, ''],
    ['fragments that double thirty times', fragments, ''],
    [
      'a fragment within itself',
      '{ ...A } fragment A on QueryRoot { ...A }',
      'Cannot spread fragment',
    ],
    [
      'two operations and no name',
      'query A { shop { id } } query B { shop { id } }',
      'operationName',
    ],
    ['a subscription', 'subscription { shop { id } }', ''],
  ])('%s is answered with an error in a moment', async (_what, document, message) => {
    const began = performance.now()
    const { errors, data } = await ask(marketAsker, document)

    expect(errors?.[0]?.message).toContain(message)
    expect(data).toBeUndefined()
    expect(performance.now() - began).toBeLessThan(5000)
  })
})

describe('values', () => {
  const products =
    'query P($first: Int, $after: String) { products(first: $first, after: $after) { nodes { id } } }'

  test.each([
    ['a negative size', { first: -1 }],
    ['too large a size', { first: 251 }],
    ['no size', {}],
    ['a foreign cursor', { first: 1, after: 'eyJsYXN0X2lkIjo3fQ==' }],
    ['a cursor that is no base64', { first: 1, after: '💥' }],
    ['a text for a number', { first: 'two' }],
    ['a number that is too large', { first: 1e12 }],
  ])('%s is refused', async (_what, variables) => {
    expect((await ask(here.asker, products, variables)).errors).toHaveLength(1)
  })

  test.each([
    '../../etc/passwd',
    '',
    "x' OR 1=1",
    'a'.repeat(10_000),
    '%00',
    'x/'.repeat(9),
    'a\u0000b',
  ])('no product has the handle %j', async (handle) => {
    const document =
      'query H($handle: String!) { product(handle: $handle) { id } collection(handle: $handle) { id } }'
    for (const asker of [here.asker, marketAsker]) {
      expect(await ask(asker, document, { handle })).toEqual({
        data: { product: null, collection: null },
      })
    }
  })

  test('ids that are none of ours are nothing', async () => {
    const ids = [
      '',
      'x',
      'gid://shopify/Product/1',
      `gid://shopify/Order/${here.fish.id}`,
      toGid('Product', here.shop.id),
    ]
    const { data, errors } = await ask(
      here.asker,
      'query N($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids },
    )

    expect(errors).toBeUndefined()
    expect(data.nodes).toEqual([null, null, null, null, null])
  })

  test('300 ids at once are refused', async () => {
    const ids = Array.from({ length: 300 }, () => toGid('Product', here.fish.id))

    expect(
      (await ask(here.asker, 'query N($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).errors,
    ).toHaveLength(1)
  })

  test.each([
    ['in the text', 'query @inContext(language: KLINGON) { shop { id } }', {}],
    [
      'as a variable',
      'query L($language: LanguageCode) @inContext(language: $language) { shop { id } }',
      { language: 'xx' },
    ],
    [
      'as a country',
      'query L($country: CountryCode) @inContext(country: $country) { shop { id } }',
      { country: '../x' },
    ],
  ])('an unknown locale is refused, %s', async (_where, document, variables) => {
    const { data, errors } = await ask(here.asker, document, variables)

    expect(data).toBeUndefined()
    expect(errors).toHaveLength(1)
  })

  test('a language that we do not speak is answered in the language of the host', async () => {
    const document = 'query @inContext(language: JA) { localization { language { isoCode } } }'

    expect((await ask(here.asker, document)).data.localization.language.isoCode).toBe('VI')
  })

  test('an image is never asked for larger than it is', async () => {
    const document = `{ products(first: 1) { nodes { featuredImage {
      url(transform: {maxWidth: 5760, maxHeight: 5760, scale: 3}) } } } }`
    const { data } = await ask(here.asker, document)
    const { searchParams } = new URL(data.products.nodes[0]?.featuredImage.url ?? '')

    expect([searchParams.get('width'), searchParams.get('height')]).toEqual(['1200', '1500'])
  })

  test('a search cursor of somebody else is refused', async () => {
    const document = '{ search(query: "cá", first: 2, after: "x") { nodes { __typename } } }'

    expect((await ask(here.asker, document)).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ])
  })
})

describe('what is not on sale is not there', () => {
  const everywhere = `query E($id: ID!, $handle: String!, $title: String!) {
    product(handle: $handle) { id } node(id: $id) { id } products(first: 250) { nodes { id } }
    search(query: $title, first: 50) { nodes { ... on Product { id } } }
    predictiveSearch(query: $title) { products { id } } }`
  const seen = async (
    shop: { id: string; slug: string; name: string },
    product: { id: string; handle: string },
  ) => {
    const own = await ask(askerOf(shop), everywhere, {
      id: toGid('Product', product.id),
      handle: product.handle,
      title: 'Kẹo lạc Sìu Châu',
    })
    const market = await ask(marketAsker, everywhere, {
      id: toGid('Product', product.id),
      handle: `${shop.slug}/${product.handle}`,
      title: 'Kẹo lạc Sìu Châu',
    })
    return JSON.stringify([own, market]).split(product.id).length - 1
  }
  const title = 'Kẹo lạc Sìu Châu'

  test('on sale it is found everywhere', async () => {
    const shop = await givenShopRow()

    expect(await seen(shop, await givenProduct(shop, { title }))).toBe(10)
  })

  test('a draft, a hidden product and a suspended shop are nowhere', async () => {
    const [shop, closed] = [await givenShopRow(), await givenShopRow()]
    const hidden = await givenProduct(shop, { title })
    await inShop(shop.id, (db) => unpublishProduct(db, hidden.id, systemClock))
    const lost = await givenProduct(closed, { title })
    await suspend(closed)

    expect(await seen(shop, await givenDraft(shop, { title }))).toBe(0)
    expect(await seen(shop, hidden)).toBe(0)
    expect(await seen(closed, lost)).toBe(0)
  })

  test("another shop's product is nowhere on this shop's host", async () => {
    const shop = await givenShopRow()
    const foreign = await givenProduct(await givenShopRow(), { title })

    const answer = await ask(askerOf(shop), everywhere, {
      id: toGid('Product', foreign.id),
      handle: foreign.handle,
      title,
    })

    expect(JSON.stringify(answer)).not.toContain(foreign.id)
  })
})
