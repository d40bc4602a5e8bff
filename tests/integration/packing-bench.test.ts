// The packing table: shelves, one step for many orders, papers, and what shoppers may follow.
import { expect, test, vi } from 'vitest'

import { inMarket, readMarket } from '#app/db/doors.server.ts'
import { refundOrder } from '#app/domain/order/refund-order.server.ts'
import { loadPlaceDirectory } from '#app/domain/place/place-views.server.ts'
import type { BenchShelf } from '#app/domain/shipping/bench.ts'
import { countBench, listBench } from '#app/domain/shipping/bench-views.server.ts'
import { stepManyOrders } from '#app/domain/shipping/bulk-parcels.server.ts'
import { makeShipment } from '#app/domain/shipping/make-shipment.server.ts'
import { findPapers, type PaperKind } from '#app/domain/shipping/paper-views.server.ts'
import { bulkForm, packForm, type BulkAction } from '#app/domain/shipping/shipment.forms.ts'
import { findTrackedParcels } from '#app/domain/shipping/shipment-views.server.ts'
import { nestForm } from '#app/lib/form-values.ts'
import { newId } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenBuyer, givenGoods, givenOrder } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { ordersOf } from '#tests/support/order-facts.ts'

vi.setConfig({ testTimeout: 180_000 })

async function givenOrders(count: number) {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 50)
  const orders = []
  for (let at = 0; at < count; at += 1) {
    const placed = await givenOrder([{ variantId: goods.variantId, quantity: at + 1 }])
    const [order] = await ordersOf(placed.checkoutId)
    if (!order) throw new Error('nothing was ordered')
    orders.push({ id: order.id, code: order.code, buyer: placed.buyer })
  }
  const step = (action: BulkAction, orderIds: readonly string[]) =>
    stepManyOrders({ shopId: shop.id, action, orderIds, actorId: shop.owner.id }, systemClock)
  const shelf = (name: BenchShelf, text = '') =>
    shop.do(async (db) => {
      const { orders: found } = await listBench(db, { shelf: name, after: null, text })
      return found.map((order) => order.id)
    })
  const papers = (kind: PaperKind, orderIds: readonly string[]) =>
    shop.do(async (db) => findPapers(db, { orderIds, kind }, await loadPlaceDirectory(db)))
  return { shop, orders, ids: orders.map((order) => order.id), step, shelf, papers }
}

test('an order goes from shelf to shelf, and the counts say the same as the lists', async () => {
  const { shop, ids, step, shelf } = await givenOrders(3)
  const [first = '', second = ''] = ids

  await step('pack', [first, second])
  await step('hand-over', [second])

  expect(await shelf('to-pack')).toEqual(ids.slice(2))
  expect(await shelf('packed')).toEqual([first])
  expect(await shelf('out')).toEqual([second])
  expect(await shelf('back')).toEqual([])
  expect(await shop.do(countBench)).toEqual({ 'to-pack': 1, packed: 1, out: 1, back: 0 })
})

test('a packed piece that was taken off hides nothing of what is still to be packed', async () => {
  const shop = await givenShop()
  const [fish, tea] = [await givenGoods(shop, 5), await givenGoods(shop, 5)]
  const placed = await givenOrder([fish, tea].map(({ variantId }) => ({ variantId, quantity: 1 })))
  const [order] = await ordersOf(placed.checkoutId)
  const orderId = order?.id ?? ''
  const by = { orderId, actorId: shop.owner.id }
  const [packed] = await shop.do((db) => db.orderLine.findMany({ where: { orderId } }))
  const piece = { orderLineId: packed?.id ?? '', quantity: 1 }
  const box = { pieces: [piece], by: 'own' as const, requestKey: newId() }
  await shop.do((db) => makeShipment(db, { ...by, ...box }, systemClock))

  const off = { lines: [{ ...piece, isRestocked: true }], deliveryFee: 0n, requestKey: newId() }
  await shop.do((db) => refundOrder(db, { ...by, ...off, reason: 'out-of-stock' }, systemClock))

  const found = await shop.do((db) => listBench(db, { shelf: 'to-pack', after: null, text: '' }))
  expect(found.orders.map(({ lines }) => lines.map(({ left }) => left).toSorted())).toEqual([
    [0, 1],
  ])
  expect(await shop.do(countBench)).toMatchObject({ 'to-pack': 1 })
})

test('one that is refused keeps back none of the others, and is told by its code', async () => {
  const { orders, ids, step, shelf } = await givenOrders(3)
  await step('hand-over', [ids[1] ?? ''])

  const outcomes = await step('pack', ids)

  expect(outcomes.map(({ code, refusal }) => [code, refusal?.code ?? null])).toEqual([
    [orders[0]?.code, null],
    [orders[1]?.code, 'shipment.order-not-ready'],
    [orders[2]?.code, null],
  ])
  expect(await shelf('packed')).toEqual([ids[0], ids[2]])
})

test('the same button pressed twice packs every order once', async () => {
  const { shop, ids, step } = await givenOrders(2)

  await Promise.all([step('pack', ids), step('pack', ids)])

  expect(await shop.do((db) => db.shipment.count())).toBe(2)
})

test("another shop's orders are not there to be stepped, printed or found", async () => {
  const [mine, theirs] = [await givenOrders(1), await givenOrders(1)]

  expect(await mine.step('hand-over', theirs.ids)).toEqual([])
  expect(await mine.papers('slip', theirs.ids)).toEqual([])
  expect(await theirs.shelf('to-pack')).toEqual(theirs.ids)
})

test('the table is searched by code and name, and a sign is a sign', async () => {
  const { orders, shelf } = await givenOrders(2)

  expect(await shelf('to-pack', orders[1]?.code.toLowerCase())).toEqual([orders[1]?.id])
  expect(await shelf('to-pack', 'thị lan')).toHaveLength(2)
  for (const text of ['%', '_', '\\', "'"]) expect(await shelf('to-pack', text)).toEqual([])
})

test('a slip lists what is to be picked; a label is there once the box is', async () => {
  const { ids, step, papers } = await givenOrders(2)
  const [, second = ''] = ids

  expect(await papers('label', ids)).toEqual([])
  await step('pack', [second])

  expect((await papers('slip', ids)).map((paper) => paper.lines[0]?.quantity)).toEqual([1, 2])
  const [label] = await papers('label', ids)
  expect(label).toMatchObject({
    recipient: 'Nguyễn Thị Lan',
    place: 'Xóm 5, Xã Yên Khánh, Tỉnh Ninh Bình',
    cod: { amount: 200_000n },
    grams: 1400,
    lines: [{ quantity: 2, unit: 'hũ' }],
  })
  await step('hand-over', [second])
  await step('deliver', [second])
  expect(await papers('label', ids)).toEqual([])
})

test('a shopper follows the parcels of their own orders and of nobody else’s', async () => {
  const { orders, ids, step } = await givenOrders(1)
  await step('hand-over', ids)
  const seenBy = (buyer: ReturnType<typeof givenBuyer>) =>
    inMarket(buyer.buyer, (db) => findTrackedParcels(db, ids))

  const own = await seenBy(orders[0]?.buyer ?? givenBuyer())

  expect(own.get(ids[0] ?? '')).toMatchObject([
    { status: 'handed_over', events: [{ status: 'preparing' }, { status: 'handed_over' }] },
  ])
  expect((await seenBy(givenBuyer())).size).toBe(0)
})

test('an order and its parcels are read as of one moment, whatever happens between', async () => {
  const { orders, ids, step } = await givenOrders(1)
  await step('hand-over', ids)
  const [begun, arrived] = [Promise.withResolvers(), Promise.withResolvers()]

  const reading = readMarket(orders[0]?.buyer.buyer ?? {}, async (db) => {
    const order = await db.order.findFirst({ where: { id: { in: ids } } })
    begun.resolve(null)
    await arrived.promise
    return { order, parcels: [...(await findTrackedParcels(db, ids)).values()].flat() }
  })
  await begun.promise
  await step('deliver', ids)
  arrived.resolve(null)

  const { order, parcels } = await reading
  expect([order?.status, ...parcels.map(({ status }) => status)]).toEqual([
    'handed_over',
    'handed_over',
  ])
})

test('where a page is only read, nothing is written', async () => {
  const writing = readMarket({}, (db) => db.cart.deleteMany())

  await expect(writing).rejects.toThrow(/read-only transaction/)
})

test.each([
  ['-1', false],
  ['1.5', false],
  ['2e3', false],
  ['', false],
  ['0', true],
  ['12', true],
])('%j pieces in a box: %s', (typed, isFine) => {
  const line = '019f0000-0000-7000-8000-000000000001'
  const form = { intent: 'pack', by: 'own', requestKey: 'a-key-of-the-form' }
  const read = packForm.safeParse(
    nestForm([...Object.entries(form), [`pieces.${line}`, typed] as [string, string]]),
  )

  expect(read.success).toBe(isFine)
})

test('nothing ticked, or something that is no order, is asked again', () => {
  for (const order of [undefined, 'x', []])
    expect(bulkForm.safeParse({ action: 'pack', order }).success).toBe(false)
})
