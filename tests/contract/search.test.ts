// What every search engine must keep to. An engine joins by a line in `engines`.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { asSystem, inMarket, inShop } from '#app/db/doors.server.ts'
import { runInMarket } from '#app/db/run-statements.server.ts'
import { addCertificate } from '#app/domain/catalog/certificate.server.ts'
import { indexListings } from '#app/domain/search/index-listings.server.ts'
import { systemClock, parseLocalDate, type LocalDate } from '#app/lib/time.ts'
import { meilisearch } from '#plugins/search/meilisearch/adapter.ts'
import { startSimulator } from '#plugins/search/meilisearch/simulator/server.ts'
import { postgresSearch, wordLikeness } from '#plugins/search/postgres/adapter.ts'
import { BadSearchCursor, type SearchEngine, type SearchQuery } from '#plugins/search/port.ts'
import {
  givenDraft,
  givenListings,
  givenProduct,
  type GivenProduct,
} from '#tests/support/given-catalog.ts'
import { givenShopRow, type ShopRow } from '#tests/support/given-shop-row.ts'

const server = await startSimulator({ key: 'a-key-of-the-tests' })
afterAll(() => server.close())

const engines: SearchEngine[] = [
  postgresSearch({ run: (statements) => runInMarket(statements, wordLikeness) }),
  meilisearch({
    url: server.url,
    key: 'a-key-of-the-tests',
    indexUid: 'listings',
    fetch,
    timeoutMs: 5_000,
    taskTimeoutMs: 5_000,
  }),
]
const today = parseLocalDate('2026-11-22') as LocalDate

const offers = [
  ['Chạch sụn kho niêu đất', 185_000n, 'food', 'Cá chạch sụn kho với riềng và tương bần.'],
  ['Cá kho làng Vũ Đại', 450_000n, 'food', 'Cá trắm đen kho củi nhãn.'],
  ['Mắm tép Gia Viễn', 85_000n, 'food', 'Mắm tép ủ 60 ngày.'],
  ['Trà hoa vàng Cúc Phương', 320_000n, 'drink', 'Trà sấy lạnh.'],
  ['Mật ong rừng Cúc Phương', 250_000n, 'food', 'Mật ong hoa nhãn.'],
  ['Bưởi Đoan Hùng', 45_000n, 'food', 'Bưởi chín cây.'],
  ['Niêu đất nung Gia Thuỷ', 120_000n, 'craft', 'Gốm mộc để kho cá.'],
  ['Rượu Kim Sơn', 90_000n, 'drink', 'Rượu nếp hạ thổ.'],
] as const

let shop: ShopRow
let other: ShopRow
const titles = new Map<string, string>()
const products: GivenProduct[] = []

beforeAll(async () => {
  await asSystem('test: only this file’s products are found', (db) => db.listing.deleteMany({}))
  shop = await givenShopRow({ name: 'Hợp tác xã Yên Hoà' })
  other = await givenShopRow({ name: 'Cửa hàng Tam Cốc' })
  for (const [title, price, category, description] of offers) {
    const seller = category === 'craft' ? other : shop
    const product = await givenProduct(seller, { title, price, category, description })
    products.push(product)
    titles.set(product.id, title)
    if (title.startsWith('Chạch')) await certify(product, '2028-01-01')
    if (title.startsWith('Mắm')) await certify(product, '2026-11-21')
  }
  products.push(await givenDraft(shop, { title: 'Chạch kho bản nháp' }))
  await givenListings(shop)
})

const certify = (product: { shopId: string; id: string }, expiresOn: string) =>
  inShop(product.shopId, (db) =>
    addCertificate(
      db,
      {
        productId: product.id,
        kind: 'ocop',
        number: '1/QĐ',
        issuer: 'UBND tỉnh',
        stars: 4,
        issuedOn: parseLocalDate('2025-01-01') as LocalDate,
        expiresOn: parseLocalDate(expiresOn) as LocalDate,
      },
      systemClock,
    ),
  )

describe.each(engines)('$id search', (engine) => {
  const ask = (text: string, more: Partial<SearchQuery> = {}) =>
    engine.search({ text, filters: {}, sort: 'relevance', cursor: null, limit: 20, today, ...more })
  const find = async (text: string, more: Partial<SearchQuery> = {}) =>
    (await ask(text, more)).hits.map((hit) => titles.get(hit.productId))
  // What the worker does a moment after the listing was refreshed; an engine without an index needs nothing.
  const hear = async (products: { shopId: string; id: string }[]) => {
    if (!engine.index) return
    await indexListings(
      { index: engine.index, inMarket: (work) => inMarket({}, work) },
      products.map(({ shopId, id }) => ({ shopId, productId: id })),
    )
  }
  beforeAll(() => hear(products))

  test.each([
    'ca chach kho',
    'cá chạch',
    'chach kho niu',
    'CHẠCH SỤN',
    'chach',
    'chạ',
    'chạch kho',
    'chahc sun',
    'niêu đất chạch',
    'chach sun kho nieu dat',
    'chach yen hoa',
  ])('"%s" finds Chạch sụn kho niêu đất first', async (text) => {
    expect((await find(text))[0]).toBe('Chạch sụn kho niêu đất')
  })

  test.each([
    ['mat ong', 'Mật ong rừng Cúc Phương'],
    ['mam tep', 'Mắm tép Gia Viễn'],
    ['buoi', 'Bưởi Đoan Hùng'],
    ['đoan hùng', 'Bưởi Đoan Hùng'],
    ['ruou kim son', 'Rượu Kim Sơn'],
    ['niu', 'Niêu đất nung Gia Thuỷ'],
    ['tra hoa vang', 'Trà hoa vàng Cúc Phương'],
    ['vu dai', 'Cá kho làng Vũ Đại'],
  ])('"%s" finds %s among the first two', async (text, title) => {
    expect((await find(text)).slice(0, 2)).toContain(title)
  })

  test('what nobody sells finds nothing', async () => {
    const { hits, total } = await ask('máy giặt lồng ngang')

    expect({ hits, total }).toEqual({ hits: [], total: 0 })
  })

  test('drafts are not found', async () => {
    expect((await ask('bản nháp')).total).toBe(0)
  })

  test('an empty query finds everything', async () => {
    expect((await ask('')).total).toBe(offers.length)
  })

  test('filters narrow, and each facet is counted without its own filter', async () => {
    const { total, facets } = await ask('', {
      filters: { categories: ['drink'], shopIds: [shop.id] },
    })

    expect(total).toBe(2)
    expect(facets.category).toEqual([
      { value: 'food', label: 'food', count: 5 },
      { value: 'drink', label: 'drink', count: 2 },
    ])
    expect(facets.shop).toEqual([{ value: shop.id, label: 'Hợp tác xã Yên Hoà', count: 2 }])
    expect(facets.commune).toHaveLength(1)
  })

  test('prices are counted in bands and filtered', async () => {
    expect(
      await find('', { filters: { minPrice: 100_000n, maxPrice: 199_999n }, sort: 'price' }),
    ).toEqual(['Niêu đất nung Gia Thuỷ', 'Chạch sụn kho niêu đất'])
    expect((await ask('')).facets.price).toContainEqual({
      value: '0-50000',
      label: '0-50000',
      count: 1,
    })
  })

  test('stars count only until the last day of the certificate', async () => {
    expect(await find('', { filters: { minStars: 4 } })).toEqual(['Chạch sụn kho niêu đất'])
    expect((await ask('')).facets.stars).toEqual([{ value: '4', label: '4', count: 1 }])
  })

  test('page after page everything comes once, in order', async () => {
    const seen: (string | undefined)[] = []
    let cursor: string | null = null
    do {
      const page = await ask('', { sort: 'price', limit: 3, cursor })
      seen.push(...page.hits.map((hit) => titles.get(hit.productId)))
      cursor = page.nextCursor
    } while (cursor)

    expect(seen).toEqual(offers.toSorted((a, b) => Number(a[1] - b[1])).map(([title]) => title))
  })

  test('the page before is the page that was there', async () => {
    const first = await ask('', { sort: 'price', limit: 3 })
    const second = await ask('', { sort: 'price', limit: 3, cursor: first.nextCursor })

    const back = await ask('', {
      sort: 'price',
      limit: 3,
      cursor: second.hits[0]?.cursor ?? '',
      isBackward: true,
    })

    expect(back.hits).toEqual(first.hits)
    expect(back.hasMore).toBe(false)
  })

  test('the last page is found from the end', async () => {
    const last = await ask('', { sort: 'price', limit: 3, isBackward: true })

    const titlesFound = last.hits.map((hit) => titles.get(hit.productId))
    expect(titlesFound).toEqual([
      'Mật ong rừng Cúc Phương',
      'Trà hoa vàng Cúc Phương',
      'Cá kho làng Vũ Đại',
    ])
    expect(last.hasMore).toBe(true)
  })

  test('a word that nothing has does not hide what the other words find', async () => {
    expect((await find('cá chạch kho xyzt'))[0]).toBe('Chạch sụn kho niêu đất')
  })

  test('while typing, a few letters suggest what begins with them', async () => {
    expect(await find('mat o', { limit: 1 })).toEqual(['Mật ong rừng Cúc Phương'])
  })

  test('what a filter asks for is only a value', async () => {
    const foreign = ['" OR provinceCode = "37', "x' OR 1=1 --", '\\']

    expect((await ask('', { filters: { categories: foreign } })).total).toBe(0)
  })

  test.each(['x', '!', Buffer.from('["1; DROP TABLE x","y"]').toString('base64url')])(
    'the cursor %s is refused',
    async (cursor) => {
      await expect(ask('chach', { cursor })).rejects.toBeInstanceOf(BadSearchCursor)
    },
  )

  test.each([
    ['a quote', "' OR 1=1 --"],
    ['operators', 'chạch & | ! ( ) :*'],
    ['a backslash', '\\'],
    ['wildcards', '%_%'],
    ['a zero byte', 'chạch\u0000kho'],
    ['faces', '😀'.repeat(300)],
    ['one endless word', 'a'.repeat(20_000)],
  ])('%s is only text', async (_what, text) => {
    await expect(ask(text)).resolves.toBeDefined()
  })

  test('a shop that is suspended is not found', async () => {
    const closed = await givenShopRow({ name: 'Cửa hàng đóng' })
    const sweets = await givenProduct(closed, { title: 'Kẹo lạc Sìu Châu' })
    await hear([sweets])
    expect((await ask('keo lac')).total).toBe(1)

    await asSystem('test', (db) =>
      db.shop.update({ where: { id: closed.id }, data: { status: 'suspended' } }),
    )
    await hear([sweets])

    expect((await ask('keo lac')).total).toBe(0)
    expect(await inMarket({}, (db) => db.product.count({ where: { shopId: closed.id } }))).toBe(0)
  })
})
