// The shop's side of an order: hand over, deliver, cancel; money and stock follow, once.
import { expect, test } from 'vitest'

import { findLotStock } from '#app/domain/inventory/inventory-views.server.ts'
import { takeStock } from '#app/domain/inventory/take-stock.server.ts'
import { cancelOrder } from '#app/domain/order/cancel-order.server.ts'
import { deliverOrder } from '#app/domain/order/deliver-order.server.ts'
import { handOverOrder } from '#app/domain/order/hand-over-order.server.ts'
import { takeBackOrder } from '#app/domain/order/take-back-order.server.ts'
import { receiveNotice } from '#app/domain/payment/receive-notice.server.ts'
import { findRefundDue, recordRefunded } from '#app/domain/payment/refund-rows.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenGoods, givenOrder, ipnOf, testGateways } from '#tests/support/given-orders.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { givenHarvest, givenLot as givenTracedLot } from '#tests/support/given-trace.ts'
import {
  balancesOf,
  eventPayloadOf,
  eventsOf,
  ordersOf,
  outboxOf,
  paymentsOf,
  refundsOf,
  stockOf,
} from '#tests/support/order-facts.ts'
import { givenProduct } from '#tests/support/given-catalog.ts'

async function givenSale(paymentMethod: 'cod' | 'vnpay') {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 10)
  const placed = await givenOrder([{ variantId: goods.variantId, quantity: 2 }], { paymentMethod })
  const [payment] = await paymentsOf(placed.checkoutId)
  if (payment) await receiveNotice(ipnOf(payment), { gateways: testGateways, clock: systemClock })
  const [order] = await ordersOf(placed.checkoutId)
  if (!order) throw new Error('nothing was ordered')
  return { shop, goods, placed, orderId: order.id, checkoutId: placed.checkoutId }
}

const handOver = (shop: GivenShop, orderId: string) =>
  shop.do((db) => handOverOrder(db, orderId, systemClock))
const deliver = (shop: GivenShop, orderId: string) =>
  shop.do((db) => deliverOrder(db, orderId, systemClock))
const cancel = (shop: GivenShop, orderId: string) =>
  shop.do((db) => cancelOrder(db, { orderId, reason: 'hết niêu' }, systemClock))

test('a cash order is paid, booked and invoiced when it is delivered', async () => {
  const { shop, orderId, checkoutId } = await givenSale('cod')

  await handOver(shop, orderId)
  await deliver(shop, orderId)

  const [order] = await ordersOf(checkoutId)
  expect(order).toMatchObject({ status: 'delivered' })
  expect(order?.paidAt).not.toBeNull()
  expect(await balancesOf(shop.id)).toMatchObject({ cash: 200_000n })
  expect(await outboxOf(shop.id, 'issue-invoice')).toBe(1)
  expect((await eventsOf(shop.id)).slice(2)).toEqual([
    'order.handed-over',
    'order.delivered',
    'order.paid',
  ])
})

test('an order paid online is not paid again when it is delivered', async () => {
  const { shop, orderId } = await givenSale('vnpay')

  await handOver(shop, orderId)
  await deliver(shop, orderId)

  expect(await balancesOf(shop.id)).toMatchObject({ 'receivable.vnpay': 200_000n })
  expect(await outboxOf(shop.id, 'issue-invoice')).toBe(1)
})

test('a cancelled cash order leaves no claim, and its pieces go back into their lots', async () => {
  const { shop, goods, orderId } = await givenSale('cod')

  await cancel(shop, orderId)

  expect(await balancesOf(shop.id)).toEqual({})
  expect(await stockOf(goods.lot)).toEqual({ onHand: 10, held: 0 })
  expect(await eventPayloadOf(shop.id, 'order.cancelled')).toMatchObject({ wasConfirmed: true })
})

test('a cancelled paid order is owed back, and booked as returned when the gateway took it over', async () => {
  const { shop, orderId, checkoutId } = await givenSale('vnpay')

  await cancel(shop, orderId)
  const owed = await balancesOf(shop.id)
  const refundId = await shop.do(async (db) => (await db.refund.findFirstOrThrow()).id)
  const due = await shop.do((db) => findRefundDue(db, refundId))
  if (!due) throw new Error('no refund is due')
  await shop.do((db) => recordRefunded(db, due, systemClock))
  await shop.do((db) => recordRefunded(db, due, systemClock))

  expect(owed).toEqual({ 'payable.refund': -200_000n, 'receivable.vnpay': 200_000n })
  expect(await balancesOf(shop.id)).toEqual({})
  expect(await refundsOf(checkoutId)).toMatchObject([{ status: 'done', reason: 'cancelled' }])
  expect(await ordersOf(checkoutId)).toMatchObject([{ refundedTotal: 200_000n }])
})

test.each(['cod', 'vnpay'] as const)(
  'a %s parcel that nobody took comes back: pieces in their lots, nothing sold, paid money owed back',
  async (method) => {
    const { shop, goods, orderId, checkoutId } = await givenSale(method)
    const giveUp = () => shop.do((db) => takeBackOrder(db, { orderId }, systemClock))
    await expect(giveUp()).rejects.toMatchObject({ code: 'order.not-on-the-way' })

    await handOver(shop, orderId)
    await giveUp()
    await expect(deliver(shop, orderId)).rejects.toMatchObject({ code: 'order.not-handed-over' })

    expect(await ordersOf(checkoutId)).toMatchObject([{ status: 'returned' }])
    expect(await stockOf(goods.lot)).toEqual({ onHand: 10, held: 0 })
    const owed = { 'payable.refund': -200_000n, 'receivable.vnpay': 200_000n }
    expect(await balancesOf(shop.id)).toEqual(method === 'cod' ? {} : owed)
    expect(await eventPayloadOf(shop.id, 'order.returned')).toMatchObject({ wasConfirmed: true })
  },
)

test('of two people who cancel at once the second is told, and stock comes back once', async () => {
  const { shop, goods, orderId } = await givenSale('cod')

  const outcomes = await Promise.allSettled([cancel(shop, orderId), cancel(shop, orderId)])

  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find((outcome) => outcome.status === 'rejected')).toMatchObject({
    reason: { code: 'order.already-cancelled' },
  })
  expect(await stockOf(goods.lot)).toEqual({ onHand: 10, held: 0 })
})

test('steps out of their order are refused, and another shop sees no order at all', async () => {
  const { shop, orderId } = await givenSale('cod')
  const other = await givenShop()

  await expect(deliver(shop, orderId)).rejects.toMatchObject({ code: 'order.not-handed-over' })
  await expect(cancel(other, orderId)).rejects.toMatchObject({ code: 'order.not-found' })
  await handOver(shop, orderId)
  await expect(handOver(shop, orderId)).rejects.toMatchObject({ code: 'order.not-confirmed' })
  await expect(cancel(shop, orderId)).rejects.toMatchObject({ code: 'order.too-late-to-cancel' })
})

test('lines sold from a harvested and processed lot count as traced, others do not', async () => {
  const shop = await givenShop()
  const product = await givenProduct(shop)
  await givenHarvest(shop)
  await givenTracedLot(shop, product, 5)
  const plain = await givenGoods(shop, 5, { title: 'Trà hoa vàng' })

  await givenOrder([
    { variantId: product.variantId, quantity: 1 },
    { variantId: plain.variantId, quantity: 1 },
  ])

  expect(await eventPayloadOf(shop.id, 'order.confirmed')).toMatchObject({
    lines: 2,
    tracedLines: 1,
  })
})

test('what shoppers hold cannot be thrown away, what is free can', async () => {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 5)
  await givenOrder([{ variantId: goods.variantId, quantity: 3 }], { paymentMethod: 'vnpay' })
  const place = { lotId: goods.lot.id, locationId: goods.lot.locationId, reason: 'waste' as const }
  const take = (quantity: number) =>
    shop.do((db) => takeStock(db, { ...place, quantity }, systemClock))

  await expect(take(3)).rejects.toMatchObject({ code: 'stock.too-little', detail: { left: '2' } })
  await take(2)

  const [level] = await shop.do((db) => findLotStock(db, [goods.lot.id]))
  expect(level).toMatchObject({ onHand: '3', held: '3' })
})
