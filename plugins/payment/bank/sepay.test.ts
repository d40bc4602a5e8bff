// SePay's messages: proven, fresh, whole đồng; anything else is nobody's word.
import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'

import { vnd } from '#app/lib/money.ts'
import { parseKeyring, seal } from '#app/lib/secret-box.ts'
import { addSeconds, fromIso } from '#app/lib/time.ts'
import { accountContext, BadSignature, type GatewayCall } from '#plugins/payment/port.ts'
import { sepay } from './sepay.ts'

const now = fromIso('2026-11-22T08:00:00Z')
const keyring = parseKeyring(`k1:${Buffer.alloc(32, 7).toString('base64')}`)
const webhookSecret = 'the-secret-of-one-shop'
const shopId = '0197a000-0000-7000-8000-000000000001'
const sealed = {
  shopId,
  ...seal(keyring, JSON.stringify({ webhookSecret }), accountContext(shopId, 'bank')),
}
const feed = sepay(keyring, { now: () => now })

const told = {
  id: 92704,
  gateway: 'Vietcombank',
  transactionDate: '2026-11-22 14:59:30',
  accountNumber: '0123499999',
  subAccount: null,
  code: null,
  content: 'MBVCB.3278907687.NIEUK7QXM2T4HJ chuyen tien',
  transferType: 'in',
  transferAmount: 185_000,
  accumulated: 19_077_000,
  referenceCode: 'MBVCB.3278907687',
  description: '',
}

type Change = { secret?: string; at?: Date; body?: string }

function call(facts: Record<string, unknown>, change: Change = {}): GatewayCall {
  const body = JSON.stringify(facts)
  const timestamp = String(Math.floor((change.at ?? now).getTime() / 1000))
  const digest = createHmac('sha256', change.secret ?? webhookSecret)
    .update(`${timestamp}.${body}`)
    .digest('hex')
  const headers = new Headers({
    'x-sepay-timestamp': timestamp,
    'x-sepay-signature': `sha256=${digest}`,
  })
  return { parameters: new URLSearchParams(), headers, body: change.body ?? body }
}

test("a movement in is read with the bank's own reference and its time in Viet Nam", () => {
  expect(feed.readMovement(call(told), sealed)).toEqual({
    reference: 'MBVCB.3278907687',
    accountNumber: '0123499999',
    amount: vnd(185_000n),
    content: told.content,
    at: fromIso('2026-11-22T07:59:30Z'),
  })
})

test('without a bank reference the number at SePay makes a movement one', () => {
  const read = feed.readMovement(call({ ...told, referenceCode: null }), sealed)

  expect(read?.reference).toBe('SEPAY92704')
})

test('money that left, fractions, negative amounts and other shapes are no movement', () => {
  for (const facts of [
    { ...told, transferType: 'out' },
    { ...told, transferAmount: 1.5 },
    { ...told, transferAmount: -185_000 },
    { ...told, transferAmount: '185.000' },
    { hello: 'world' },
  ]) {
    expect(feed.readMovement(call(facts), sealed)).toBeNull()
  }
})

test('another secret, a changed body, no signature and an old message prove nothing', () => {
  const unsigned = { ...call(told), headers: new Headers() }
  const changed = call(told, { body: JSON.stringify({ ...told, transferAmount: 985_000 }) })

  for (const bad of [
    call(told, { secret: 'another-secret' }),
    changed,
    unsigned,
    call(told, { at: addSeconds(now, -301) }),
    call(told, { at: addSeconds(now, 301) }),
  ]) {
    expect(() => feed.readMovement(bad, sealed)).toThrow(BadSignature)
  }
})

test("another shop's sealed secret does not open here", () => {
  const copied = { ...sealed, shopId: '0197a000-0000-7000-8000-000000000002' }

  expect(() => feed.readMovement(call(told), copied)).toThrow()
})
