// Refunds by card that fail after they were taken over: the shop owes again, people are told, and a further try is
// another question, with a simulated Stripe over HTTP.
import type { ActionFunctionArgs } from '@remix-run/node'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { asSystem } from '#app/db/doors.server.ts'
import { refundOrder } from '#app/domain/order/refund-order.server.ts'
import { giveRefund, retryRefund } from '#app/domain/payment/give-refund.server.ts'
import { findMismatches } from '#app/domain/payment/mismatch-views.server.ts'
import { startPayment } from '#app/domain/payment/start-payment.server.ts'
import { writeFinding } from '#app/domain/payment/write-finding.server.ts'
import { newId } from '#app/lib/ids.ts'
import { addSeconds, systemClock } from '#app/lib/time.ts'
import type { PaymentGateways } from '#plugins/payment/port.ts'
import { givenGoods, givenOrder } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { balancesOf, ordersOf, paymentsOf } from '#tests/support/order-facts.ts'
import {
  pressAt,
  setStripeStage,
  stripeAccount,
  type StripeStage,
} from '#tests/support/stripe-stage.ts'

let stage: StripeStage
let gateways: PaymentGateways
let refundByGateway: (job: { shopId: string; refundId: string }) => Promise<void>
let webhook: (args: ActionFunctionArgs) => Promise<Response>
const heard: { body: string; headers: Headers; status: number }[] = []

const hear = async (body: string, headers: Headers) => {
  const request = new Request('http://localhost/payments/stripe/webhook', {
    method: 'POST',
    headers,
    body,
  })
  const context = { nonce: '', requestId: '', clientAddress: '127.0.0.1', cachePage: () => {} }
  const { status } = await webhook({ request, params: {}, context })
  heard.push({ body, headers, status })
  return status
}

beforeAll(async () => {
  stage = await setStripeStage(hear)
  process.env.STRIPE_SECRET_KEY = stripeAccount.secretKey
  process.env.STRIPE_WEBHOOK_SECRET = stripeAccount.webhookSecret
  process.env.STRIPE_API_URL = stage.apiUrl
  // The registry reads the environment when it is first imported.
  gateways = (await import('#plugins/registry.server.ts')).registry.payment
  webhook = (await import('#app/routes/payments/stripe-webhook.ts')).action
  const { refundPaymentHandler } = await import('#jobs/handlers/refund-payment.server.ts')
  refundByGateway = (job) =>
    refundPaymentHandler.run(job, { jobId: newId(), attempt: 1, clock: systemClock })
})
afterAll(() => stage.close())

/** 200.000 ₫ by card, of which 30.000 ₫ went back. */
async function givenRefunded() {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 5)
  const { checkoutId } = await givenOrder([{ variantId: goods.variantId, quantity: 2 }], {
    paymentMethod: 'stripe',
    holdSeconds: 3_600,
  })
  const payUrl = await startPayment(
    {
      checkoutId,
      buyer: {},
      returnUrl: ({ orderCode }) => new URL(`http://localhost/orders/${orderCode}`),
      buyerAddress: '127.0.0.1',
      locale: 'vi',
    },
    { gateways, clock: systemClock },
  )
  if (!payUrl) throw new Error('there is nowhere to pay')
  await pressAt(payUrl, 'pay')
  await expect
    .poll(async () => (await ordersOf(checkoutId))[0]?.status, { timeout: 5_000 })
    .toBe('confirmed')
  const [order] = await ordersOf(checkoutId)
  const [payment] = await paymentsOf(checkoutId)
  if (!order || !payment) throw new Error('nothing was paid')
  const back = { orderId: order.id, lines: [], deliveryFee: 30_000n, reason: 'goodwill' } as const
  const { refundId } = await shop.do((db) =>
    refundOrder(db, { ...back, requestKey: newId(), actorId: null }, systemClock),
  )
  const job = { shopId: shop.id, refundId }
  await refundByGateway(job)
  const refund = () => shop.do((db) => db.refund.findFirstOrThrow({ where: { id: refundId } }))
  const visit = () =>
    stage.simulator.visits().find(({ reference }) => reference === payment.reference)
  const fail = async () => {
    await pressAt(payUrl, 'refund-fails')
    await expect.poll(async () => (await refund()).status, { timeout: 5_000 }).toBe('failed')
  }
  return { shop, order, payment, refundId, job, refund, visit, fail }
}

const newsOf = (shopId: string) =>
  asSystem('test reads news', (db) =>
    db.notification.findMany({ where: { shopId, kind: 'refund.failed' } }),
  )
const mismatchesOf = async (refundId: string, clock = systemClock) =>
  (await asSystem('test', (db) => findMismatches(db, clock))).filter(
    ({ subjectId }) => subjectId === refundId,
  )

test('days later the bank sends the money back: the shop owes it again, shop and operators are told once', async () => {
  const { shop, order, refundId, refund, fail } = await givenRefunded()
  expect(await balancesOf(shop.id)).toMatchObject({ 'receivable.stripe': 170_000n })

  await fail()
  await expect
    .poll(() => heard.filter(({ body }) => body.includes('"object":"refund"')).length)
    .toBeGreaterThanOrEqual(2)

  expect(await refund()).toMatchObject({
    status: 'failed',
    failureCode: 'expired_or_canceled_card',
    doneAt: null,
    attempt: 1,
  })
  expect(await balancesOf(shop.id)).toMatchObject({
    'receivable.stripe': 200_000n,
    'payable.refund': -30_000n,
  })
  const kinds = await shop.do((db) =>
    db.ledgerTransaction.findMany({ where: { orderId: order.id }, select: { kind: true } }),
  )
  expect(kinds.map(({ kind }) => kind).filter((kind) => /refunded|reversal/.test(kind))).toEqual([
    'refunded',
    'reversal',
  ])
  expect(await newsOf(shop.id)).toMatchObject([
    { aboutId: order.id, facts: { code: order.code, amount: '30000' } },
  ])
  expect(await mismatchesOf(refundId)).toMatchObject([
    { kind: 'refund-refused', amount: 30_000n, reference: order.code },
  ])
})

test('a further try is another question: money goes back once more, and the books are as after the first', async () => {
  const { shop, refundId, job, refund, visit, fail } = await givenRefunded()
  await fail()
  expect(visit()?.refunded).toBe(0)

  await shop.do((db) => retryRefund(db, refundId))
  await refundByGateway(job)
  await refundByGateway(job)

  expect(visit()?.refunded).toBe(30_000)
  expect(await refund()).toMatchObject({ status: 'done', failureCode: null })
  expect(await balancesOf(shop.id)).toMatchObject({ 'receivable.stripe': 170_000n })
  expect(await balancesOf(shop.id)).not.toHaveProperty('payable.refund')
})

test('the old failure told again after the second try changes nothing', async () => {
  const { shop, refundId, job, refund, fail } = await givenRefunded()
  await fail()
  await shop.do((db) => retryRefund(db, refundId))
  await refundByGateway(job)
  const old = heard.findLast(({ body }) => body.includes(refundId.replaceAll('-', '')))
  if (!old) throw new Error('nothing was heard')

  expect(await hear(old.body, old.headers)).toBe(200)

  expect(await refund()).toMatchObject({ status: 'done' })
  expect(await newsOf(shop.id)).toHaveLength(1)
})

test('after the failure a person gives it by hand, and that is written down too', async () => {
  const { shop, refundId, refund, fail } = await givenRefunded()
  await fail()

  await shop.do((db) =>
    giveRefund(db, { refundId, note: 'FT26328001', actorId: shop.owner.id }, systemClock),
  )

  expect(await refund()).toMatchObject({ status: 'done', note: 'FT26328001' })
  expect(await balancesOf(shop.id)).toMatchObject({ 'receivable.stripe': 200_000n, bank: -30_000n })
  expect(await balancesOf(shop.id)).not.toHaveProperty('payable.refund')
})

test('what an operator found out before a refund failed does not hide the failure', async () => {
  const { shop, refundId, fail } = await givenRefunded()
  const finding = { subjectKind: 'refund', subjectId: refundId, note: 'Ngân hàng chậm' } as const
  const before = { now: () => addSeconds(systemClock.now(), -3_600) }
  await asSystem('test', (db) => writeFinding(db, { ...finding, actorId: shop.owner.id }, before))

  await fail()

  expect(await mismatchesOf(refundId)).toHaveLength(1)
})

test('a changed word about a refund proves nothing and moves nothing', async () => {
  const { refund, fail } = await givenRefunded()
  const before = heard.length
  await fail()
  const real = heard.slice(before).find(({ body }) => body.includes('refund.failed'))
  if (!real) throw new Error('nothing was heard')
  const state = await refund()

  const forged = await hear(real.body.replace('30000', '31000'), real.headers)

  expect(forged).toBe(400)
  expect(await refund()).toEqual(state)
})
