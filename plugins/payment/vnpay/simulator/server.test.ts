// The adapter against the simulated gateway, over HTTP: neither shares a line of signing code.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { VNPay } from 'vnpay/vnpay'

import { vnd } from '#app/lib/money.ts'
import { addSeconds, systemClock } from '#app/lib/time.ts'
import { inAddress, type PaymentProvider, type PaymentRequest } from '#plugins/payment/port.ts'
import { vnpay, type VnpayTerminal } from '#plugins/payment/vnpay/adapter.ts'
import { readSimulatorOptions } from './options.ts'
import { startSimulator, type Simulator } from './server.ts'

const secret = 'a-secret-of-the-terminal'
let shop: Server
let heard: ReturnType<PaymentProvider['readNotice']>[] = []
let says: string[] = []
let simulator: Simulator
let terminal: VnpayTerminal

beforeEach(async () => {
  heard = []
  says = []
  shop = createServer((request, response) => {
    const query = new URL(request.url ?? '/', 'http://shop').searchParams
    heard.push(vnpay(terminal).readNotice(inAddress(query)))
    const code = says.shift() ?? '00'
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ RspCode: code }))
  })
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
  const ipnUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/payments/vnpay/ipn`
  simulator = await startSimulator({
    host: '127.0.0.1',
    port: 0,
    clock: systemClock,
    stateFile: null,
    terminals: [{ tmnCode: 'NIEUTEST', secret, ipnUrl }],
    ipn: { attempts: 5, retryMs: 20, lateMs: 60, timeoutMs: 1_000 },
  })
  terminal = {
    tmnCode: 'NIEUTEST',
    secret,
    payUrl: `${simulator.origin}/paymentv2/vpcpay.html`,
    apiUrl: `${simulator.origin}/merchant_webapi/api/transaction`,
    serverAddress: '127.0.0.1',
    timeoutMs: 2_000,
  }
})
afterEach(async () => {
  await simulator.close()
  await new Promise((resolve) => shop.close(resolve))
})

const request = (change: Partial<PaymentRequest> = {}): PaymentRequest => ({
  reference: 'K7QXM2',
  amount: vnd(370_000),
  description: "Thanh toan don hang K7QX (niêu đất) ~100% *'!",
  returnUrl: new URL('http://localhost:3000/payments/vnpay/return'),
  buyerAddress: '127.0.0.1',
  createdAt: systemClock.now(),
  expiresAt: addSeconds(systemClock.now(), 900),
  locale: 'vi',
  ...change,
})

async function atTheBank(asked: PaymentRequest): Promise<string> {
  const page = await fetch((await vnpay(terminal).start(asked)).payUrl ?? '')
  expect(page.status).toBe(200)
  return /action="(\/bank\/[0-9a-f]+)"/.exec(await page.text())?.[1] ?? ''
}

async function press(action: string, choice: string): Promise<URL> {
  const response = await fetch(new URL(action, simulator.origin), {
    method: 'POST',
    body: new URLSearchParams({ choice }),
    redirect: 'manual',
  })
  return new URL(response.headers.get('location') ?? 'http://nowhere')
}

const untilHeard = async (count: number) => {
  while (heard.length < count) await new Promise((resolve) => setTimeout(resolve, 10))
}

test('paying sends the shopper back and tells the shop, with proofs that the shop accepts', async () => {
  const back = await press(await atTheBank(request()), 'pay')
  await untilHeard(1)

  const seen = vnpay(terminal).readNotice(inAddress(back.searchParams))
  expect(seen).toMatchObject({ result: 'succeeded', amount: vnd(370_000), reference: 'K7QXM2' })
  expect(heard[0]?.messageKey).toBe(seen?.messageKey)
  const third = new VNPay({ tmnCode: 'NIEUTEST', secureSecret: secret })
  expect(third.verifyReturnUrl(Object.fromEntries(back.searchParams) as never).isVerified).toBe(
    true,
  )
})

test('too little money and giving up are failures with their own codes', async () => {
  const poor = await press(await atTheBank(request({ reference: 'R1' })), 'fail')
  const gaveUp = await press(await atTheBank(request({ reference: 'R2' })), 'cancel')

  expect(vnpay(terminal).readNotice(inAddress(poor.searchParams))).toMatchObject({
    result: 'failed',
    code: '51/02',
  })
  expect(vnpay(terminal).readNotice(inAddress(gaveUp.searchParams))).toMatchObject({
    result: 'failed',
    code: '24/02',
  })
})

test('the shop is told again until it says 00 or 02', async () => {
  says = ['99', '97', '02', '00']

  await press(await atTheBank(request()), 'pay')
  await untilHeard(3)
  await new Promise((resolve) => setTimeout(resolve, 80))

  expect(heard).toHaveLength(3)
})

test('a payment may be told twice, or late', async () => {
  await press(await atTheBank(request({ reference: 'R1' })), 'twice')
  await untilHeard(2)
  await press(await atTheBank(request({ reference: 'R2' })), 'late')

  expect(heard).toHaveLength(2)
  await untilHeard(3)
  expect(new Set(heard.map((notice) => notice?.messageKey)).size).toBe(2)
})

test('a link changed on the way, or opened after its end, is refused', async () => {
  const changed = new URL((await vnpay(terminal).start(request())).payUrl ?? '')
  changed.searchParams.set('vnp_Amount', '100')
  const late = request({ expiresAt: addSeconds(systemClock.now(), -1) })
  const { payUrl: ended } = await vnpay(terminal).start(late)

  expect((await fetch(changed)).status).toBe(400)
  expect((await fetch(ended ?? '')).status).toBe(400)
})

test('it answers questions and refunds up to what was paid', async () => {
  const asked = request()
  const question = {
    reference: 'K7QXM2',
    session: null,
    createdAt: asked.createdAt,
    askedAt: systemClock.now(),
  }
  const ask = (requestId: string) => vnpay(terminal).query({ ...question, requestId })
  const back = (requestId: string, amount: number) =>
    vnpay(terminal).refund({
      ...question,
      requestId,
      captured: vnd(370_000),
      amount: vnd(amount),
      providerTransaction: null,
      requestedBy: 'nieu',
    })

  expect((await ask('q1')).result).toBe('unknown')
  const action = await atTheBank(asked)
  expect((await ask('q2')).result).toBe('pending')
  await press(action, 'pay')
  expect(await ask('q3')).toMatchObject({ result: 'succeeded', amount: vnd(370_000) })

  expect((await back('b1', 100_000)).result).toBe('accepted')
  expect((await back('b2', 300_000)).result).toBe('refused')
  expect((await back('b3', 270_000)).result).toBe('accepted')

  // A further try after a no has a longer name: VNPay must not take it for the question it has answered.
  const name = '019a0c5e7c1f7aaa8bbb0123456789ab'
  expect(await back(name, 1)).toMatchObject({ result: 'refused', code: '93' })
  expect(await back(`${name}-1`, 1)).toMatchObject({ result: 'refused', code: '93' })
})

test('it does not run in production unless that is said', () => {
  const env = {
    NODE_ENV: 'production',
    VNPAY_SIMULATOR_PORT: '0',
    VNPAY_TMN_CODE: 'NIEUTEST',
    VNPAY_HASH_SECRET: secret,
    VNPAY_IPN_URL: 'http://localhost:3000/payments/vnpay/ipn',
  }

  expect(() => readSimulatorOptions(env, systemClock)).toThrow(/does not run in production/)
  expect(readSimulatorOptions({ ...env, VNPAY_SIMULATOR: 'allow' }, systemClock).port).toBe(0)
})
