// What the gateway says, and what becomes of it: once, proven, in any order, however late.
import { expect, test } from 'vitest'

import { asSystem, inCheckout } from '#app/db/doors.server.ts'
import { expireCheckout } from '#app/domain/checkout/expire-checkout.server.ts'
import { openPayment } from '#app/domain/payment/open-payment.server.ts'
import { readReturn } from '#app/domain/payment/read-return.server.ts'
import { receiveNotice } from '#app/domain/payment/receive-notice.server.ts'
import { recordForged } from '#app/domain/payment/record-message.server.ts'
import { addSeconds, systemClock } from '#app/lib/time.ts'
import {
  givenGoods,
  givenOrder,
  ipnOf,
  testGateways,
  type GivenOrder,
} from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import {
  balancesOf,
  eventsOf,
  messagesOf,
  ordersOf,
  outboxOf,
  paymentsOf,
  refundsOf,
  stockOf,
} from '#tests/support/order-facts.ts'

const later = { now: () => addSeconds(systemClock.now(), 16 * 60) }
const hear = (notice: URLSearchParams, clock = systemClock) =>
  receiveNotice(notice, { gateways: testGateways, clock })

async function givenWaitingOrder(pieces = 10) {
  const shop = await givenShop()
  const goods = await givenGoods(shop, pieces, { price: 185_000n })
  const order = await givenOrder([{ variantId: goods.variantId, quantity: 2 }], {
    paymentMethod: 'vnpay',
  })
  return { shop, goods, order, payment: await lastPayment(order) }
}

async function lastPayment({ checkoutId }: GivenOrder) {
  const payment = (await paymentsOf(checkoutId)).at(-1)
  if (!payment) throw new Error('no payment was opened')
  return payment
}

const expire = ({ checkoutId }: GivenOrder) =>
  inCheckout(checkoutId, {}, (db) => expireCheckout(db, { checkoutId, isGatewayDone: true }, later))

test('a paid order is confirmed: stock sold, invoice asked for, the claim on the gateway booked', async () => {
  const { shop, goods, order, payment } = await givenWaitingOrder()

  const verdict = await hear(ipnOf(payment))

  expect(verdict).toBe('recorded')
  const [row] = await ordersOf(order.checkoutId)
  expect(row).toMatchObject({ status: 'confirmed', total: 400_000n })
  expect(row?.paidAt).not.toBeNull()
  expect(await lastPayment(order)).toMatchObject({
    status: 'succeeded',
    providerTransaction: '14000001',
  })
  expect(await stockOf(goods.lot)).toEqual({ onHand: 8, held: 0 })
  expect(await balancesOf(shop.id)).toEqual({
    'receivable.vnpay': 400_000n,
    sales: -370_000n,
    delivery: -30_000n,
  })
  expect(await eventsOf(shop.id)).toEqual(['order.placed', 'order.confirmed', 'order.paid'])
  expect(await outboxOf(shop.id, 'issue-invoice')).toBe(1)
})

test('the same notice again, and many times at once, changes nothing more', async () => {
  const { shop, order, payment } = await givenWaitingOrder()
  const notice = ipnOf(payment)

  const verdicts = await Promise.all(Array.from({ length: 8 }, () => hear(notice)))
  const again = await hear(notice)

  expect(verdicts.toSorted()).toEqual(['recorded', ...Array<string>(7).fill('repeated')])
  expect(again).toBe('repeated')
  expect(await messagesOf({ paymentId: payment.id })).toHaveLength(1)
  expect(await balancesOf(shop.id)).toMatchObject({ 'receivable.vnpay': 400_000n })
  expect(await outboxOf(shop.id, 'issue-invoice')).toBe(1)
  expect(await ordersOf(order.checkoutId)).toHaveLength(1)
})

test('a forged notice is kept as unproven and moves nothing', async () => {
  const { order, payment } = await givenWaitingOrder()
  const notice = ipnOf(payment, 'not-the-secret-of-the-terminal')

  expect(await hear(notice)).toBe('forged')
  expect(await hear(notice)).toBe('forged')
  expect(await ordersOf(order.checkoutId)).toMatchObject([{ status: 'awaiting_payment' }])
  const kept = await asSystem('test looks at messages', (db) =>
    db.gatewayMessage.findMany({ where: { isVerified: false, outcome: 'forged' } }),
  )
  const mine = kept.filter((message) => JSON.stringify(message.payload).includes(payment.reference))
  expect(mine).toHaveLength(1)
})

test('another amount than ours, and a reference that is not ours, are refused by name', async () => {
  const { order, payment } = await givenWaitingOrder()

  expect(await hear(ipnOf({ ...payment, amount: 399_999n }))).toBe('wrong-amount')
  expect(await hear(ipnOf({ reference: 'NOTOURS', amount: 1_000n }))).toBe('unknown-reference')
  expect(await lastPayment(order)).toMatchObject({ status: 'pending' })
})

test('a cancelled payment can be tried again while the goods are held', async () => {
  const { order, payment } = await givenWaitingOrder()

  await hear(ipnOf({ ...payment, responseCode: '24' }))
  const second = await inCheckout(order.checkoutId, {}, (db) =>
    openPayment(db, order.checkoutId, systemClock),
  )
  const verdict = await hear(ipnOf(second))

  expect(second.reference).not.toBe(payment.reference)
  expect(second.expiresAt).toEqual(payment.expiresAt)
  expect(verdict).toBe('recorded')
  expect((await paymentsOf(order.checkoutId)).map((one) => one.status)).toEqual([
    'failed',
    'succeeded',
  ])
  expect(await ordersOf(order.checkoutId)).toMatchObject([{ status: 'confirmed' }])
})

test('money after the end buys the goods when they are still there', async () => {
  const { goods, order, payment } = await givenWaitingOrder()
  await expire(order)

  const verdict = await hear(ipnOf(payment), later)

  expect(verdict).toBe('recorded')
  expect(await ordersOf(order.checkoutId)).toMatchObject([{ status: 'confirmed' }])
  expect(await stockOf(goods.lot)).toEqual({ onHand: 8, held: 0 })
})

test('money after the end for goods that are gone is owed back in full', async () => {
  const { shop, goods, order, payment } = await givenWaitingOrder(3)
  await expire(order)
  await givenOrder([{ variantId: goods.variantId, quantity: 2 }], {}, later)

  const verdict = await hear(ipnOf(payment), later)
  const again = await hear(ipnOf(payment), later)

  expect([verdict, again]).toEqual(['recorded', 'repeated'])
  expect(await ordersOf(order.checkoutId)).toMatchObject([{ status: 'expired' }])
  expect(await lastPayment(order)).toMatchObject({ status: 'surplus' })
  expect(await refundsOf(order.checkoutId)).toEqual([
    { amount: 400_000n, reason: 'late-payment', status: 'due' },
  ])
  expect(await outboxOf(shop.id, 'refund-payment')).toBe(1)
  expect(await stockOf(goods.lot)).toEqual({ onHand: 1, held: 0 })
})

test('who pays twice gets one order and the second money back', async () => {
  const { order, payment } = await givenWaitingOrder()
  await hear(ipnOf({ ...payment, responseCode: '24' }))
  const second = await inCheckout(order.checkoutId, {}, (db) =>
    openPayment(db, order.checkoutId, systemClock),
  )

  const verdicts = await Promise.all([
    hear(ipnOf({ ...payment, transactionNo: '14000002' })),
    hear(ipnOf({ ...second, transactionNo: '14000003' })),
  ])

  expect(verdicts).toEqual(['recorded', 'recorded'])
  const statuses = (await paymentsOf(order.checkoutId)).map((one) => one.status)
  expect(statuses.toSorted()).toEqual(['succeeded', 'surplus'])
  expect(await refundsOf(order.checkoutId)).toMatchObject([{ reason: 'paid-twice' }])
  expect(await ordersOf(order.checkoutId)).toMatchObject([{ status: 'confirmed' }])
})

test('whatever a stranger writes is no fault of ours, and names no payment', async () => {
  const written = new URLSearchParams({ vnp_TxnRef: 'K7\0QXM2', vnp_SecureHash: '00' })

  expect(await hear(written)).toBe('forged')
  const context = { gateways: testGateways, clock: systemClock }
  expect(await readReturn(written, context)).toBeNull()
})

test.each([
  ['a zero byte', 'a\0b'],
  ['a letter that the cut halves', `${'x'.repeat(3_999)}😀`],
])('a forged message with %s is kept', async (_what, body) => {
  const call = { parameters: new URLSearchParams(), headers: new Headers(), body }
  const record = () =>
    asSystem('test', (db) =>
      recordForged(db, { provider: 'stripe', kind: 'ipn', call }, systemClock),
    )

  await expect(record()).resolves.toBeUndefined()
})
