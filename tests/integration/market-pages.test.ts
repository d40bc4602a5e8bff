// What only the market has: groups, communes, provinces and seasons, over every open shop.
import { describe, expect, test } from 'vitest'

import { asSystem, inMarket } from '#app/db/doors.server.ts'
import { findListingPage } from '#app/domain/catalog/listing-views.server.ts'
import { findCommunesOnSale, findProvincesOnSale } from '#app/domain/market/places.server.ts'
import { findHarvestsToBook, findInSeason, seasonDays } from '#app/domain/market/season.server.ts'
import { openSeason } from '#app/domain/preorder/open-season.server.ts'
import { findSitemapEntries } from '#app/domain/seo/sitemap.server.ts'
import { addDays, addSeconds, localDate, systemClock } from '#app/lib/time.ts'
import { askRoute, lookAt } from '#tests/support/ask-route.ts'
import { givenListings, givenProduct } from '#tests/support/given-catalog.ts'
import { givenGoods } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { givenLot } from '#tests/support/given-trace.ts'

const today = localDate(systemClock.now())
const ago = (days: number) => ({ now: () => addSeconds(systemClock.now(), -days * 86_400) })
const market = <T>(work: Parameters<typeof inMarket<T>>[1]) => inMarket({}, work)

// Phường Thục Phán in Cao Bằng: a province that no other test sells from.
const caoBang = { provinceCode: '04', communeCode: '01273', addressLine: 'Tổ 1' }

async function load(file: string, path: string, params: Record<string, string>): Promise<unknown> {
  const request = new Request(`http://localhost:3000${path}`)
  return (await lookAt({ file: `routes/market/${file}.tsx`, request, params })).answer
}

describe('places', () => {
  test('count what is on sale there, until the shop is suspended', async () => {
    const shop = await givenShop({ address: { ...caoBang, communeCode: '01279' } })
    const read = () =>
      market(async (db) => ({
        all: (await findProvincesOnSale(db)).find(({ code }) => code === '04')?.products ?? 0,
        crafts: (await findCommunesOnSale(db, { category: 'craft', provinceCode: '04' })).find(
          ({ code }) => code === '01279',
        )?.products,
      }))
    const before = await read()
    await givenProduct(shop, { category: 'craft' })
    await givenProduct(shop, { category: 'drink' })

    const open = await read()
    await asSystem('test', (db) =>
      db.shop.update({ where: { id: shop.id }, data: { status: 'suspended' } }),
    )
    const closed = await read()

    expect(open).toEqual({ all: before.all + 2, crafts: 1 })
    expect(closed).toEqual(before)
  })

  test('a group’s page in a province holds that province’s goods of the group alone', async () => {
    const [here, elsewhere] = [await givenShop({ address: caoBang }), await givenShop()]
    const jar = await givenProduct(here, { category: 'herb', title: 'Lá thuốc' })
    await givenProduct(here, { category: 'craft' })
    await givenProduct(elsewhere, { category: 'herb' })

    const page = (await load('category', '/categories/herb/04', {
      category: 'herb',
      province: '04',
    })) as { products: { to: string }[]; province: { products: number } }

    expect(page.products.map(({ to }) => to)).toEqual([
      `/shops/${here.slug}/products/${jar.handle}`,
    ])
    expect(page.province.products).toBe(1)
  })

  test('a commune’s page holds its products and its makers', async () => {
    const shop = await givenShop({ address: { ...caoBang, communeCode: '01288' } })
    const jar = await givenProduct(shop, { title: 'Khâu nhục' })

    const page = (await load('commune', '/communes/01288', { code: '01288' })) as {
      products: { title: string }[]
      shops: { slug: string }[]
      shopCount: number
    }

    expect(page.products.map(({ title }) => title)).toEqual(['Khâu nhục'])
    expect(page.shops.map(({ slug }) => slug)).toEqual([shop.slug])
    expect(page.shopCount).toBe(1)
    expect(jar.handle).toBe('khau-nhuc')
  })

  test('the number of a commune that was merged leads to today’s; a number that never was, nowhere', async () => {
    const ask = (code: string) =>
      askRoute({
        file: 'routes/market/commune.tsx',
        path: `/communes/${code}`,
        params: { code },
        cookie: null,
      })

    expect(await ask('00001')).toEqual({ status: 301, location: '/communes/00097' })
    for (const code of ['99999', '1', '0127x']) expect((await ask(code)).status).toBe(404)
  })

  test.each([
    { category: 'thuc-pham' },
    { category: 'food', province: '99' },
    { category: 'food', province: '../37' },
  ])('a group or province that is not there is 404: %o', async (params) => {
    const { status } = await askRoute({
      file: 'routes/market/category.tsx',
      path: '/categories/x',
      params: params as Record<string, string>,
      cookie: null,
    })

    expect(status).toBe(404)
  })

  test('a place in the list that we did not give is a bad question', async () => {
    const { status } = await askRoute({
      file: 'routes/market/category.tsx',
      path: '/categories/food?after=xxx',
      params: { category: 'food' },
      cookie: null,
    })

    expect(status).toBe(400)
  })

  test('the sitemap names the groups and communes that have something', async () => {
    const shop = await givenShop({ address: caoBang })
    await givenProduct(shop, { category: 'ornamental' })
    const named = (kind: 'category' | 'commune') =>
      market((db) => findSitemapEntries(db, { kind, shopId: shop.id }, { size: 50, page: 1 }))

    expect((await named('category')).map(({ handle }) => handle)).toEqual([
      'ornamental',
      'ornamental/04',
    ])
    expect((await named('commune')).map(({ handle }) => handle)).toEqual(['01273'])
  })
})

describe('in season', () => {
  const inSeason = async (shopId: string) =>
    (await market((db) => findInSeason(db, { provinceCode: '04', today, size: 200 }))).filter(
      (one) => one.shopId === shopId,
    )

  test('is what a late harvest went into, the latest first, while it is in stock', async () => {
    const shop = await givenShop({ address: caoBang })
    const old = await givenProduct(shop, { title: 'Vụ trước' })
    const early = await givenProduct(shop, { title: 'Đầu vụ' })
    const late = await givenProduct(shop, { title: 'Giữa vụ' })
    await givenGoods(shop, 5, { title: 'Không ghi nhật ký' })
    await givenLot(shop, old, { quantity: 3, clock: ago(seasonDays + 2), shelfLifeDays: 365 })
    await givenLot(shop, early, { quantity: 3, clock: ago(20), shelfLifeDays: 365 })
    await givenLot(shop, late, { quantity: 3, clock: ago(2), shelfLifeDays: 365 })
    await givenListings(shop)

    const found = await inSeason(shop.id)

    expect(found.map(({ title }) => title)).toEqual(['Giữa vụ', 'Đầu vụ'])
    expect(found[0]?.harvestedOn).toBe(localDate(ago(2).now()))
  })

  test('what cannot be sold any more is not in season', async () => {
    const shop = await givenShop({ address: caoBang })
    const fish = await givenProduct(shop)
    await givenLot(shop, fish, { quantity: 3, clock: ago(10), shelfLifeDays: 5 })
    await givenListings(shop)

    expect(await inSeason(shop.id)).toEqual([])
  })

  test('a harvest can be booked until its day, and only while its product is on sale', async () => {
    const shop = await givenShop({ address: caoBang })
    const goods = await givenGoods(shop, 20, { title: 'Hạt dẻ', unit: 'thùng' })
    await shop.do((db) =>
      openSeason(
        db,
        {
          title: 'Hạt dẻ vụ này',
          goodsVariantId: goods.variantId,
          harvestFrom: addDays(today, 20),
          harvestTo: addDays(today, 30),
          bookUntil: addDays(today, 10),
          gramsMin: 4500,
          gramsMax: 5500,
          pricePerKg: 45_000n,
          deposit: 100_000n,
          deliveryFee: 30_000n,
          declaredKg: 100,
          haircutBps: 2000,
          rule: 'first-come',
          actorId: shop.owner.id,
        },
        systemClock,
      ),
    )
    const on = async (day: typeof today) =>
      (await market((db) => findHarvestsToBook(db, { provinceCode: '04', today: day, size: 50 })))
        .filter(({ shopSlug }) => shopSlug === shop.slug)
        .map(({ title, harvestFrom }) => ({ title, harvestFrom }))

    expect(await on(today)).toEqual([{ title: 'Hạt dẻ vụ này', harvestFrom: addDays(today, 20) }])
    expect(await on(addDays(today, 11))).toEqual([])
  })
})

test('a province’s goods are read page by page like everybody’s', async () => {
  const shop = await givenShop({ address: caoBang })
  await givenProduct(shop, { title: 'Một' })

  const page = await market((db) =>
    findListingPage(db, {
      filter: { provinceCode: '04', shopId: shop.id },
      order: { sort: 'published', isReversed: true },
      window: { size: 5, cursor: null, isBackward: false },
      today,
    }),
  )

  expect(page?.items.map(({ listing }) => listing.title)).toEqual(['Một'])
})
