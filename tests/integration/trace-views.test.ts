// What a shopper and a scanner find out about a lot.
import { describe, expect, test } from 'vitest'

import { asSystem, inMarket, inShop } from '#app/db/doors.server.ts'
import { declareError } from '#app/domain/trace/declare-error.server.ts'
import { findLot, findLots } from '#app/domain/trace/lot-views.server.ts'
import { findGtinOwners, findNumberedLots } from '#app/domain/trace/lot-numbers.server.ts'
import { recallLot } from '#app/domain/trace/recall-lot.server.ts'
import { recordProcess } from '#app/domain/trace/record-process.server.ts'
import { recordScan } from '#app/domain/trace/record-scan.server.ts'
import { recordTraceEvent } from '#app/domain/trace/record-trace-event.server.ts'
import { findShortTrace, tracedVariantIds } from '#app/domain/trace/short-trace.server.ts'
import { findTrace } from '#app/domain/trace/trace-views.server.ts'
import type { DiaryStep } from '#app/domain/trace/trace.ts'
import { isRestrictedGtin } from '#app/lib/gs1.ts'
import { addDays, addSeconds, fixedClock, localDate } from '#app/lib/time.ts'
import { givenProduct } from '#tests/support/given-catalog.ts'
import { givenShopRow } from '#tests/support/given-shop-row.ts'
import { givenHarvest, givenLot, givenPlot } from '#tests/support/given-trace.ts'

const noon = fixedClock('2026-11-22T05:00:00Z')
const today = localDate(noon.now())
const daysAgo = (days: number) => addSeconds(noon.now(), -days * 86_400)

/** A pond with a season behind it, the fish of today, and 40 pots of it. */
async function givenPots() {
  const shop = await givenShopRow()
  const plot = await givenPlot(shop)
  const write = (step: DiaryStep, days: number, details = {}) =>
    inShop(shop.id, (db) =>
      recordTraceEvent(db, { plotId: plot.id, step, at: daysAgo(days), details }, noon),
    )
  await write('feeding', 200, { product: 'Cám của vụ trước' })
  await write('stocking', 120, { product: 'Giống chạch sụn', amount: 5000, amountUnit: 'con' })
  for (const days of [100, 60, 20]) await write('feeding', days, { product: 'Cám gạo' })
  const wrong = await write('treating', 40, { product: 'Ghi nhầm', withdrawalDays: 5 })
  await inShop(shop.id, (db) => declareError(db, { ...wrong, reason: 'incorrect_data' }, noon))
  const raw = await givenHarvest(shop, { plotId: plot.id }, noon)
  const product = await givenProduct(shop, { unit: 'niêu', title: 'Chạch sụn kho niêu đất' })
  const pots = await inShop(shop.id, (db) =>
    recordProcess(
      db,
      {
        inputs: [{ lotId: raw.lotId, quantity: 15 }],
        variantId: product.variantId,
        quantity: 40,
        at: noon.now(),
      },
      noon,
    ),
  )
  return { shop, plot, raw, product, pots }
}

const look = (shopSlug: string, lotCode: string) =>
  inMarket({}, (db) => findTrace(db, { shopSlug, lotCode }))

describe('the public page of a lot', () => {
  test('shows the season from the first fish to the pot, without what was wrong or of last year', async () => {
    const { shop, pots } = await givenPots()

    const trace = await look(shop.slug, pots.code)

    expect(trace?.stops.map((stop) => [stop.step, stop.times])).toEqual([
      ['stocking', 1],
      ['feeding', 3],
      ['harvest', 1],
      ['process', 1],
    ])
    expect(trace?.stops.at(-1)?.used).toMatchObject([
      { name: 'Cá chạch sụn', quantity: '15', unit: 'kg' },
    ])
    expect(trace?.product?.title).toBe('Chạch sụn kho niêu đất')
    expect(trace?.proof).toMatchObject({ events: 6, corrections: 1 })
    expect(JSON.stringify(trace)).not.toContain('actor')
  })

  test('shows which certificates held on that day, and the ones that had ended as ended', async () => {
    const { shop, product, pots } = await givenPots()
    const certificate = { kind: 'ocop', issuer: 'UBND tỉnh', stars: 4, productId: product.id }
    await inShop(shop.id, (db) =>
      db.certificate.createMany({
        data: [
          {
            ...certificate,
            number: 'A',
            issuedOn: new Date('2025-01-01'),
            expiresOn: new Date('2028-01-01'),
          },
          {
            ...certificate,
            number: 'B',
            issuedOn: new Date('2022-01-01'),
            expiresOn: new Date('2025-01-01'),
          },
          {
            ...certificate,
            number: 'C',
            issuedOn: new Date('2026-12-01'),
            expiresOn: new Date('2029-12-01'),
          },
        ],
      }),
    )

    const trace = await look(shop.slug, pots.code)

    expect(trace?.certificates.map((one) => [one.number, one.isValidThen])).toEqual([
      ['A', true],
      ['B', false],
    ])
  })

  test('turns red when the lot behind it is recalled', async () => {
    const { shop, raw, pots } = await givenPots()
    await inShop(shop.id, (db) =>
      recallLot(db, { lotId: raw.lotId, reason: 'Nghi nhiễm khuẩn' }, noon),
    )

    const trace = await look(shop.slug, pots.code)

    expect(trace?.recall).toMatchObject({ reason: 'Nghi nhiễm khuẩn' })
  })

  test('does not exist for a wrong code, another shop or a suspended shop', async () => {
    const { shop, pots } = await givenPots()
    const other = await givenShopRow()

    expect(await look(shop.slug, pots.code.toLowerCase())).toBeNull()
    expect(await look(other.slug, pots.code)).toBeNull()
    await asSystem('test', (db) =>
      db.shop.update({ where: { id: shop.id }, data: { status: 'suspended' } }),
    )
    expect(await look(shop.slug, pots.code)).toBeNull()
  })
})

describe('numbers', () => {
  test('a product without GTIN gets an internal number once, and a scanner finds the lot by it', async () => {
    const { shop, pots, product } = await givenPots()
    const second = await givenLot(shop, product.variantId, 3)
    const trace = await look(shop.slug, pots.code)
    const gtin = trace?.lot.gtin ?? ''

    expect(isRestrictedGtin(gtin)).toBe(true)
    expect((await look(shop.slug, second.code))?.lot.gtin).toBe(gtin)
    const find = (shopId?: string) =>
      inMarket({}, (db) =>
        findNumberedLots(
          db,
          shopId ? { gtin, lotCode: pots.code, shopId } : { gtin, lotCode: pots.code },
        ),
      )
    expect(await find()).toMatchObject([{ shopSlug: shop.slug, lotId: pots.lotId }])
    expect(await find((await givenShopRow()).id)).toEqual([])
  })

  test('a global number leads to every shop that sells it', async () => {
    const gtin = '08936024870003'
    const shops = [await givenShopRow(), await givenShopRow()]
    for (const shop of shops) await givenProduct(shop, { gtin })

    const owners = await inMarket({}, (db) => findGtinOwners(db, { gtin }))

    expect(new Set(owners.map((owner) => owner.shopId))).toEqual(
      new Set(shops.map((shop) => shop.id)),
    )
  })
})

test('the product page shows the lot that is still good, not an older one whose last day has passed', async () => {
  const { shop, product, pots } = await givenPots()
  const { lotId } = await givenHarvest(shop, {}, fixedClock('2026-09-01T01:00:00Z'))
  const made = fixedClock('2026-09-01T03:00:00Z')
  const inputs = [{ lotId, quantity: 5 }]
  const old = await inShop(shop.id, (db) =>
    recordProcess(
      db,
      { inputs, variantId: product.variantId, quantity: 5, at: made.now(), shelfLifeDays: 30 },
      made,
    ),
  )
  const lotOn = (day: typeof today) =>
    inMarket({}, (db) => findShortTrace(db, { shopId: shop.id, productId: product.id, today: day }))

  const [now, then] = [await lotOn(today), await lotOn(addDays(today, -70))]

  expect(now?.lotCode).toBe(pots.code)
  expect(then?.lotCode).toBe(old.code)
})

test('the product page gets the next lot’s way in four stops', async () => {
  const { shop, product, pots } = await givenPots()
  const untraced = await givenProduct(shop)

  const short = await inMarket({}, (db) =>
    findShortTrace(db, { shopId: shop.id, productId: product.id, today }),
  )
  const none = await inMarket({}, (db) =>
    findShortTrace(db, { shopId: shop.id, productId: untraced.id, today }),
  )
  const traced = await inMarket({}, (db) =>
    tracedVariantIds(db, [product.variantId, untraced.variantId]),
  )

  expect(short).toMatchObject({ lotCode: pots.code, events: 6 })
  expect(short?.stops.map((stop) => stop.step)).toEqual(['stocking', 'harvest', 'process'])
  expect(none).toBeNull()
  expect([...traced]).toEqual([product.variantId])
})

test('a scan is counted without saying whose it was', async () => {
  const { shop, pots } = await givenPots()
  const scan = {
    shopId: shop.id,
    lotId: pots.lotId,
    gtin: '08936024870003',
    source: 'label',
  } as const

  await inMarket({}, (db) => recordScan(db, scan, noon))

  expect((await inShop(shop.id, (db) => findLot(db, pots.lotId, noon)))?.scans).toBe(1)
  const columns = await asSystem(
    'test',
    (db) =>
      db.$queryRaw<
        { name: string }[]
      >`SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'scan'`,
  )
  expect(columns.map((column) => column.name).sort()).toEqual([
    'at',
    'gtin',
    'id',
    'lot_id',
    'shop_id',
    'source',
  ])
})

test('the shop sees its lots by what is left and by what ends soon', async () => {
  const { shop, raw, pots, product } = await givenPots()
  const late = fixedClock('2026-11-24T05:00:00Z')
  const soon = await givenLot(shop, product.variantId, {
    quantity: 2,
    shelfLifeDays: 3,
    clock: noon,
  })
  const list = (filter: 'in-stock' | 'expiring' | 'raw' | 'all', q?: string) =>
    inShop(shop.id, async (db) => (await findLots(db, { filter, q }, late)).map((lot) => lot.code))

  expect(await list('expiring')).toEqual([soon.code])
  expect(await list('raw')).toEqual([raw.code])
  expect((await list('in-stock'))[0]).toBe(soon.code)
  expect(await list('all', pots.code)).toEqual([pots.code])
  expect(await list('all', '%')).toEqual([])
  const detail = await inShop(shop.id, (db) => findLot(db, raw.lotId, late))
  expect(detail).toMatchObject({
    made: '20',
    used: '15',
    onHand: '5',
    outputs: [{ code: pots.code, quantity: '15' }],
  })
})
