// What a new day changes by itself: stars that end at midnight, lots on their last day, reminders, collections by rule.
import { expect, test } from 'vitest'

import { asSystem, inMarket } from '#app/db/doors.server.ts'
import { addCertificate } from '#app/domain/catalog/certificate.server.ts'
import { editCollection, removeCollection } from '#app/domain/catalog/edit-collection.server.ts'
import { fillCollections } from '#app/domain/catalog/fill-collections.server.ts'
import { findListings, findListingPage } from '#app/domain/catalog/listing-views.server.ts'
import { createCollection } from '#app/domain/catalog/save-collection.server.ts'
import { turnDay } from '#app/domain/catalog/turn-day.server.ts'
import { updateVariant } from '#app/domain/catalog/update-variant.server.ts'
import { storefrontConsumer } from '#app/domain/event/storefront-consumer.server.ts'
import {
  addDays,
  addMonths,
  localDate,
  startOfDay,
  systemClock,
  type LocalDate,
} from '#app/lib/time.ts'
import { givenListings, givenProduct } from '#tests/support/given-catalog.ts'
import { givenLot } from '#tests/support/given-orders.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { readLog } from '#tests/support/read-log.ts'

const today = localDate(systemClock.now())
const midnight = (day: LocalDate) => ({ now: () => startOfDay(day) })

const readEvents = () => readLog(storefrontConsumer({ tellsSearch: false }))

/** Stars whose last day is `expiresOn`. */
const givenStars = (shop: GivenShop, productId: string, expiresOn: LocalDate) =>
  shop.do((db) =>
    addCertificate(
      db,
      {
        productId,
        kind: 'ocop',
        number: 'OCOP-37-2024-001',
        issuer: 'Uỷ ban nhân dân tỉnh',
        stars: 4,
        issuedOn: addDays(addMonths(expiresOn, -36), -1),
        expiresOn,
      },
      systemClock,
    ),
  )

const eventsOf = (shop: GivenShop, type: string, subjectId?: string) =>
  asSystem('test', (db) =>
    db.domainEvent.findMany({
      where: { shopId: shop.id, type, ...(subjectId && { subjectId }) },
      select: { payload: true },
    }),
  )

const card = async (productId: string, day: LocalDate) =>
  (await inMarket({}, (db) => findListings(db, [productId], day)))[0]

test('stars shine through their last day and are gone at midnight, told once', async () => {
  const shop = await givenShop()
  const { id } = await givenProduct(shop)
  await givenStars(shop, id, today)
  await givenListings(shop)
  const tomorrow = addDays(today, 1)
  const before = (await eventsOf(shop, 'product.changed', id)).length

  await asSystem('test', (db) => turnDay(db, midnight(today)))
  expect((await eventsOf(shop, 'product.changed', id)).length).toBe(before)
  await asSystem('test', (db) => turnDay(db, midnight(tomorrow)))
  await asSystem('test', (db) => turnDay(db, midnight(tomorrow)))

  expect((await card(id, today))?.ocopStars).toBe(4)
  expect((await card(id, tomorrow))?.ocopStars).toBeNull()
  expect((await eventsOf(shop, 'product.changed', id)).length).toBe(before + 1)
})

test('a lot is not offered on its last day, though nobody changed anything', async () => {
  const shop = await givenShop()
  const product = await givenProduct(shop)
  const lastDay = addDays(today, 2)
  await givenLot(shop, product, { quantity: 3, expiresOn: lastDay })
  await givenListings(shop)
  const offered = async (day: LocalDate) => {
    const filter = { shopId: shop.id, isAvailable: true }
    const page = await inMarket({}, (db) =>
      findListingPage(db, {
        filter,
        order: { sort: 'published', isReversed: false },
        window: { size: 5, cursor: null, isBackward: false },
        today: day,
      }),
    )
    return page?.items.length
  }

  expect([await offered(addDays(lastDay, -1)), await offered(lastDay)]).toEqual([1, 0])
  expect((await card(product.id, lastDay))?.inStock).toBe(false)
  const turned = await asSystem('test', (db) => turnDay(db, midnight(lastDay)))
  expect(turned.lapsedLots).toBeGreaterThanOrEqual(1)
  const told = await eventsOf(shop, 'stock.changed', shop.id)
  expect(told.at(-1)?.payload).toEqual({ productIds: [product.id] })
})

test('of two lots the later one keeps the product on offer', async () => {
  const shop = await givenShop()
  const product = await givenProduct(shop)
  await givenLot(shop, product, { quantity: 3, expiresOn: addDays(today, 2) })
  await givenLot(shop, product, { quantity: 1, expiresOn: addDays(today, 9) })
  await givenListings(shop)

  expect((await card(product.id, addDays(today, 8)))?.inStock).toBe(true)
  expect((await card(product.id, addDays(today, 9)))?.inStock).toBe(false)
})

test('a shop is reminded at six, three and one months, and not of stars that were renewed', async () => {
  const shop = await givenShop()
  const [ending, renewed] = [await givenProduct(shop), await givenProduct(shop)]
  const expiresOn = addMonths(today, 5)
  const { id: certificateId } = await givenStars(shop, ending.id, expiresOn)
  await givenStars(shop, renewed.id, expiresOn)
  await givenStars(shop, renewed.id, addMonths(today, 35))
  const turn = (day: LocalDate) => asSystem('test', (db) => turnDay(db, midnight(day)))

  for (const day of [
    today,
    addDays(today, 1),
    addMonths(expiresOn, -3),
    addDays(addMonths(expiresOn, -1), 3),
  ])
    await turn(day)

  const told = await eventsOf(shop, 'certificate.ending')
  expect(told.map(({ payload }) => payload)).toEqual(
    [6, 3, 1].map((months) => ({ certificateId, months })),
  )
})

async function givenRuled(rule: Parameters<typeof editCollection>[1]['rule']) {
  const shop = await givenShop()
  const [dear, cheap] = [
    await givenProduct(shop, { price: 250_000n, title: 'Mắm rươi' }),
    await givenProduct(shop, { price: 60_000n, title: 'Trà búp', category: 'drink' }),
  ]
  const words = { title: 'Dưới 100 nghìn', description: '' }
  const { id } = await shop.do((db) => createCollection(db, words, systemClock))
  await shop.do((db) => editCollection(db, { collectionId: id, ...words, rule }, systemClock))
  const holds = () =>
    shop.do(async (db) =>
      (await db.collectionProduct.findMany({ where: { collectionId: id } })).map(
        (row) => row.productId,
      ),
    )
  return { shop, dear, cheap, id, words, holds }
}

test('a collection by rule holds what fits, and follows when a price changes', async () => {
  const { shop, dear, cheap, holds } = await givenRuled({ maxPrice: '100000' })
  expect(await holds()).toEqual([cheap.id])

  await shop.do((db) =>
    updateVariant(
      db,
      {
        productId: dear.id,
        variantId: dear.variantId,
        optionValues: [],
        price: 90_000n,
        unit: 'hũ',
        compareAtPrice: undefined,
        netContent: undefined,
        weightGrams: undefined,
        sku: undefined,
        gtin: undefined,
      },
      systemClock,
    ),
  )
  await readEvents()

  expect((await holds()).toSorted()).toEqual([dear.id, cheap.id].toSorted())
})

test('every condition must hold; words are found without marks', async () => {
  const { dear, cheap, holds } = await givenRuled({ words: 'tra bup', category: 'drink' })
  const none = await givenRuled({ words: 'trà', category: 'food' })

  expect(await holds()).toEqual([cheap.id])
  expect(dear.id).not.toBe(cheap.id)
  expect(await none.holds()).toEqual([])
})

test('stars that ended leave a collection of stars', async () => {
  const { shop, dear, holds } = await givenRuled({ minStars: 4 })
  await givenStars(shop, dear.id, today)
  await readEvents()
  expect(await holds()).toEqual([dear.id])

  await asSystem('test', (db) => fillCollections(db, shop.id, midnight(addDays(today, 1))))
  expect(await holds()).toEqual([])

  await asSystem('test', (db) => fillCollections(db, shop.id, systemClock))
  expect(await holds()).toEqual([dear.id])
})

test('a rule without conditions is refused; a collection is removed by typing its name', async () => {
  const { shop, id, words, cheap } = await givenRuled({ maxPrice: '100000' })
  const edit = () =>
    shop.do((db) => editCollection(db, { collectionId: id, ...words, rule: {} }, systemClock))
  const remove = (typed: string) =>
    shop.do((db) =>
      removeCollection(db, { collectionId: id, typed, actorId: shop.owner.id }, systemClock),
    )

  await expect(edit()).rejects.toMatchObject({ code: 'collection.rule-empty' })
  await expect(remove('nhầm')).rejects.toMatchObject({ code: 'collection.name-differs' })
  await remove('dưới 100 NGHÌN')
  expect(await shop.do((db) => db.product.count({ where: { id: cheap.id } }))).toBe(1)
  expect(
    await shop.do((db) => db.auditLog.count({ where: { action: 'collection.removed' } })),
  ).toBe(1)
})
