import { expect, test } from 'vitest'
import { asSystem } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { countedTypes } from '#app/domain/metric/projection.ts'
import { rebuildRollups } from '#app/domain/metric/rebuild-rollups.server.ts'
import { newId } from '#app/lib/ids.ts'
import { fixedClock, systemClock } from '#app/lib/time.ts'
import { silentLog } from '#jobs/log.ts'
import { startWorker } from '#jobs/start-worker.server.ts'
import { countEvents, countWhatMayBeRead, measuredOf } from '#tests/support/count-events.ts'
import {
  givenCancelledOrder,
  givenConfirmedOrder,
  givenInvoice,
  givenRefund,
  noon,
} from '#tests/support/given-programme.ts'
import { givenShopRow } from '#tests/support/given-shop-row.ts'
import { until } from '#tests/support/until.ts'
import { testDatabase } from '#tests/support/worker-database.ts'

const allRows = () =>
  asSystem('test', async (db) => ({
    days: await db.$queryRaw`SELECT * FROM rollup_day WHERE value <> 0 ORDER BY 1, 2, 3, 4, 5, 6`,
    shops: await db.$queryRaw`SELECT * FROM rollup_shop_day WHERE value <> 0 ORDER BY 1, 2, 3`,
  }))

test('an order just confirmed arrives in the figures by the worker alone', async () => {
  const shop = await givenShopRow()
  const worker = await startWorker({
    queue: { databaseUrl: testDatabase.appUrl },
    handlers: [],
    schedules: [],
    clock: systemClock,
    log: silentLog,
  })

  await givenConfirmedOrder(shop.id)
  await until('counted', async () => (await measuredOf(shop.id)).orders === 1n)
  await worker.stop()

  expect((await measuredOf(shop.id)).revenue).toBe(185_000n)
})

test('several workers reading at once count each order once', async () => {
  const shop = await givenShopRow()
  for (let order = 0; order < 12; order += 1) await givenConfirmedOrder(shop.id)

  await Promise.all([countEvents(), countEvents(), countEvents()])

  expect((await measuredOf(shop.id)).orders).toBe(12n)
})

test('an order that is confirmed while an older transaction still runs is not skipped', async () => {
  const shop = await givenShopRow()
  const [early, late] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()]
  const slow = asSystem('test slow', async (db) => {
    const orderId = newId()
    const payload = {
      ...{ orderId, total: '1000', paymentMethod: 'cod' as const, isCashless: false },
      ...{ lines: 1, tracedLines: 0, day: '2026-11-22' },
    }
    const event = { type: 'order.confirmed' as const, shopId: shop.id, subjectId: orderId }
    await recordEvent(db, { ...event, payload, at: noon.now() })
    early.resolve(null)
    await late.promise
  })
  await early.promise

  await givenConfirmedOrder(shop.id, { total: 2000n })
  await countWhatMayBeRead()
  late.resolve(null)
  await slow
  await countEvents()

  expect(await measuredOf(shop.id)).toMatchObject({ orders: 2n, revenue: 3000n })
})

test('counting everything again gives the rows that counting as it happened gave', async () => {
  const shop = await givenShopRow({ provinceCode: '92' })
  const kept = await givenConfirmedOrder(shop.id, { lines: 3, tracedLines: 2 })
  await countEvents()
  await givenInvoice(shop.id, kept)
  await givenRefund(shop.id, { orderId: kept, amount: 50_000n })
  const lost = await givenConfirmedOrder(shop.id, { isCashless: false })
  await countEvents()
  await givenRefund(shop.id, { orderId: lost, amount: 85_000n })
  await givenCancelledOrder(shop.id, { orderId: lost }, fixedClock('2026-11-25T05:00:00Z'))
  await countEvents()
  const live = await allRows()

  await asSystem('test', rebuildRollups)

  expect(await allRows()).toEqual(live)
  expect(await measuredOf(shop.id)).toMatchObject({
    ...{ orders: 1n, invoiced_orders: 1n, order_lines: 3n, traced_lines: 2n, cancelled_orders: 1n },
    ...{ revenue: 135_000n, cashless_revenue: 135_000n },
  })
})

test('what the log says of one order is found by an index, whatever type is asked for', async () => {
  const [index] = await asSystem(
    'test',
    (db) => db.$queryRaw<{ what: string }[]>`
      SELECT pg_get_indexdef('domain_event_of_order'::regclass) AS what`,
  )

  const ofOrders = countedTypes.filter((type) => type !== 'trial.admitted')
  for (const type of ofOrders) expect(index?.what).toContain(`'${type}'`)
})

test('an order counts where its shop was when it was confirmed, also when the shop has moved since', async () => {
  const shop = await givenShopRow({ provinceCode: '37' })
  await givenConfirmedOrder(shop.id)
  const [before] = await asSystem('test', (db) =>
    db.domainEvent.findMany({ where: { shopId: shop.id } }),
  )

  await asSystem('test', (db) =>
    db.shop.update({ where: { id: shop.id }, data: { sector: 'services', sizeClass: 'small' } }),
  )
  await countEvents()

  expect(before).toMatchObject({ provinceCode: '37', sector: 'agriculture', sizeClass: 'micro' })
})
