// The farm diary and the lots it leads to, on a real database.
import { randomUUID } from 'node:crypto'

import { describe, expect, test } from 'vitest'

import { asSystem, inShop } from '#app/db/doors.server.ts'
import { declareError } from '#app/domain/trace/declare-error.server.ts'
import { eventHash } from '#app/domain/trace/event-hash.ts'
import { epcisContext } from '#app/domain/trace/epcis.ts'
import { recordHarvest } from '#app/domain/trace/record-harvest.server.ts'
import { recordTraceEvent } from '#app/domain/trace/record-trace-event.server.ts'
import { addSeconds, fixedClock } from '#app/lib/time.ts'
import { givenProduct } from '#tests/support/given-catalog.ts'
import { givenShopRow } from '#tests/support/given-shop-row.ts'
import { givenHarvest, givenLot, givenPlot } from '#tests/support/given-trace.ts'

const noon = fixedClock('2026-11-22T05:00:00Z')
const daysAgo = (days: number) => addSeconds(noon.now(), -days * 86_400)

const stockOf = (shop: { id: string }, lotId: string) =>
  inShop(shop.id, async (db) => {
    const level = await db.stockLevel.aggregate({ where: { lotId }, _sum: { onHand: true } })
    return Number(level._sum.onHand)
  })

describe('the diary', () => {
  test('two taps on the button make one entry, even at the same moment', async () => {
    const shop = await givenShopRow()
    const plot = await givenPlot(shop)
    const entry = { plotId: plot.id, step: 'feeding', at: noon.now(), clientKey: 'tap-1' } as const
    const tap = () => inShop(shop.id, (db) => recordTraceEvent(db, entry, noon))

    const [one, two] = await Promise.all([tap(), tap()])
    const three = await tap()

    expect(new Set([one.eventId, two.eventId, three.eventId]).size).toBe(1)
    expect(await inShop(shop.id, (db) => db.traceEvent.count())).toBe(1)
  })

  test('an entry is stored as an EPCIS event whose fingerprint can be checked', async () => {
    const shop = await givenShopRow()
    const plot = await givenPlot(shop)
    const details = { product: 'Cám gạo', amount: 2.5, amountUnit: 'kg', withdrawalDays: 9 }
    const entry = {
      plotId: plot.id,
      step: 'feeding',
      at: noon.now(),
      details,
      note: 'Cá ăn khoẻ',
    } as const

    const { eventId } = await inShop(shop.id, (db) => recordTraceEvent(db, entry, noon))

    const row = await inShop(shop.id, (db) =>
      db.traceEvent.findFirstOrThrow({ where: { id: eventId } }),
    )
    expect(row.body).toMatchObject({
      type: 'ObjectEvent',
      eventTimeZoneOffset: '+07:00',
      readPoint: { id: `urn:uuid:${plot.id}` },
      'nieu:product': 'Cám gạo',
    })
    expect(row.body).not.toHaveProperty('nieu:withdrawalDays') // feeding has none
    expect(eventHash(row.body as object, epcisContext)).toBe(row.eventHash)
  })

  test('nobody can change or delete an entry, not even the system', async () => {
    const shop = await givenShopRow()
    await givenLot(shop, (await givenProduct(shop)).variantId, { quantity: 5, clock: noon })

    const attempts = [
      `UPDATE trace_event SET note = 'đã sửa'`,
      `DELETE FROM trace_event_lot`,
      `DELETE FROM trace_event`,
      `UPDATE lot_edge SET quantity = 1`,
      `UPDATE internal_gtin SET material = 'x'`,
    ]

    for (const sql of attempts) {
      const byShop = inShop(shop.id, (db) => db.$executeRawUnsafe(sql))
      await expect(byShop).rejects.toThrow(/append-only/)
      const bySystem = asSystem('test', (db) => db.$executeRawUnsafe(sql))
      await expect(bySystem).rejects.toThrow(/append-only/)
    }
  })

  test('a wrong entry is answered by a new one with the same fingerprint, once', async () => {
    const shop = await givenShopRow()
    const plot = await givenPlot(shop)
    const wrong = await inShop(shop.id, (db) =>
      recordTraceEvent(
        db,
        { plotId: plot.id, step: 'treating', at: daysAgo(1), details: { withdrawalDays: 30 } },
        noon,
      ),
    )

    const declare = () =>
      inShop(shop.id, (db) =>
        declareError(db, { eventId: wrong.eventId, reason: 'did_not_occur' }, noon),
      )
    const { eventId } = await declare()

    const rows = await inShop(shop.id, (db) =>
      db.traceEvent.findMany({ where: { id: { in: [eventId, wrong.eventId] } } }),
    )
    expect(new Set(rows.map((row) => row.eventHash)).size).toBe(1)
    await expect(declare()).rejects.toMatchObject({ code: 'trace.already-corrected' })
    await expect(givenHarvest(shop, { plotId: plot.id }, noon)).resolves.toBeTruthy()
  })

  test.each([
    [{ at: addSeconds(noon.now(), 3600) }, 'trace.in-the-future'],
    [{ at: daysAgo(500) }, 'trace.too-long-ago'],
    [{ step: 'sowing' }, 'trace.step-not-here'],
    [{ step: 'treating' }, 'trace.withdrawal-missing'],
    [{ plotId: randomUUID() }, 'trace.plot-not-found'],
  ] as const)('%o is refused: %s', async (wrong, code) => {
    const shop = await givenShopRow()
    const plot = await givenPlot(shop)
    const entry = { plotId: plot.id, step: 'feeding', at: noon.now(), ...wrong } as const

    const recording = inShop(shop.id, (db) => recordTraceEvent(db, entry, noon))

    await expect(recording).rejects.toMatchObject({ code })
  })
})

describe('a harvest', () => {
  test('makes a lot with a code, its stock and its event', async () => {
    const shop = await givenShopRow({ slug: `yen-hoa-${randomUUID().slice(0, 8)}` })

    const made = await givenHarvest(shop, { quantity: 12.5 }, noon)

    expect(made.code).toMatch(/^YH\w?261122-01$/)
    expect(await stockOf(shop, made.lotId)).toBe(12.5)
    const events = await asSystem('test', (db) =>
      db.domainEvent.findMany({ where: { shopId: shop.id }, select: { type: true } }),
    )
    expect(events.map((event) => event.type)).toEqual(['trace.recorded', 'lot.made'])
  })

  test('two harvests at once get two codes', async () => {
    const shop = await givenShopRow()
    const plot = await givenPlot(shop)

    const made = await Promise.all(
      [1, 2, 3, 4].map(() => givenHarvest(shop, { plotId: plot.id }, noon)),
    )

    expect(new Set(made.map((lot) => lot.code)).size).toBe(4)
  })

  test('waits until the spray’s days are over', async () => {
    const shop = await givenShopRow()
    const plot = await givenPlot(shop)
    const spray = {
      plotId: plot.id,
      step: 'treating',
      at: daysAgo(5),
      details: { withdrawalDays: 7 },
    } as const
    await inShop(shop.id, (db) => recordTraceEvent(db, spray, noon))
    const harvest = { plotId: plot.id, material: 'Cá chạch sụn', quantity: 20, unit: 'kg' }

    const tooEarly = inShop(shop.id, (db) =>
      recordHarvest(db, { ...harvest, at: noon.now() }, noon),
    )

    await expect(tooEarly).rejects.toMatchObject({
      code: 'trace.withdrawal-not-over',
      detail: { from: '24/11/2026' },
    })
    const later = fixedClock('2026-11-24T05:00:00Z')
    const inTime = inShop(shop.id, (db) =>
      recordHarvest(db, { ...harvest, at: later.now() }, later),
    )
    await expect(inTime).resolves.toBeTruthy()
  })

  test('a code that another lot bears is refused, and so is one that no label can carry', async () => {
    const shop = await givenShopRow()
    const plotId = (await givenHarvest(shop, { lotCode: 'AO-1' }, noon)).plotId

    await expect(givenHarvest(shop, { plotId, lotCode: 'AO-1' }, noon)).rejects.toMatchObject({ code: 'trace.lot-code-taken' }) // prettier-ignore
    await expect(givenHarvest(shop, { plotId, lotCode: 'Lô 1' }, noon)).rejects.toMatchObject({ code: 'trace.lot-code-bad' }) // prettier-ignore
  })
})
