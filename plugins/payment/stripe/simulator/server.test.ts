// The adapter against the simulated Stripe, over HTTP: the library proves what the simulator signed by hand.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { vnd } from '#app/lib/money.ts'
import { addSeconds, systemClock } from '#app/lib/time.ts'
import {
  BadSignature,
  GatewaySilent,
  type GatewayCall,
  type PaymentProvider,
  type PaymentRequest,
} from '#plugins/payment/port.ts'
import { stripe, stripeManners } from '#plugins/payment/stripe/adapter.ts'
import { readStripeSimulatorOptions } from './options.ts'
import { startStripeSimulator, type StripeSimulator } from './server.ts'

const account = { secretKey: 'sk_test_of_the_tests', webhookSecret: 'whsec_of_the_tests_only' }
let shop: Server
let calls: GatewayCall[] = []
let answers: number[] = []
let simulator: StripeSimulator
let gateway: PaymentProvider

beforeEach(async () => {
  calls = []
  answers = []
  shop = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const headers = new Headers(request.headers as Record<string, string>)
      calls.push({ parameters: new URLSearchParams(), headers, body })
      response.writeHead(answers.shift() ?? 200).end('{}')
    })
  })
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
  simulator = await startStripeSimulator({
    host: '127.0.0.1',
    port: 0,
    accounts: [account],
    webhookUrl: `http://127.0.0.1:${(shop.address() as AddressInfo).port}/`,
    clock: systemClock,
    stateFile: null,
    rules: { attempts: 4, retryMs: 10, lateMs: 30, timeoutMs: 1_000 },
  })
  gateway = stripe({ ...account, apiUrl: simulator.origin, timeoutMs: 2_000 })
})
afterEach(async () => {
  await simulator.close()
  await new Promise((resolve) => shop.close(resolve))
})

const request = (over: Partial<PaymentRequest> = {}): PaymentRequest => ({
  reference: 'K7QXM2T4HJ',
  amount: vnd(370_000n),
  description: 'Thanh toan don hang K7QXM2',
  returnUrl: new URL('http://yen-hoa.localhost:3000/orders/K7QXM2'),
  buyerAddress: '127.0.0.1',
  createdAt: systemClock.now(),
  expiresAt: addSeconds(systemClock.now(), 3_600),
  locale: 'vi',
  ...over,
})

async function press(payUrl: URL | null, choice: string): Promise<string | null> {
  const body = new URLSearchParams({ choice })
  const answer = await fetch(payUrl ?? '', { method: 'POST', body, redirect: 'manual' })
  return answer.headers.get('location')
}

const untilHeard = (count: number) =>
  expect.poll(() => calls.length, { timeout: 3_000 }).toBeGreaterThanOrEqual(count)
const notices = () => calls.map((call) => gateway.readNotice(call))

const question = (session: string | null) => ({
  reference: 'K7QXM2T4HJ',
  session,
  createdAt: systemClock.now(),
  askedAt: systemClock.now(),
  requestId: 'q1',
})

test('paying tells the shop with proofs it accepts, in whole đồng, and sends the shopper back', async () => {
  const { payUrl, session } = await gateway.start(request())

  const back = await press(payUrl, 'pay')
  await untilHeard(2)

  expect(back).toBe('http://yen-hoa.localhost:3000/orders/K7QXM2?from=stripe')
  for (const notice of notices()) {
    expect(notice).toMatchObject({
      reference: 'K7QXM2T4HJ',
      result: 'succeeded',
      amount: vnd(370_000n),
      providerTransaction: simulator.visits()[0]?.intent,
    })
  }
  expect(await gateway.query(question(session))).toMatchObject({ result: 'succeeded' })
  expect(await gateway.query(question(null))).toMatchObject({ result: 'succeeded' })
})

test('the same start asked twice is one session', async () => {
  const asked = request()

  const [one, other] = [await gateway.start(asked), await gateway.start(asked)]

  expect(other).toEqual(one)
  expect(simulator.visits()).toHaveLength(1)
})

test('a declined card is not the end: the shopper may try again on the same page', async () => {
  const { payUrl, session } = await gateway.start(request())
  await press(payUrl, 'decline')
  await untilHeard(1)

  expect(notices()[0]).toMatchObject({ result: 'pending' })
  expect(await gateway.query(question(session))).toMatchObject({ result: 'pending' })

  await press(payUrl, 'pay')
  expect(await gateway.query(question(session))).toMatchObject({ result: 'succeeded' })
})

test('a body changed on the way, another secret or no signature proves nothing', async () => {
  const { payUrl } = await gateway.start(request())
  await press(payUrl, 'pay')
  await untilHeard(1)
  const [call] = calls
  if (!call) throw new Error('nothing was heard')

  const changed = { ...call, body: call.body.replace('370000', '370001') }
  const unsigned = { ...call, headers: new Headers() }
  const other = stripe({
    ...account,
    webhookSecret: 'whsec_other',
    apiUrl: simulator.origin,
    timeoutMs: 500,
  })

  expect(() => gateway.readNotice(changed)).toThrow(BadSignature)
  expect(() => gateway.readNotice(unsigned)).toThrow(BadSignature)
  expect(() => other.readNotice(call)).toThrow(BadSignature)
  expect(stripeManners.claimedReference(changed)).toBe('K7QXM2T4HJ')
})

test('the shop is told again until it answers 2xx', async () => {
  answers = [409, 500, 409, 200]
  const { payUrl } = await gateway.start(request())

  await press(payUrl, 'pay')
  await untilHeard(4)
  const [first] = notices()

  expect(
    notices().filter((notice) => notice?.messageKey === first?.messageKey).length,
  ).toBeGreaterThan(1)
})

test('refunds are whole đồng, once per request, and never more than was paid', async () => {
  const { payUrl } = await gateway.start(request())
  await press(payUrl, 'pay')
  const providerTransaction = simulator.visits()[0]?.intent ?? null
  const back = (amount: bigint, requestId: string) =>
    gateway.refund({
      ...question(null),
      requestId,
      captured: vnd(370_000n),
      amount: vnd(amount),
      providerTransaction,
      requestedBy: 'nieu',
    })

  expect(await back(100_000n, 'r1')).toMatchObject({ result: 'accepted' })
  expect(await back(100_000n, 'r1')).toMatchObject({ result: 'accepted' })
  expect(simulator.visits()[0]?.refunded).toBe(100_000)
  expect(await back(270_001n, 'r2')).toMatchObject({ result: 'refused', code: 'amount_too_large' })
  expect(await back(270_000n, 'r3')).toMatchObject({ result: 'accepted' })
  expect(await back(1n, 'r4')).toMatchObject({ code: 'charge_already_refunded' })
})

test('silence is not a no', async () => {
  await simulator.close()

  await expect(gateway.start(request())).rejects.toThrow(GatewaySilent)
  await expect(gateway.query(question('cs_test_1'))).rejects.toThrow(GatewaySilent)
})

test('an unknown session is unknown', async () => {
  expect(await gateway.query(question('cs_test_none'))).toMatchObject({ result: 'unknown' })
  expect(await gateway.query(question(null))).toMatchObject({ result: 'unknown' })
})

test('pretended money buys nothing real: refused in production, and never with a live key', () => {
  const variables = {
    STRIPE_SIMULATOR_PORT: '0',
    STRIPE_SECRET_KEY: 'sk_test_x',
    STRIPE_WEBHOOK_SECRET: 'whsec_0123456789abc',
    STRIPE_WEBHOOK_URL: 'http://localhost:3000/payments/stripe/webhook',
  }

  expect(() =>
    readStripeSimulatorOptions({ ...variables, NODE_ENV: 'production' }, systemClock),
  ).toThrow(/production/)
  expect(() =>
    readStripeSimulatorOptions({ ...variables, STRIPE_SECRET_KEY: 'sk_live_x' }, systemClock),
  ).toThrow()
})
