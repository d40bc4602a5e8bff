// The simulated bank tells what SePay would, in words that our reader proves; neither shares a line of signing code.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { vnd } from '#app/lib/money.ts'
import { parseKeyring, seal } from '#app/lib/secret-box.ts'
import { systemClock } from '#app/lib/time.ts'
import { accountContext, type GatewayCall } from '#plugins/payment/port.ts'
import { sepay } from '#plugins/payment/bank/sepay.ts'
import { readBankSimulatorOptions } from './options.ts'
import { startBankSimulator, type BankSimulator } from './server.ts'

const keyring = parseKeyring(`k1:${Buffer.alloc(32, 7).toString('base64')}`)
const webhookSecret = 'the-secret-of-the-simulated-bank'
const shopId = '0197a000-0000-7000-8000-000000000001'
const sealed = {
  shopId,
  ...seal(keyring, JSON.stringify({ webhookSecret }), accountContext(shopId, 'bank')),
}

let shop: Server
let calls: (GatewayCall & { path: string })[] = []
let statuses: number[] = []
let bank: BankSimulator

beforeEach(async () => {
  calls = []
  statuses = []
  shop = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const headers = new Headers(request.headers as Record<string, string>)
      calls.push({ parameters: new URLSearchParams(), headers, body, path: request.url ?? '' })
      response.writeHead(statuses.shift() ?? 200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ success: true }))
    })
  })
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
  const { port } = shop.address() as AddressInfo
  bank = await startBankSimulator({
    host: '127.0.0.1',
    port: 0,
    webhookSecret,
    webhookUrl: (slug) => `http://127.0.0.1:${port}/payments/bank/${slug}/webhook`,
    clock: systemClock,
    rules: { attempts: 3, retryMs: 10, lateMs: 40, timeoutMs: 1_000 },
  })
})
afterEach(async () => {
  await bank.close()
  await new Promise((resolve) => shop.close(resolve))
})

async function transfer(choice: string): Promise<string | null> {
  const asked = new URLSearchParams({
    shop: 'yen-hoa',
    account: '3300201234567',
    amount: '200000',
    content: 'NIEUK7QXM2T4HJ',
    back: 'http://localhost:3000/orders/K7QXM2',
  })
  const answer = await fetch(`${bank.origin}/transfer?${asked.toString()}`, {
    method: 'POST',
    body: new URLSearchParams({ choice }),
    redirect: 'manual',
  })
  return answer.headers.get('location')
}

const untilHeard = (count: number) =>
  expect.poll(() => calls.length, { timeout: 3_000 }).toBeGreaterThanOrEqual(count)
const movements = () => calls.map((call) => sepay(keyring, systemClock).readMovement(call, sealed))

test('the exact sum is told to the shop’s own address, with proof, and the browser goes back', async () => {
  const back = await transfer('right')
  await untilHeard(1)

  expect(back).toBe('http://localhost:3000/orders/K7QXM2')
  expect(calls[0]?.path).toBe('/payments/bank/yen-hoa/webhook')
  expect(movements()[0]).toMatchObject({
    accountNumber: '3300201234567',
    amount: vnd(200_000n),
    content: expect.stringContaining('NIEUK7QXM2T4HJ') as string,
  })
})

test.each([
  ['less', [190_000n]],
  ['more', [205_000n]],
  ['twice', [200_000n, 200_000n]],
  ['late', [200_000n]],
])('a hard case is played: %s', async (choice, sums) => {
  await transfer(choice)
  await untilHeard(sums.length)

  expect(movements().map((movement) => movement?.amount.amount)).toEqual(sums)
  expect(new Set(movements().map((movement) => movement?.reference)).size).toBe(sums.length)
})

test('forgotten words name nothing', async () => {
  await transfer('wordless')
  await untilHeard(1)

  expect(movements()[0]?.content).not.toContain('NIEU')
})

test('it is told again until the shop answers success', async () => {
  statuses = [500, 404, 200]

  await transfer('right')
  await untilHeard(3)

  expect(new Set(movements().map((movement) => movement?.reference)).size).toBe(1)
})

test('pretended money buys nothing real: refused in production', () => {
  const variables = {
    NODE_ENV: 'production',
    BANK_SIMULATOR_PORT: '0',
    BANK_SIMULATOR_SECRET: webhookSecret,
    BANK_WEBHOOK_URL: 'http://localhost:3000/payments/bank/{shop}/webhook',
  }

  expect(() => readBankSimulatorOptions(variables, systemClock)).toThrow(/production/)
})
