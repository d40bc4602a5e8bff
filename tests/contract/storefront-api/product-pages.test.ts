// Lists of products: filters, orders, and cursors that hold still while the shop changes.
import { beforeAll, describe, expect, test } from 'vitest'

import { inShop } from '#app/db/doors.server.ts'
import { unpublishProduct } from '#app/domain/catalog/unpublish-product.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenListings, givenProduct, type GivenProduct } from '#tests/support/given-catalog.ts'
import { givenLot } from '#tests/support/given-orders.ts'
import { givenShopRow, type ShopRow } from '#tests/support/given-shop-row.ts'
import {
  ask,
  askerOf,
  askWell,
  givenStorefront,
  type GivenStorefront,
  type Wire,
} from '#tests/support/given-storefront.ts'

let here: GivenStorefront
let tea: GivenProduct
beforeAll(async () => {
  here = await givenStorefront()
  tea = await givenProduct(here.shop, { title: 'Trà hoa vàng', category: 'drink', price: 320_000n })
  await givenLot(here.shop, tea, 4)
  await givenListings(here.shop)
})

type Filter = Record<string, unknown>
const page = async (filters: Filter[], more = '') => {
  const document = `query C($handle: String!, $filters: [ProductFilter!]) { collection(handle: $handle) {
    products(first: 10, filters: $filters ${more}) { nodes { title } filters { id label type values { id label count input } } } } }`
  const data = await askWell(here.asker, document, { handle: here.collection.handle, filters })
  return data.collection.products
}
const titles = async (filters: Filter[]) => (await page(filters)).nodes.map(({ title }) => title)
const fish = 'Chạch sụn kho niêu đất'
const sauce = 'Tương bần'

describe('filters of a collection', () => {
  test.each<[string, Filter[], string[]]>([
    ['none', [], [fish, sauce]],
    ['price from', [{ price: { min: 100_000 } }], [fish]],
    ['price to, which one size has', [{ price: { max: 50_000 } }], [sauce]],
    [
      'two ranges of prices are alternatives',
      [{ price: { max: 50_000 } }, { price: { min: 180_000 } }],
      [fish, sauce],
    ],
    ['a choice', [{ variantOption: { name: 'Dung tích', value: '500 ml' } }], [sauce]],
    ['a choice that nobody has', [{ variantOption: { name: 'Dung tích', value: '5 lít' } }], []],
    [
      'values of one option are alternatives',
      ['5 lít', '250 ml'].map((value) => ({ variantOption: { name: 'Dung tích', value } })),
      [sauce],
    ],
    ['in stock', [{ available: true }], [fish, sauce]],
    ['in stock or not', [{ available: true }, { available: false }], [fish, sauce]],
    ['category', [{ productType: 'drink' }], []],
    ['categories are alternatives', [{ productType: 'drink' }, { tag: 'food' }], [fish, sauce]],
    ['the shop', [{ productVendor: 'Hợp tác xã Yên Hoà' }], [fish, sauce]],
    ['another shop', [{ productVendor: 'x' }], []],
    ['stars', [{ productMetafield: { namespace: 'nieu', key: 'ocopStars', value: '3' } }], []],
    ['kinds must all hold', [{ tag: 'food' }, { price: { min: 100_000 } }], [fish]],
    ['a price that is upside down', [{ price: { min: 9e5, max: 1 } }], []],
  ])('%s', async (_what, filters, found) => {
    expect(await titles(filters)).toEqual(found)
  })

  test('are offered with how many products each leaves, and what they say goes back as it is', async () => {
    const { filters } = await page([])

    expect(filters.map(({ id }) => id)).toEqual([
      'filter.v.availability',
      'filter.v.price',
      'filter.p.product_type',
      'filter.v.option.Dung tích',
    ])
    const option = filters.at(-1)
    expect(option?.values.map(({ label, count }) => [label, count])).toEqual([
      ['250 ml', 1],
      ['500 ml', 1],
    ])
    for (const { values } of filters) {
      for (const { input, count } of values) {
        expect(await titles([JSON.parse(input as unknown as string) as Filter])).toHaveLength(count)
      }
    }
  })

  test('that we have not are refused by name', async () => {
    const document = `query C($handle: String!) { collection(handle: $handle) { products(first: 1,
      filters: [{variantMetafield: {namespace: "x", key: "y", value: "z"}}]) { nodes { id } } } }`
    const { errors } = await ask(here.asker, document, { handle: here.collection.handle })

    expect(errors).toMatchObject([
      {
        message: 'Products cannot be filtered by variantMetafield.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ])
  })
})

describe('products(query:)', () => {
  const find = async (query: string, more = '') => {
    const document = `query P($query: String) { products(first: 10, query: $query ${more}) { nodes { title } } }`
    const data = await askWell(here.asker, document, { query })
    return data.products.nodes.map(({ title }) => title)
  }

  test('fields alone are a list in the order asked', async () => {
    expect(await find('tag:food', 'sortKey: PRICE')).toEqual([sauce, fish])
  })

  test.each([
    ['words alone are a search', 'chach kho', [fish]],
    ['words and fields', 'trà product_type:drink', ['Trà hoa vàng']],
    ['words that a field leaves out', 'trà product_type:food', []],
    ['prices', 'variants.price:>200000', ['Trà hoa vàng']],
  ])('%s', async (_what, query, found) => {
    expect(await find(query)).toEqual(found)
  })
})

const sortKeys = [
  'ID',
  'TITLE',
  'PRICE',
  'CREATED_AT',
  'UPDATED_AT',
  'BEST_SELLING',
  'VENDOR',
  'PRODUCT_TYPE',
  'RELEVANCE',
]

describe('orders', () => {
  const sorted = async (sortKey: string, reverse: boolean) => {
    const document = `{ products(first: 10, sortKey: ${sortKey}, reverse: ${reverse}) { nodes { title } } }`
    return (await ask(here.asker, document)).data.products.nodes.map(({ title }) => title)
  }

  test.each([
    ['TITLE', [fish, 'Trà hoa vàng', sauce]],
    ['PRICE', [sauce, fish, 'Trà hoa vàng']],
    ['CREATED_AT', [fish, sauce, 'Trà hoa vàng']],
    ['ID', [fish, sauce, 'Trà hoa vàng']],
    ['PRODUCT_TYPE', ['Trà hoa vàng', fish, sauce]],
  ])('%s', async (sortKey, order) => {
    expect(await sorted(sortKey, false)).toEqual(order)
  })

  test.each(sortKeys)('%s reversed is the same list from its end', async (sortKey) => {
    expect(await sorted(sortKey, true)).toEqual((await sorted(sortKey, false)).toReversed())
  })

  test('a cursor of one order is refused in another, and so is one that is made up', async () => {
    const list =
      'query P($key: ProductSortKeys, $after: String) { products(first: 1, sortKey: $key, after: $after) { pageInfo { endCursor } } }'
    const { data } = await ask(here.asker, list, { key: 'TITLE' })
    const madeUp = ['9'.repeat(30), '2026-02-31T00:00:00.000Z', 'a\0b', 'infinity'].map((value) =>
      Buffer.from(JSON.stringify([value, tea.id])).toString('base64url'),
    )

    for (const after of [data.products.pageInfo.endCursor, ...madeUp]) {
      for (const key of ['PRICE', 'CREATED_AT', 'UPDATED_AT', 'BEST_SELLING', 'ID']) {
        const { errors } = await ask(here.asker, list, { key, after })
        expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
      }
    }
  })
})

describe('while the shop changes', () => {
  // Between two pages one product comes and one goes, before and behind the reader.
  async function readAll(shop: ShopRow, sortKey: string, reverse: boolean) {
    const goods = []
    for (const [n, title] of ['Bún', 'Cốm', 'Dấm', 'Gạo', 'Kẹo', 'Mắm', 'Nem'].entries())
      goods.push(await givenProduct(shop, { title, price: BigInt(10_000 * ((n % 3) + 1)) }))
    const leaving = [goods[1], goods[5]].map((product) => product!.id)
    const seen: string[] = []
    let after: string | null = null
    for (let turn = 0; ; turn += 1) {
      const document = `query P($after: String) { products(first: 2, after: $after, sortKey: ${sortKey}, reverse: ${reverse}) {
        nodes { id } pageInfo { hasNextPage endCursor } } }`
      const { data }: Wire = await ask(askerOf(shop), document, { after })
      const { products } = data
      seen.push(...products.nodes.map(({ id }) => id.split('/').at(-1) ?? ''))
      if (!products.pageInfo.hasNextPage) break
      after = products.pageInfo.endCursor
      if (turn < 2) {
        await givenProduct(shop, { title: turn === 0 ? 'Atiso' : 'Yến sào', price: 15_000n })
        await inShop(shop.id, (db) => unpublishProduct(db, leaving[turn]!, systemClock))
        await givenListings(shop)
      }
    }
    const stayed = goods.map(({ id }) => id).filter((id) => !leaving.includes(id))
    return { seen, stayed }
  }

  // What is sorted by something that a change moves (UPDATED_AT) may rightly move with it.
  test.each(
    ['ID', 'TITLE', 'PRICE', 'CREATED_AT', 'BEST_SELLING'].flatMap((key) => [
      [key, false] as const,
      [key, true] as const,
    ]),
  )('by %s, reversed %s: what stays is read once, nothing twice', async (sortKey, reverse) => {
    const { seen, stayed } = await readAll(await givenShopRow(), sortKey, reverse)

    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(expect.arrayContaining(stayed))
  })
})
