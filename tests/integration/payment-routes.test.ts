// The doors to the outside: the IPN's answers, the browser's return, the checkout form and who may see an order.
import { createHmac } from 'node:crypto'
import type { ActionFunctionArgs } from '@remix-run/node'
import { expect, test } from 'vitest'

import { asSystem } from '#app/db/doors.server.ts'
import { env } from '#app/env.server.ts'
import { cartGid } from '#app/routes/buyer.server.ts'
import { action as submitCheckout } from '#app/routes/checkout/checkout.tsx'
import { loader as showOrder } from '#app/routes/checkout/order.tsx'
import { loader as ipn } from '#app/routes/payments/vnpay-ipn.ts'
import { loader as comeBack } from '#app/routes/payments/vnpay-return.tsx'
import {
  givenBuyer,
  givenCart,
  givenGoods,
  givenOrder,
  ipnOf,
  orderFor,
} from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { ordersOf, paymentsOf, stockOf } from '#tests/support/order-facts.ts'

const context = { nonce: '', requestId: '', clientAddress: '127.0.0.1', cachePage: () => {} }
const ask = (path: string, init?: RequestInit): ActionFunctionArgs => ({
  request: new Request(`${env.marketOrigin}${path}`, init),
  params: {},
  context,
})

/** As the platform's own terminal of this process would be told. */
function told(facts: Parameters<typeof ipnOf>[0]): string {
  const query = ipnOf(facts)
  query.delete('vnp_SecureHash')
  query.set('vnp_TmnCode', env.VNPAY_TMN_CODE)
  query.sort()
  const digest = createHmac('sha512', env.VNPAY_HASH_SECRET).update(query.toString()).digest('hex')
  return `${query.toString()}&vnp_SecureHash=${digest}`
}

async function givenWaiting() {
  const goods = await givenGoods(await givenShop(), 5)
  const lines = [{ variantId: goods.variantId, quantity: 1 }]
  const order = await givenOrder(lines, { paymentMethod: 'vnpay' })
  const [payment] = await paymentsOf(order.checkoutId)
  if (!payment) throw new Error('no payment was opened')
  return { order, payment }
}

const answerTo = async (query: string): Promise<unknown> =>
  (await ipn(ask(`/payments/vnpay/ipn?${query}`))).json()

test('VNPay hears 00 once, then 02; 97, 04 and 01 for what is not right', async () => {
  const { payment } = await givenWaiting()

  expect(await answerTo(told({ ...payment, amount: 5n }))).toMatchObject({ RspCode: '04' })
  expect(await answerTo(told({ reference: 'NOBODYS', amount: 5n }))).toMatchObject({
    RspCode: '01',
  })
  expect(await answerTo(ipnOf(payment).toString())).toMatchObject({ RspCode: '97' })
  expect(await answerTo(told(payment))).toMatchObject({ RspCode: '00' })
  expect(await answerTo(told(payment))).toMatchObject({ RspCode: '02' })
  const kept = await asSystem('test reads messages', (db) =>
    db.gatewayMessage.findMany({
      where: { paymentId: payment.id },
      orderBy: { receivedAt: 'asc' },
    }),
  )
  expect(kept.map((message) => message.outcome)).toEqual(['wrong-amount', 'confirmed'])
})

test("the browser's return leads to the order and confirms nothing; a forged one leads nowhere", async () => {
  const { order, payment } = await givenWaiting()

  const back = await comeBack(ask(`/payments/vnpay/return?${told(payment)}`))
  const forged = await comeBack(ask(`/payments/vnpay/return?${ipnOf(payment).toString()}`))

  const location = back instanceof Response ? back.headers.get('location') : null
  expect(location).toBe(`${env.marketOrigin}/orders/${order.code}?from=vnpay`)
  expect(await ordersOf(order.checkoutId)).toMatchObject([{ status: 'awaiting_payment' }])
  expect(forged).toMatchObject({ init: { status: 400 } })
})

const person = {
  recipient: 'Nguyễn Thị Lan',
  phone: '+84 912 345 678',
  provinceCode: '37',
  communeText: 'yen khanh',
  addressLine: 'Xóm 5',
}

async function givenForm(change: Record<string, string> = {}) {
  const goods = await givenGoods(await givenShop(), 5)
  const buyer = givenBuyer()
  const cart = await givenCart(buyer, [{ variantId: goods.variantId, quantity: 1 }])
  const { seen, idempotencyKey } = await orderFor(buyer, cart)
  const delivery = { [`delivery.${goods.shopId}`]: 'standard' }
  const fields = { ...person, ...delivery, seen, idempotencyKey, paymentMethod: 'cod', ...change }
  const cookie = `nieu_cart=${encodeURIComponent(cartGid(cart.id, buyer.key))}`
  const send = () =>
    submitCheckout(
      ask('/checkout', { method: 'POST', headers: { cookie }, body: new URLSearchParams(fields) }),
    )
  return { goods, send, cookie }
}

test('a guest orders with a form alone: commune typed without marks, telephone as people write it', async () => {
  const { goods, send } = await givenForm()

  const [first, second] = [await send(), await send()]

  const where = (answer: unknown) =>
    answer instanceof Response ? answer.headers.get('location') : null
  expect(where(first)).toMatch(/^\/orders\/[2-9A-Z]{6}$/)
  expect(where(second)).toBe(where(first))
  expect(await stockOf(goods.lot)).toEqual({ onHand: 4, held: 0 })
})

test('what is wrong is named beside its field, and what was typed comes back', async () => {
  const { send } = await givenForm({ phone: '12', recipient: '' })

  expect(await send()).toMatchObject({
    init: { status: 422 },
    data: {
      errors: {
        phone: expect.stringContaining('0912') as string,
        recipient: expect.any(String) as string,
      },
      values: { addressLine: 'Xóm 5' },
    },
  })
})

test('without a cart there is nothing to order', async () => {
  const answer = await submitCheckout(
    ask('/checkout', { method: 'POST', body: new URLSearchParams() }),
  )

  expect(answer).toBeInstanceOf(Response)
  expect((answer as Response).headers.get('location')).toBe('/cart')
})

test('an order is seen with its key, and by nobody else', async () => {
  const { order } = await givenWaiting()
  const show = (query: string) =>
    showOrder({ ...ask(`/orders/${order.code}${query}`), params: { code: order.code } })

  expect(await show(`?key=${order.buyer.key}`)).toMatchObject({
    data: { group: { code: order.code } },
  })
  await expect(show('')).rejects.toMatchObject({ init: { status: 404 } })
  await expect(show(`?key=${givenBuyer().key}`)).rejects.toMatchObject({ init: { status: 404 } })
})
