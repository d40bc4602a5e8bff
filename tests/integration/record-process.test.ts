// From raw lots to lots of a product, between shops, and back again when a lot is recalled.
import { randomUUID } from 'node:crypto'

import { describe, expect, test } from 'vitest'

import { inShop } from '#app/db/doors.server.ts'
import { recordProcess } from '#app/domain/trace/record-process.server.ts'
import { recallLot } from '#app/domain/trace/recall-lot.server.ts'
import { addSeconds, fixedClock } from '#app/lib/time.ts'
import { givenProduct } from '#tests/support/given-catalog.ts'
import { givenShopRow } from '#tests/support/given-shop-row.ts'
import { givenHarvest, givenLot } from '#tests/support/given-trace.ts'

const noon = fixedClock('2026-11-22T05:00:00Z')
const daysAgo = (days: number) => addSeconds(noon.now(), -days * 86_400)

const stockOf = (shop: { id: string }, lotId: string) =>
  inShop(shop.id, async (db) => {
    const level = await db.stockLevel.aggregate({ where: { lotId }, _sum: { onHand: true } })
    return Number(level._sum.onHand)
  })

describe('a process', () => {
  const given = async () => {
    const shop = await givenShopRow()
    const raw = await givenHarvest(shop, {}, noon)
    const { variantId } = await givenProduct(shop, { unit: 'niêu' })
    const make = (quantity: number, facts: object = {}) =>
      inShop(shop.id, (db) =>
        recordProcess(
          db,
          {
            inputs: [{ lotId: raw.lotId, quantity }],
            variantId,
            quantity: 40,
            at: noon.now(),
            shelfLifeDays: 30,
            ...facts,
          },
          noon,
        ),
      )
    return { shop, raw, variantId, make }
  }

  test('uses up fish and makes pots', async () => {
    const { shop, raw, make } = await given()

    const made = await make(15)

    expect(await stockOf(shop, raw.lotId)).toBe(5)
    expect(await stockOf(shop, made.lotId)).toBe(40)
    const lot = await inShop(shop.id, (db) =>
      db.lot.findFirstOrThrow({ where: { id: made.lotId } }),
    )
    expect(lot).toMatchObject({ kind: 'finished', unit: 'niêu', expiresOn: new Date('2026-12-22') })
    const event = await inShop(shop.id, (db) =>
      db.traceEvent.findFirstOrThrow({ where: { id: made.eventId } }),
    )
    expect(event.body).toMatchObject({
      type: 'TransformationEvent',
      inputQuantityList: [{ quantity: 15, uom: 'KGM' }],
      outputQuantityList: [{ quantity: 40 }],
    })
  })

  test('cannot use more than there is, and then nothing has changed', async () => {
    const { shop, raw, make } = await given()

    await expect(make(20.001)).rejects.toMatchObject({
      code: 'trace.input-not-enough',
      detail: { left: 20 },
    })

    expect(await stockOf(shop, raw.lotId)).toBe(20)
    expect(await inShop(shop.id, (db) => db.lot.count())).toBe(1)
  })

  test('five people cannot use one lot five times', async () => {
    const { shop, raw, make } = await given()

    const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].map(() => make(6)))

    const refusals = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refusals.map(({ reason }) => (reason as { code: string }).code)).toEqual(Array(2).fill('trace.input-not-enough')) // prettier-ignore
    expect(await stockOf(shop, raw.lotId)).toBe(2)
  })

  test('a double tap makes one lot', async () => {
    const { shop, make } = await given()

    const [one, two] = await Promise.all([make(5, { clientKey: 'k' }), make(5, { clientKey: 'k' })])

    expect(one).toEqual(two)
    expect(await inShop(shop.id, (db) => db.lot.count())).toBe(2)
  })

  test('does not make 30 kg out of 20 kg', async () => {
    const { shop, raw } = await given()
    const { variantId } = await givenProduct(shop, { unit: 'kg', title: 'Cá khô' })
    const dry = (quantity: number) =>
      inShop(shop.id, (db) =>
        recordProcess(
          db,
          { inputs: [{ lotId: raw.lotId, quantity: 20 }], variantId, quantity, at: noon.now() },
          noon,
        ),
      )

    await expect(dry(30)).rejects.toMatchObject({
      code: 'trace.output-too-much',
      detail: { most: 20, unit: 'kg' },
    })
    await expect(dry(8.5)).resolves.toBeTruthy()
  })

  test.each([
    [{ inputs: [] }, 'trace.no-inputs'],
    [{ inputs: [{ lotId: randomUUID(), quantity: 1 }] }, 'trace.lot-not-found'],
    [{ variantId: randomUUID() }, 'trace.variant-not-found'],
    [{ quantity: 0.5 }, 'trace.not-whole'],
    [{ at: daysAgo(3) }, 'trace.input-too-young'],
    [{ shelfLifeDays: 0 }, 'trace.expires-before-made'],
  ])('%o is refused: %s', async (facts, code) => {
    const { make } = await given()

    await expect(make(1, facts)).rejects.toMatchObject({ code })
  })
})

describe('other shops', () => {
  test('cannot see, use or name the lots and plots of this one', async () => {
    const [mine, theirs] = [await givenShopRow(), await givenShopRow()]
    const raw = await givenHarvest(theirs, {}, noon)
    const { variantId } = await givenProduct(mine, { unit: 'niêu' })

    const seen = await inShop(mine.id, async (db) => ({
      lots: await db.lot.count(),
      events: await db.traceEvent.count(),
      plots: await db.plot.count(),
      numbers: await db.internalGtin.count(),
    }))
    const using = inShop(mine.id, (db) =>
      recordProcess(
        db,
        { inputs: [{ lotId: raw.lotId, quantity: 1 }], variantId, quantity: 1, at: noon.now() },
        noon,
      ),
    )

    expect(seen).toEqual({ lots: 0, events: 0, plots: 0, numbers: 0 })
    await expect(using).rejects.toMatchObject({ code: 'trace.lot-not-found' })
    await expect(givenHarvest(mine, { plotId: raw.plotId }, noon)).rejects.toMatchObject({ code: 'trace.plot-not-found' }) // prettier-ignore
  })
})

test('a recalled harvest takes everything made from it out of sale', async () => {
  const shop = await givenShopRow()
  const { variantId } = await givenProduct(shop, { unit: 'niêu' })
  const pots = await givenLot(shop, variantId, { quantity: 10, clock: noon })
  const edge = await inShop(shop.id, (db) =>
    db.lotEdge.findFirstOrThrow({ where: { outputLotId: pots.id } }),
  )

  const recall = () =>
    inShop(shop.id, (db) =>
      recallLot(db, { lotId: edge.inputLotId, reason: 'Nghi nhiễm khuẩn' }, noon),
    )
  const { lotIds } = await recall()

  expect(new Set(lotIds)).toEqual(new Set([edge.inputLotId, pots.id]))
  const lots = await inShop(shop.id, (db) => db.lot.findMany({ select: { status: true } }))
  expect(lots.map((lot) => lot.status)).toEqual(['recalled', 'recalled'])
  await expect(recall()).rejects.toMatchObject({ code: 'trace.already-recalled' })
})
