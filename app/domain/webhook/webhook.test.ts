import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'

import { eventPayloads } from '#app/db/event-types.ts'
import { newWebhookSecret, signedHeaders } from './sign-webhook.server.ts'
import {
  addressFault,
  isReceipt,
  mostAttempts,
  secondsUntilNext,
  webhookTopics,
} from './webhook.ts'

test('every topic is something that happens', () => {
  for (const topic of webhookTopics) expect(Object.keys(eventPayloads)).toContain(topic)
})

test('each wait is longer than the one before, and after about a day it is enough', () => {
  const waits = Array.from({ length: mostAttempts }, (_, index) => secondsUntilNext(index + 1))

  expect(waits.at(-1)).toBeNull()
  const numbers = waits.slice(0, -1).map(Number)
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  const hours = numbers.reduce((sum, seconds) => sum + seconds, 0) / 3600
  expect(hours).toBeGreaterThan(20)
  expect(hours).toBeLessThan(30)
})

test('only a 2xx is a receipt', () => {
  expect([200, 204, 299].every(isReceipt)).toBe(true)
  expect([null, 199, 301, 400, 410, 500].some(isReceipt)).toBe(false)
})

test.each([
  ['https://erp.vidu.vn/nieu', false, null],
  ['http://erp.vidu.vn/nieu', false, 'webhook.needs-https'],
  ['http://localhost:9000/', true, null],
  ['https://ai:biet@erp.vidu.vn/', false, 'webhook.has-password'],
  ['file:///etc/passwd', true, 'webhook.bad-address'],
  ['erp.vidu.vn', false, 'webhook.bad-address'],
] as const)('%s (plain allowed: %s): %s', (address, allowsPlain, fault) => {
  expect(addressFault(address, allowsPlain)).toBe(fault)
})

test('the signature is the one of Standard Webhooks: anybody can check it with a few lines', () => {
  const secret = newWebhookSecret()
  const at = new Date('2026-11-23T05:00:00Z')

  const headers = signedHeaders({ id: 'msg_1', secret, body: '{"a":"đ"}', at })

  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const expected = createHmac('sha256', key).update('msg_1.1795410000.{"a":"đ"}').digest('base64')
  expect(key).toHaveLength(32)
  expect(headers).toMatchObject({
    'webhook-id': 'msg_1',
    'webhook-timestamp': '1795410000',
    'webhook-signature': `v1,${expected}`,
  })
})
