// Parcels that a carrier brings: labels, reports that lie about the order of things, cash in transit.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { asSystem, inShop } from '#app/db/doors.server.ts'
import { loadRemittance } from '#app/domain/settlement/load-remittance.server.ts'
import { readRemittance } from '#app/domain/settlement/read-remittance.server.ts'
import { makeShipment, type MakeShipment } from '#app/domain/shipping/make-shipment.server.ts'
import { askForLabelAgain } from '#app/domain/shipping/record-label.server.ts'
import {
  cancelShipment,
  handOverShipment,
  takeBackShipment,
} from '#app/domain/shipping/shipment-steps.server.ts'
import { sweepSilentShipments } from '#app/domain/shipping/sweep-shipments.server.ts'
import { newId } from '#app/lib/ids.ts'
import { addSeconds, systemClock } from '#app/lib/time.ts'
import type { CarrierId } from '#plugins/shipping/port.ts'
import {
  givenCarriers,
  givenContract,
  runParcelJobs,
  type GivenCarriers,
} from '#tests/support/given-carriers.ts'
import { givenGoods, givenOrder } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { balancesOf, ordersOf, stockOf } from '#tests/support/order-facts.ts'

// A parcel's whole way is some twenty transactions, and the machine may be busy with other things.
vi.setConfig({ testTimeout: 180_000 })

let carriers: GivenCarriers
beforeAll(async () => {
  carriers = await givenCarriers('shuffled')
})
afterAll(() => carriers.close())

/** Two pots for cash, packed for the carrier, its label made. */
async function givenParcel(carrier: CarrierId = 'ghn', facts: Partial<MakeShipment> = {}) {
  const shop = await givenShop()
  const contract = await givenContract(shop, carrier)
  const goods = await givenGoods(shop, 10)
  const placed = await givenOrder([{ variantId: goods.variantId, quantity: 2 }])
  const [order] = await ordersOf(placed.checkoutId)
  if (!order) throw new Error('nothing was ordered')
  const { shipmentId } = await inShop(shop.id, (db) =>
    makeShipment(
      db,
      {
        orderId: order.id,
        pieces: null,
        by: carrier,
        requestKey: newId(),
        actorId: shop.owner.id,
        ...facts,
      },
      systemClock,
    ),
  )
  const now = () =>
    shop.do((db) =>
      db.shipment.findFirstOrThrow({
        where: { id: shipmentId },
        include: { events: { orderBy: { at: 'asc' } } },
      }),
    )
  const act = (step: typeof handOverShipment) =>
    shop.do((db) => step(db, { shipmentId, actorId: shop.owner.id }, systemClock))
  const statusNow = async () => (await ordersOf(placed.checkoutId))[0]?.status
  return { shop, goods, orderId: order.id, shipmentId, contract, now, act, statusNow }
}

/** The carrier takes a step; its reports arrive and cause what they cause. */
async function turn(
  parcel: { shop: { id: string } },
  code: string | null,
  way: 'next' | 'refuse' | 'lose' = 'next',
) {
  const before = carriers.answers().length
  const isTaken = carriers.turn(code ?? '', way)
  if (!isTaken) return false
  await expect
    .poll(() => carriers.answers().length, { timeout: 60_000 })
    .toBeGreaterThan(before + 1)
  while ((await runParcelJobs(parcel.shop)) > 0);
  return true
}

describe.each(['ghn', 'ghtk'] as const)('%s', (carrier) => {
  test('brings a parcel: label, way, delivery; the cash is in transit until the carrier’s file comes', async () => {
    const parcel = await givenParcel(carrier)
    await expect(parcel.act(handOverShipment)).rejects.toMatchObject({
      code: 'shipment.no-label',
    })

    expect(await runParcelJobs(parcel.shop)).toBe(1)
    const made = await parcel.now()
    expect(made).toMatchObject({ labelState: 'made', status: 'preparing', codAmount: 200_000n })
    expect(made.carrierFee! > 0n).toBe(true)
    await parcel.act(handOverShipment)
    while (await turn(parcel, made.trackingCode));

    const end = await parcel.now()
    expect(end.status).toBe('delivered')
    expect(await parcel.statusNow()).toBe('delivered')
    expect(await balancesOf(parcel.shop.id)).toMatchObject({ 'receivable.carrier': 200_000n })

    const token = `SIM-${parcel.contract.hintKey}`
    const file = Buffer.from(carriers.remittance({ carrier, token }))
    const read = await readRemittance(file)
    const facts = { shopId: parcel.shop.id, source: carrier, fileName: 'doi-soat.csv' } as const
    const loaded = await parcel.shop.do((db) =>
      loadRemittance(db, { ...facts, ...read, actorId: null }, systemClock),
    )

    expect(loaded).toMatchObject({ lines: 1, matched: 1 })
    const balances = await balancesOf(parcel.shop.id)
    expect(balances).not.toHaveProperty('receivable.carrier')
    expect(balances).toMatchObject({
      'fee.carrier': made.carrierFee,
      bank: 200_000n - (made.carrierFee ?? 0n),
    })
  })
})

test('reports that come twice, late and in the wrong order never move a parcel back', async () => {
  const parcel = await givenParcel()
  await runParcelJobs(parcel.shop)
  const { trackingCode } = await parcel.now()
  const order = ['preparing', 'handed_over', 'delivering', 'delivered']
  const seen: number[] = []

  do seen.push(order.indexOf((await parcel.now()).status))
  while (await turn(parcel, trackingCode))

  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  const { events } = await parcel.now()
  const words = events.map((event) => event.carrierStatus).filter(Boolean)
  expect(words).toEqual([...new Set(words)])
  expect(words.at(-1)).toBe('delivered')
})

test('asked twice for one label, the carrier has one parcel', async () => {
  const parcel = await givenParcel()
  await runParcelJobs(parcel.shop)
  const first = await parcel.now()

  // The worker was killed after the carrier's answer, before it was written down.
  await parcel.shop.do((db) =>
    db.shipment.updateMany({
      where: { id: parcel.shipmentId },
      data: { labelState: 'asked', trackingCode: null },
    }),
  )
  await asSystem('test: the job is tried again', (db) =>
    db.outbox.updateMany({ where: { shopId: parcel.shop.id }, data: { doneAt: null } }),
  )
  await runParcelJobs(parcel.shop)

  expect((await parcel.now()).trackingCode).toBe(first.trackingCode)
  expect(carriers.parcels().filter((one) => one.reference === parcel.shipmentId)).toHaveLength(1)
})

test('a parcel that nobody takes comes back, and the shop says that it has it', async () => {
  const parcel = await givenParcel()
  await runParcelJobs(parcel.shop)
  const { trackingCode } = await parcel.now()
  for (let step = 0; step < 4; step += 1) await turn(parcel, trackingCode)
  expect(await parcel.statusNow()).toBe('handed_over')

  await turn(parcel, trackingCode, 'refuse')
  while (await turn(parcel, trackingCode));
  expect(await parcel.now()).toMatchObject({ status: 'returned', takenBackAt: null })
  expect(await parcel.statusNow()).toBe('handed_over')

  await parcel.act(takeBackShipment)
  expect(await parcel.statusNow()).toBe('returned')
  expect(await balancesOf(parcel.shop.id)).toEqual({})
  expect(await stockOf(parcel.goods.lot)).toEqual({ onHand: 10, held: 0 })
})

test('what the carrier lost is settled: nothing is claimed of the shopper, the pieces are gone', async () => {
  const parcel = await givenParcel()
  await runParcelJobs(parcel.shop)
  const { trackingCode } = await parcel.now()
  for (let step = 0; step < 3; step += 1) await turn(parcel, trackingCode)
  await turn(parcel, trackingCode, 'lose')

  await parcel.act(takeBackShipment)

  expect(await parcel.now()).toMatchObject({ status: 'lost' })
  expect(await balancesOf(parcel.shop.id)).toEqual({})
  expect(await stockOf(parcel.goods.lot)).toEqual({ onHand: 8, held: 0 })
})

test('an address that the carrier refuses is mended by naming the old commune, and asked again', async () => {
  const parcel = await givenParcel()
  const otherUnit = await parcel.shop.do((db) =>
    db.communeChange.findFirst({ where: { newCode: '14560' }, orderBy: { oldCode: 'desc' } }),
  )
  await parcel.shop.do((db) =>
    db.shipment.updateMany({
      where: { id: parcel.shipmentId },
      data: { labelState: 'refused', labelError: 'Không tìm thấy quận/huyện' },
    }),
  )
  const again = { shipmentId: parcel.shipmentId, oldPlaceCode: otherUnit?.oldCode ?? null }

  await parcel.shop.do((db) => askForLabelAgain(db, again))
  await runParcelJobs(parcel.shop)

  expect(await parcel.now()).toMatchObject({ labelState: 'made', labelError: null })
})

test('an unpacked parcel is cancelled at the carrier', async () => {
  const parcel = await givenParcel()
  await expect(parcel.act(cancelShipment)).rejects.toMatchObject({
    code: 'shipment.label-under-way',
  })
  await runParcelJobs(parcel.shop)

  await parcel.act(cancelShipment)
  await runParcelJobs(parcel.shop)

  const atCarrier = carriers.parcels().find((one) => one.reference === parcel.shipmentId)
  expect(atCarrier?.log.at(-1)?.status).toBe('cancel')
})

test('a carrier that says nothing is asked', async () => {
  const parcel = await givenParcel()
  await runParcelJobs(parcel.shop)
  const tomorrow = { now: () => addSeconds(systemClock.now(), 24 * 3600) }

  const asked = await asSystem('test: sweep', (db) => sweepSilentShipments(db, tomorrow))
  const again = await asSystem('test: sweep', (db) => sweepSilentShipments(db, tomorrow))

  expect(asked).toBeGreaterThan(0)
  expect(again).toBe(0)
  expect(await runParcelJobs(parcel.shop)).toBe(1)
  expect((await parcel.now()).checkedAt).not.toBeNull()
})

test('a report to an address that is nobody’s is no page; one about an unknown parcel is heard and forgotten', async () => {
  const { action } = await import('#app/routes/shipping/carrier-report.ts')
  const { contract, shop } = await givenParcel()
  const report = (key: string, body: string) => {
    const url = `http://localhost:3000/shipping/ghn/${key}`
    const request = new Request(url, { method: 'POST', body })
    return action({ request, params: { carrier: 'ghn', key }, context: {} as never })
  }
  const before = await runParcelJobs(shop)

  await expect(report('0'.repeat(40), '{"OrderCode":"L1"}')).rejects.toMatchObject({
    init: { status: 404 },
  })
  for (const body of ['{"OrderCode":"L0"}', '{', '', '[1]', 'x'.repeat(50_000)])
    expect((await report(contract.hintKey, body)).status).toBe(200)

  expect(before).toBe(1)
  expect(await runParcelJobs(shop)).toBe(0)
})

test('a contract lies sealed in the database, bound to its row', async () => {
  const { shop, contract } = await givenParcel()

  const row = await shop.do((db) => db.carrierAccount.findFirstOrThrow())

  expect(Buffer.from(row.configEncrypted).toString('latin1')).not.toContain(contract.hintKey)
  expect(row.ending).toHaveLength(4)
})
