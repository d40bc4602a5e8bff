// Refunds of every kind of order: what the shopper gets, what the ledger says, which pieces are on the shelf again.
import { expect, test } from 'vitest'

import { cancelOrder } from '#app/domain/order/cancel-order.server.ts'
import { deliverOrder } from '#app/domain/order/deliver-order.server.ts'
import { handOverOrder } from '#app/domain/order/hand-over-order.server.ts'
import { refundOrder, type RefundOrder } from '#app/domain/order/refund-order.server.ts'
import { receiveNotice } from '#app/domain/payment/receive-notice.server.ts'
import { newId } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'
import { givenGoods, givenOrder, ipnOf, testGateways } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import {
  balancesOf,
  eventPayloadOf,
  ordersOf,
  outboxOf,
  paymentsOf,
  refundsOf,
  stockOf,
} from '#tests/support/order-facts.ts'

/** Three pots at 85.000 ₫ and 30.000 ₫ for delivery, paid for or to be paid at the door. */
async function givenSale(paymentMethod: 'cod' | 'vnpay') {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 10)
  const { checkoutId } = await givenOrder([{ variantId: goods.variantId, quantity: 3 }], {
    paymentMethod,
  })
  const [payment] = await paymentsOf(checkoutId)
  if (payment) await receiveNotice(ipnOf(payment), { gateways: testGateways, clock: systemClock })
  const [order] = await ordersOf(checkoutId)
  const line = order?.lines[0]
  if (!order || !line) throw new Error('nothing was ordered')
  const refund = (quantity: number, more: Partial<RefundOrder> = {}) =>
    shop.do((db) =>
      refundOrder(
        db,
        {
          orderId: order.id,
          lines: quantity > 0 ? [{ orderLineId: line.id, quantity, isRestocked: true }] : [],
          deliveryFee: 0n,
          reason: 'out-of-stock',
          requestKey: newId(),
          actorId: shop.owner.id,
          ...more,
        },
        systemClock,
      ),
    )
  const step = (work: typeof handOverOrder) => shop.do((db) => work(db, order.id, systemClock))
  return { shop, goods, order, line, checkoutId, refund, step }
}

test('one pot of three, paid online: its price is owed, the gateway is asked, the pot is on the shelf', async () => {
  const { shop, goods, checkoutId, order, refund } = await givenSale('vnpay')

  const { refundId, amount } = await refund(1)

  expect(amount).toBe(85_000n)
  expect(await refundsOf(checkoutId)).toEqual([
    { amount: 85_000n, reason: 'out-of-stock', status: 'due' },
  ])
  expect(await outboxOf(shop.id, 'refund-payment')).toBe(1)
  expect(await stockOf(goods.lot)).toEqual({ onHand: 8, held: 0 })
  expect(await balancesOf(shop.id)).toMatchObject({ 'payable.refund': -85_000n })
  expect(await eventPayloadOf(shop.id, 'order.refunded')).toEqual({
    orderId: order.id,
    refundId,
    amount: '85000',
  })
  expect(await ordersOf(checkoutId)).toMatchObject([{ refundedTotal: 85_000n }])
})

test('pieces that are not fit to be sold again stay off the shelf', async () => {
  const { goods, line, refund } = await givenSale('vnpay')

  await refund(0, { lines: [{ orderLineId: line.id, quantity: 2, isRestocked: false }] })

  expect(await stockOf(goods.lot)).toEqual({ onHand: 7, held: 0 })
})

test('an unpaid cash order: the courier collects less, and no money moves', async () => {
  const { shop, checkoutId, refund, step } = await givenSale('cod')

  await refund(1)
  await step(handOverOrder)
  await step(deliverOrder)

  expect(await refundsOf(checkoutId)).toMatchObject([{ status: 'done', amount: 85_000n }])
  expect(await balancesOf(shop.id)).toMatchObject({ cash: 200_000n, sales: -170_000n })
  expect(await outboxOf(shop.id, 'refund-payment')).toBe(0)
})

test('a cash order that was paid at the door is given back by a person', async () => {
  const { shop, checkoutId, refund, step } = await givenSale('cod')
  await step(handOverOrder)
  await step(deliverOrder)

  await refund(2)

  expect(await refundsOf(checkoutId)).toMatchObject([{ status: 'due', amount: 170_000n }])
  expect(await outboxOf(shop.id, 'refund-payment')).toBe(0)
  expect(await balancesOf(shop.id)).toMatchObject({ 'payable.refund': -170_000n })
})

test('the same request twice, also at once, is one refund', async () => {
  const { checkoutId, refund } = await givenSale('vnpay')
  const requestKey = newId()

  const [one, other] = await Promise.all([refund(1, { requestKey }), refund(1, { requestKey })])
  const again = await refund(1, { requestKey })

  expect(new Set([one.refundId, other.refundId, again.refundId]).size).toBe(1)
  expect([one.isRepeat, other.isRepeat].toSorted()).toEqual([false, true])
  expect(await refundsOf(checkoutId)).toHaveLength(1)
})

test('two people who refund the same pots at once give back no more than was paid', async () => {
  const { checkoutId, refund } = await givenSale('vnpay')

  const both = await Promise.allSettled([refund(2), refund(2), refund(3)])

  const given = both.filter((one) => one.status === 'fulfilled')
  expect(given).toHaveLength(1)
  for (const one of both) {
    if (one.status === 'rejected')
      expect(one.reason).toMatchObject({ code: 'refund.too-many-pieces' })
  }
  const refunds = await refundsOf(checkoutId)
  expect(refunds.reduce((sum, one) => sum + one.amount, 0n)).toBeLessThanOrEqual(255_000n)
})

test('more than was paid is refused, and nothing of it is kept', async () => {
  const { shop, checkoutId, refund } = await givenSale('vnpay')
  const before = await balancesOf(shop.id)

  await expect(refund(3, { deliveryFee: 30_000n, extra: 1n })).rejects.toMatchObject({
    code: 'refund.more-than-paid',
  })

  expect(await refundsOf(checkoutId)).toEqual([])
  expect(await balancesOf(shop.id)).toEqual(before)
})

test('a cancelled order gives back what earlier refunds left: money and pots, each once', async () => {
  const { shop, goods, order, line, checkoutId, refund } = await givenSale('vnpay')
  await refund(0, { lines: [{ orderLineId: line.id, quantity: 1, isRestocked: false }] })
  await refund(0, { extra: 30_000n, reason: 'goodwill' })

  const cancelling = { orderId: order.id, reason: 'hết niêu' }
  await shop.do((db) => cancelOrder(db, cancelling, systemClock))

  expect(await refundsOf(checkoutId)).toMatchObject([
    { amount: 85_000n, reason: 'out-of-stock' },
    { amount: 30_000n, reason: 'goodwill' },
    { amount: 170_000n, reason: 'cancelled' },
  ])
  expect(await stockOf(goods.lot)).toEqual({ onHand: 9, held: 0 })
  expect(await balancesOf(shop.id)).toEqual({
    'payable.refund': -285_000n,
    'receivable.vnpay': 285_000n,
  })
})

test('an order that waits for its money, and one that is over, cannot be refunded', async () => {
  const { shop, order, refund } = await givenSale('vnpay')
  const cancelling = { orderId: order.id, reason: 'hết niêu' }
  await shop.do((db) => cancelOrder(db, cancelling, systemClock))

  await expect(refund(1)).rejects.toMatchObject({ code: 'refund.not-sold' })
})

test("another shop's order looks like no order at all", async () => {
  const { order } = await givenSale('vnpay')
  const other = await givenShop()
  const asked = {
    orderId: order.id,
    lines: [],
    deliveryFee: 0n,
    extra: 1_000n,
    reason: 'goodwill' as const,
    requestKey: newId(),
    actorId: other.owner.id,
  }

  const refunding = other.do((db) => refundOrder(db, asked, systemClock))

  await expect(refunding).rejects.toMatchObject({ code: 'order.not-found' })
})
