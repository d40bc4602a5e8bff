// The process dies between two steps of a sale. Whatever was promised to a shopper or a gateway is kept; whatever
// was not yet promised never happened. A crash is a fault thrown where the next step would begin.
import { expect, test } from 'vitest'

import { inCheckout, inMarket } from '#app/db/doors.server.ts'
import { findCart } from '#app/domain/cart/cart-views.server.ts'
import { expireCheckout } from '#app/domain/checkout/expire-checkout.server.ts'
import { placeOrder } from '#app/domain/checkout/place-order.server.ts'
import { askGateway, findPendingOf } from '#app/domain/payment/ask-gateway.server.ts'
import { receiveNotice } from '#app/domain/payment/receive-notice.server.ts'
import { settlePayment } from '#app/domain/payment/settle-payment.server.ts'
import { startPayment } from '#app/domain/payment/start-payment.server.ts'
import { addSeconds, systemClock } from '#app/lib/time.ts'
import {
  inAddress,
  isAboutRefund,
  type PaymentGateways,
  type PaymentNotice,
} from '#plugins/payment/port.ts'
import {
  gatewaysWith,
  givenBuyer,
  givenCart,
  givenGoods,
  givenOrder,
  ipnOf,
  orderFor,
  submit,
  testGateways,
  testPlatform,
} from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { balancesOf, ordersOf, outboxOf, paymentsOf, stockOf } from '#tests/support/order-facts.ts'

class Crash extends Error {}
const crash = () => {
  throw new Crash('the process died')
}

async function givenReadyBuyer(paymentMethod: 'cod' | 'vnpay') {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 5)
  const buyer = givenBuyer()
  const cart = await givenCart(buyer, [{ variantId: goods.variantId, quantity: 2 }])
  return { shop, goods, buyer, cart, order: await orderFor(buyer, cart, { paymentMethod }) }
}

const platform = testPlatform
function provenIn(ipn: URLSearchParams): PaymentNotice {
  const notice = platform.readNotice(inAddress(ipn))
  if (!notice || isAboutRefund(notice)) throw new Error('the notice is about no payment')
  return notice
}

const returnTo = new URL('http://localhost:3000/payments/vnpay/return')

const start = (checkoutId: string, gateways: PaymentGateways = testGateways) =>
  startPayment(
    {
      checkoutId,
      buyer: {},
      returnUrl: () => returnTo,
      buyerAddress: '127.0.0.1',
      locale: 'vi',
    },
    { gateways, clock: systemClock },
  )

test.each(['cod', 'vnpay'] as const)(
  'after the hold and the orders (%s), before the commit: nothing happened, the cart is still there',
  async (paymentMethod) => {
    const { goods, buyer, cart, order } = await givenReadyBuyer(paymentMethod)

    const dying = inCheckout(order.checkoutId, buyer.buyer, async (db) => {
      await placeOrder(db, order, systemClock)
      crash()
    })

    await expect(dying).rejects.toThrow(Crash)
    expect(await stockOf(goods.lot)).toEqual({ onHand: 5, held: 0 })
    expect(await ordersOf(order.checkoutId)).toEqual([])
    const key = { cartId: cart.id, originShopId: null }
    expect((await inMarket(buyer.buyer, (db) => findCart(db, key)))?.totalQuantity).toBe(2)
    expect((await submit(buyer, order)).isRepeat).toBe(false)
  },
)

test('after the order was placed, before the shopper heard of it: the second click finds it', async () => {
  const { goods, buyer, order } = await givenReadyBuyer('vnpay')

  const first = await submit(buyer, order) // the answer is lost with the process
  const again = await submit(buyer, order)

  expect(again).toEqual({ ...first, isRepeat: true })
  expect(await stockOf(goods.lot)).toEqual({ onHand: 5, held: 2 })
  expect(await paymentsOf(order.checkoutId)).toHaveLength(1)
})

test('after the payment was recorded, before the gateway was asked: the next start asks for the same', async () => {
  const { buyer, order } = await givenReadyBuyer('vnpay')
  await submit(buyer, order)
  const dead = gatewaysWith({ ...platform, start: crash })

  await expect(start(order.checkoutId, dead)).rejects.toThrow(Crash)
  const url = (await start(order.checkoutId)) ?? new URL('http://nowhere')

  const payments = await paymentsOf(order.checkoutId)
  expect(payments).toMatchObject([{ status: 'pending', payUrl: url.href }])
  expect(url.searchParams.get('vnp_TxnRef')).toBe(payments[0]?.reference)
})

test('between the gateway and its record: the shopper is sent to the very same payment', async () => {
  const { buyer, order } = await givenReadyBuyer('vnpay')
  await submit(buyer, order)
  let asked = ''
  const dying = gatewaysWith({
    ...platform,
    start: async (request) => {
      asked = (await platform.start(request)).payUrl?.href ?? ''
      return crash()
    },
  })

  await expect(start(order.checkoutId, dying)).rejects.toThrow(Crash)

  expect((await start(order.checkoutId))?.href).toBe(asked)
  expect(await paymentsOf(order.checkoutId)).toHaveLength(1)
})

test('after the money was noted, before the orders were confirmed: the gateway tells again, all of it happens', async () => {
  const { shop, goods, buyer, order } = await givenReadyBuyer('vnpay')
  await submit(buyer, order)
  const { checkoutId } = order
  const [payment] = await paymentsOf(checkoutId)
  if (!payment) throw new Error('no payment was opened')
  const ipn = ipnOf(payment)
  const notice = provenIn(ipn)

  const dying = inCheckout(checkoutId, {}, async (db) => {
    await settlePayment(db, { checkoutId, kind: 'ipn', notice }, systemClock)
    crash()
  })

  await expect(dying).rejects.toThrow(Crash)
  expect(await balancesOf(shop.id)).toEqual({})
  expect(await receiveNotice(ipn, { gateways: testGateways, clock: systemClock })).toBe('recorded')
  expect(await stockOf(goods.lot)).toEqual({ onHand: 3, held: 0 })
  expect(await outboxOf(shop.id, 'issue-invoice')).toBe(1)
})

test('the notice was lost with the process: the sweep asks the gateway and the order is confirmed', async () => {
  const goods = await givenGoods(await givenShop(), 5)
  const { checkoutId } = await givenOrder([{ variantId: goods.variantId, quantity: 2 }], {
    paymentMethod: 'vnpay',
  })
  const [payment] = await paymentsOf(checkoutId)
  const answer: PaymentNotice = {
    ...provenIn(ipnOf(payment ?? { reference: '', amount: 1n })),
    messageKey: `query:${checkoutId}`,
  }
  const answering = gatewaysWith({ ...platform, query: () => Promise.resolve(answer) })

  for (const open of await findPendingOf(checkoutId)) {
    await askGateway(open, { gateways: answering, clock: systemClock })
  }

  expect(await ordersOf(checkoutId)).toMatchObject([{ status: 'confirmed' }])
})

test('halfway through giving goods back: nothing is given back, and the next run gives all of it', async () => {
  const goods = await givenGoods(await givenShop(), 5)
  const { checkoutId } = await givenOrder([{ variantId: goods.variantId, quantity: 2 }], {
    paymentMethod: 'vnpay',
  })
  const later = { now: () => addSeconds(systemClock.now(), 1_000) }
  const expire = (isDying: boolean) =>
    inCheckout(checkoutId, {}, async (db) => {
      await expireCheckout(db, { checkoutId, isGatewayDone: true }, later)
      if (isDying) crash()
    })

  await expect(expire(true)).rejects.toThrow(Crash)
  expect(await stockOf(goods.lot)).toEqual({ onHand: 5, held: 2 })
  await expire(false)

  expect(await stockOf(goods.lot)).toEqual({ onHand: 5, held: 0 })
})
