// The package's nine traps: each test fails if our adapter falls into it. The gateway's side is signed
// here by hand, as VNPay documents it.
import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { vnd } from '#app/lib/money.ts'
import { fromIso } from '#app/lib/time.ts'
import { BadSignature, inAddress } from '#plugins/payment/port.ts'
import { vnpay, type VnpayTerminal } from './adapter.ts'

const secret = 'a-secret-of-the-terminal'
const hmac = (text: string) => createHmac('sha512', secret).update(text).digest('hex')

const paid: Record<string, string> = {
  vnp_Amount: '37000000',
  vnp_BankCode: 'NCB',
  vnp_OrderInfo: 'Thanh toan don hang K7QX',
  vnp_PayDate: '20261122214012',
  vnp_ResponseCode: '00',
  vnp_TmnCode: 'NIEUTEST',
  vnp_TransactionNo: '14000001',
  vnp_TransactionStatus: '00',
  vnp_TxnRef: 'K7QXM2',
}

function signedNotice(change: Record<string, string> = {}): URLSearchParams {
  const query = new URLSearchParams(Object.entries({ ...paid, ...change }).sort())
  query.set('vnp_SecureHash', hmac(query.toString()))
  return query
}

let gateway: Server
let asked: Record<string, string> = {}
let answer: Record<string, string> = {}
let terminal: VnpayTerminal

beforeAll(async () => {
  gateway = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      asked = JSON.parse(body) as Record<string, string>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
    })
  })
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`
  terminal = {
    tmnCode: 'NIEUTEST',
    secret,
    payUrl: `${origin}/paymentv2/vpcpay.html`,
    apiUrl: `${origin}/merchant_webapi/api/transaction`,
    serverAddress: '127.0.0.1',
    timeoutMs: 2_000,
  }
})
afterAll(() => new Promise((resolve) => gateway.close(resolve)))
beforeEach(() => {
  asked = {}
})

const answered = [
  ['vnp_ResponseId', '1'],
  ['vnp_Command', 'refund'],
  ['vnp_ResponseCode', '00'],
  ['vnp_Message', 'Success'],
  ['vnp_TmnCode', 'NIEUTEST'],
  ['vnp_TxnRef', 'K7QXM2'],
  ['vnp_Amount', '37000000'],
  ['vnp_BankCode', 'NCB'],
  ['vnp_PayDate', '20261122214012'],
  ['vnp_TransactionNo', '14000001'],
  ['vnp_TransactionType', '02'],
  ['vnp_TransactionStatus', '00'],
  ['vnp_OrderInfo', 'x'],
] as const

function signedAnswer(change: Record<string, string>, isQuery: boolean): Record<string, string> {
  const fields = { ...Object.fromEntries(answered), ...change }
  const values = answered.map(([name]) => fields[name] ?? '')
  return { ...fields, vnp_SecureHash: hmac([...values, ...(isQuery ? ['', ''] : [])].join('|')) }
}

const question = {
  reference: 'K7QXM2',
  session: null,
  createdAt: fromIso('2026-11-22T14:39:00Z'),
  askedAt: fromIso('2026-11-22T14:50:00Z'),
  requestId: 'r1',
}
const refundOf = (amount: number, providerTransaction: string | null) => ({
  ...question,
  captured: vnd(370_000),
  amount: vnd(amount),
  providerTransaction,
  requestedBy: 'nieu',
})

test('trap 1: a changed amount is no payment at all, whatever its response code says', () => {
  const notice = signedNotice()
  notice.set('vnp_Amount', '100')

  expect(() => vnpay(terminal).readNotice(inAddress(notice))).toThrow(BadSignature)
})

test('trap 2: response 00 with a failed transaction status is a failed payment', () => {
  const notice = vnpay(terminal).readNotice(
    inAddress(signedNotice({ vnp_TransactionStatus: '02' })),
  )

  expect(notice?.result).toBe('failed')
})

test('trap 3: an answered question about a failed payment is a failed payment, its amount in đồng', async () => {
  answer = signedAnswer({ vnp_Command: 'querydr', vnp_TransactionStatus: '02' }, true)

  const notice = await vnpay(terminal).query(question)

  expect(notice).toMatchObject({ result: 'failed', amount: vnd(370_000) })
})

test('trap 4: a genuine refund answer is taken as genuine', async () => {
  answer = signedAnswer({ vnp_TransactionStatus: '05' }, false)

  const result = await vnpay(terminal).refund(refundOf(370_000, '14000001'))

  expect(result.result).toBe('accepted')
})

test('trap 5: a refund without the gateway number signs exactly what it sends', async () => {
  answer = signedAnswer({ vnp_TransactionStatus: '05' }, false)

  await vnpay(terminal).refund(refundOf(100_000, null))

  const names =
    'RequestId Version Command TmnCode TransactionType TxnRef Amount TransactionNo TransactionDate CreateBy CreateDate IpAddr OrderInfo'
  const values = names.split(' ').map((name) => asked[`vnp_${name}`] ?? 'missing')
  expect(asked.vnp_TransactionNo).toBe('0')
  expect(asked.vnp_TransactionType).toBe('03')
  expect(asked.vnp_SecureHash).toBe(hmac(values.join('|')))
})

test('trap 6: an answer without a signature proves nothing, to a refund or to a question', async () => {
  const { vnp_SecureHash: _, ...unsigned } = signedAnswer({}, false)
  answer = unsigned

  await expect(vnpay(terminal).refund(refundOf(370_000, '14000001'))).rejects.toThrow(BadSignature)
  await expect(vnpay(terminal).query(question)).rejects.toThrow(BadSignature)
})

test('trap 7: a stranger parameter and an upper-case digest do not break a genuine notice', () => {
  const notice = signedNotice()
  notice.set('vnp_SecureHash', notice.get('vnp_SecureHash')?.toUpperCase() ?? '')
  notice.set('tenant', 'yen-hoa')
  notice.set('utm_source', 'zalo')

  expect(vnpay(terminal).readNotice(inAddress(notice))).toMatchObject({
    result: 'succeeded',
    amount: vnd(370_000),
  })
})

test('trap 8: the payment link carries Viet Nam time in every time zone', async () => {
  const zone = process.env.TZ
  for (const name of ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles']) {
    process.env.TZ = name
    const { payUrl } = await vnpay(terminal).start({
      reference: 'K7QXM2',
      amount: vnd(370_000),
      description: 'Thanh toan don hang K7QX',
      returnUrl: new URL('http://localhost:3000/payments/vnpay/return'),
      buyerAddress: '127.0.0.1',
      createdAt: fromIso('2026-11-22T14:39:00Z'),
      expiresAt: fromIso('2026-11-22T14:54:00Z'),
      locale: 'vi',
    })
    expect(payUrl?.searchParams.get('vnp_CreateDate')).toBe('20261122213900')
    expect(payUrl?.searchParams.get('vnp_ExpireDate')).toBe('20261122215400')
  }
  process.env.TZ = zone
})

test('trap 9: links and questions go to the configured hosts, and nothing is paid for nothing', async () => {
  const start = async (amount: number) =>
    vnpay(terminal).start({
      reference: 'K7QXM2',
      amount: vnd(amount),
      description: 'x',
      returnUrl: new URL('http://localhost:3000/payments/vnpay/return'),
      buyerAddress: '127.0.0.1',
      createdAt: question.createdAt,
      expiresAt: question.askedAt,
      locale: 'vi',
    })
  answer = signedAnswer({ vnp_Command: 'querydr' }, true)

  await vnpay(terminal).query(question)

  const { payUrl } = await start(370_000)
  expect(payUrl?.href.split('?')[0]).toBe(terminal.payUrl)
  expect(payUrl?.searchParams.get('vnp_Amount')).toBe('37000000')
  expect(asked.vnp_Command).toBe('querydr')
  await expect(start(0)).rejects.toThrow(/VNPay cannot take/)
})

test('a parameter given twice, a missing digest and another terminal are not believed', () => {
  const twice = signedNotice()
  twice.append('vnp_Amount', '100')
  const bare = signedNotice()
  bare.delete('vnp_SecureHash')

  for (const notice of [twice, bare, signedNotice({ vnp_TmnCode: 'OTHER' })]) {
    expect(() => vnpay(terminal).readNotice(inAddress(notice))).toThrow(BadSignature)
  }
})
