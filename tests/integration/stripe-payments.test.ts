// Foreign cards, from the order to the refund, with a simulated Stripe over HTTP and whatever can go wrong between.
import type { ActionFunctionArgs } from '@remix-run/node'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { asSystem } from '#app/db/doors.server.ts'
import { refundOrder } from '#app/domain/order/refund-order.server.ts'
import { startPayment } from '#app/domain/payment/start-payment.server.ts'
import { newId } from '#app/lib/ids.ts'
import { vnd } from '#app/lib/money.ts'
import { addSeconds, systemClock, type Clock } from '#app/lib/time.ts'
import type { PaymentGateways } from '#plugins/payment/port.ts'
import { givenGoods, givenOrder } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { balancesOf, ordersOf, paymentsOf, refundsOf } from '#tests/support/order-facts.ts'
import {
  pressAt,
  setStripeStage,
  stripeAccount,
  type StripeStage,
} from '#tests/support/stripe-stage.ts'

let stage: StripeStage
let gateways: PaymentGateways
let run: (job: string, payload: unknown, clock?: Clock) => Promise<void>
let webhook: (args: ActionFunctionArgs) => Promise<Response>
let isWebhookLost = false

beforeAll(async () => {
  stage = await setStripeStage(async (body, headers) => {
    if (isWebhookLost) return 503
    const request = new Request('http://localhost/payments/stripe/webhook', {
      method: 'POST',
      headers,
      body,
    })
    const context = { nonce: '', requestId: '', clientAddress: '127.0.0.1', cachePage: () => {} }
    return (await webhook({ request, params: {}, context })).status
  })
  process.env.STRIPE_SECRET_KEY = stripeAccount.secretKey
  process.env.STRIPE_WEBHOOK_SECRET = stripeAccount.webhookSecret
  process.env.STRIPE_API_URL = stage.apiUrl
  // The registry reads the environment when it is first imported.
  const { registry } = await import('#plugins/registry.server.ts')
  const { handlers } = await import('#jobs/handlers.server.ts')
  webhook = (await import('#app/routes/payments/stripe-webhook.ts')).action
  gateways = registry.payment
  run = async (job, payload, clock = systemClock) => {
    const handler = handlers.find((one) => one.definition.name === job)
    await handler?.run(payload, { jobId: newId(), attempt: 1, clock })
  }
})
afterAll(() => stage.close())

async function givenAtStripe() {
  const shop = await givenShop()
  const goods = await givenGoods(shop, 5)
  const { checkoutId } = await givenOrder([{ variantId: goods.variantId, quantity: 2 }], {
    paymentMethod: 'stripe',
    holdSeconds: 3_600,
  })
  return { shop, checkoutId }
}

const start = (checkoutId: string) =>
  startPayment(
    {
      checkoutId,
      buyer: {},
      returnUrl: ({ orderCode }) => new URL(`http://localhost/orders/${orderCode}`),
      buyerAddress: '127.0.0.1',
      locale: 'vi',
    },
    { gateways, clock: systemClock },
  )

async function givenPaid() {
  const given = await givenAtStripe()
  const payUrl = await start(given.checkoutId)
  if (!payUrl) throw new Error('there is nowhere to pay')
  await pressAt(payUrl, 'pay')
  await untilStatus(given.checkoutId, 'confirmed')
  const [order] = await ordersOf(given.checkoutId)
  const [payment] = await paymentsOf(given.checkoutId)
  if (!order || !payment) throw new Error('nothing was paid')
  return { ...given, order, payment }
}

/** As if so many seconds had passed. Other tests of this database left payments at gateways that nobody plays here. */
async function sweep(seconds: number): Promise<void> {
  const clock = { now: () => addSeconds(systemClock.now(), seconds) }
  const swept = await run('sweep-payments', {}, clock).catch((error: unknown) => error)
  if (swept !== undefined && !(swept instanceof AggregateError)) throw swept
}

const untilStatus = (checkoutId: string, status: string) =>
  expect.poll(async () => (await ordersOf(checkoutId))[0]?.status, { timeout: 5_000 }).toBe(status)
const visitOf = (reference: string) =>
  stage.simulator.visits().find((visit) => visit.reference === reference)

async function givenRefundDue() {
  const paid = await givenPaid()
  const { shop, order } = paid
  const { refundId } = await shop.do((db) =>
    refundOrder(
      db,
      {
        orderId: order.id,
        lines: [],
        deliveryFee: 30_000n,
        reason: 'goodwill',
        requestKey: newId(),
        actorId: shop.owner.id,
      },
      systemClock,
    ),
  )
  return { ...paid, refundId, job: { shopId: shop.id, refundId } }
}

test('a card pays the order: whole đồng there and here, by the signed event alone', async () => {
  const { shop, checkoutId, payment } = await givenPaid()

  expect(visitOf(payment.reference)).toMatchObject({ amount: 200_000, currency: 'vnd' })
  expect(await paymentsOf(checkoutId)).toMatchObject([
    { status: 'succeeded', provider: 'stripe', amount: 200_000n },
  ])
  expect(await balancesOf(shop.id)).toMatchObject({ 'receivable.stripe': 200_000n })
})

test('the event comes before the order can be seen: it is told again until it fits', async () => {
  const { checkoutId } = await givenAtStripe()
  const payUrl = await start(checkoutId)
  const [payment] = await paymentsOf(checkoutId)
  if (!payUrl || !payment) throw new Error('nothing was started')
  const rename = (reference: string) =>
    asSystem('test hides a payment', (db) =>
      db.payment.update({ where: { id: payment.id }, data: { reference } }),
    )
  await rename(`hidden-${payment.id}`)

  await pressAt(payUrl, 'pay')
  await expect
    .poll(() =>
      asSystem('test looks for the notice', (db) =>
        db.gatewayMessage.count({
          where: {
            outcome: 'unknown-reference',
            payload: { path: ['intent'], equals: visitOf(payment.reference)?.intent ?? '' },
          },
        }),
      ),
    )
    .toBeGreaterThan(0)
  await rename(payment.reference)

  await untilStatus(checkoutId, 'confirmed')
})

test('every event was lost: the sweep asks Stripe and confirms', async () => {
  isWebhookLost = true
  const { checkoutId } = await givenAtStripe()
  const payUrl = await start(checkoutId)
  if (payUrl) await pressAt(payUrl, 'pay')

  await sweep(180)
  isWebhookLost = false

  expect(await ordersOf(checkoutId)).toMatchObject([{ status: 'confirmed' }])
})

test('the process died between opening the session and writing it down: the same session is found', async () => {
  const { checkoutId } = await givenAtStripe()
  stage.loseAnswers(true)
  await expect(start(checkoutId)).rejects.toMatchObject({ code: 'payment.gateway-silent' })
  stage.loseAnswers(false)

  const payUrl = await start(checkoutId)
  const [payment] = await paymentsOf(checkoutId)
  const visits = stage.simulator.visits().filter((one) => one.reference === payment?.reference)

  expect(visits).toHaveLength(1)
  expect(payUrl?.pathname).toBe(`/pay/${visits[0]?.session}`)
  expect(payment?.gatewaySession).toBe(visits[0]?.session)
})

test('the worker was killed after Stripe gave the money back, before it was written down: given once', async () => {
  const { checkoutId, payment, refundId, job } = await givenRefundDue()
  const { platform } = gateways.stripe
  await platform?.refund({
    reference: payment.reference,
    session: payment.gatewaySession,
    createdAt: payment.createdAt,
    askedAt: systemClock.now(),
    requestId: refundId.replaceAll('-', ''),
    captured: vnd(payment.amount),
    amount: vnd(30_000n),
    providerTransaction: payment.providerTransaction,
    requestedBy: 'nieu',
  })

  await run('refund-payment', job)

  expect(visitOf(payment.reference)?.refunded).toBe(30_000)
  expect(await refundsOf(checkoutId)).toMatchObject([{ status: 'done', amount: 30_000n }])
})

test('Stripe answered after we had stopped listening: the next try is the same refund', async () => {
  const { shop, checkoutId, payment, job } = await givenRefundDue()
  stage.loseAnswers(true)
  await expect(run('refund-payment', job)).rejects.toThrow(/did not answer/)
  stage.loseAnswers(false)
  expect(await refundsOf(checkoutId)).toMatchObject([{ status: 'due' }])

  await run('refund-payment', job)
  await run('refund-payment', job)

  expect(visitOf(payment.reference)?.refunded).toBe(30_000)
  expect(await refundsOf(checkoutId)).toMatchObject([{ status: 'done' }])
  expect(await balancesOf(shop.id)).toMatchObject({ 'receivable.stripe': 170_000n })
})

test('a refund whose job was lost is asked for again by the sweep, once', async () => {
  const { shop, refundId } = await givenRefundDue()
  await asSystem('test loses a job', (db) =>
    db.outbox.deleteMany({ where: { shopId: shop.id, job: 'refund-payment' } }),
  )

  await sweep(1_000)
  await sweep(1_000)

  const asked = await asSystem('test looks at jobs', (db) =>
    db.outbox.findMany({ where: { shopId: shop.id, job: 'refund-payment' } }),
  )
  expect(asked.map((row) => row.payload)).toEqual([{ shopId: shop.id, refundId }])
})

test('Stripe says no: the refund waits for a person, and the shop still owes the shopper', async () => {
  const { shop, checkoutId, payment, job } = await givenRefundDue()
  const visit = visitOf(payment.reference)
  if (visit) visit.refunded = visit.amount

  await expect(run('refund-payment', job)).rejects.toThrow(/refuses/)

  expect(await refundsOf(checkoutId)).toMatchObject([{ status: 'failed' }])
  expect(await balancesOf(shop.id)).toMatchObject({ 'payable.refund': -30_000n })
})
