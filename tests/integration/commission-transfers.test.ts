// A shop that sells for cash owes its commission and transfers it: found by the words, booked once, whoever tells of it.
import { createHmac } from 'node:crypto'
import type { ActionFunctionArgs } from '@remix-run/node'
import { beforeAll, expect, test } from 'vitest'

import { asSystem } from '#app/db/doors.server.ts'
import { checks } from '#app/domain/invariant/settlement-invariants.server.ts'
import { commissionToPay, commissionWords } from '#app/domain/settlement/commission-transfer.ts'
import {
  findBetween,
  findMarketTransfers,
  findOwnTransfers,
  findTransferCode,
} from '#app/domain/settlement/commission-views.server.ts'
import { findClaims } from '#app/domain/settlement/claims.server.ts'
import { receiveMarketTransfer } from '#app/domain/settlement/receive-market-transfer.server.ts'
import {
  attachMarketTransfer,
  setMarketTransferAside,
} from '#app/domain/settlement/resolve-market-transfer.server.ts'
import { newId } from '#app/lib/ids.ts'
import { vnd } from '#app/lib/money.ts'
import { addDays, localDate, localDateTime, systemClock, toDateColumn } from '#app/lib/time.ts'
import type { BankMovement } from '#plugins/payment/port.ts'
import { catchUp, deliver } from '#tests/support/given-money.ts'
import { givenGoods, givenOrder } from '#tests/support/given-orders.ts'
import { givenAccount, givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { balancesOf, ordersOf } from '#tests/support/order-facts.ts'

const secret = 'the-secret-of-the-markets-bank'
const accountNumber = '0988000123456'
const yesterday = addDays(localDate(systemClock.now()), -1)
let webhook: (args: ActionFunctionArgs) => Promise<Response>

beforeAll(async () => {
  process.env.MARKET_BANK_BIN = '970422'
  process.env.MARKET_BANK_NAME = 'MBBank'
  process.env.MARKET_BANK_ACCOUNT = accountNumber
  process.env.MARKET_BANK_HOLDER = 'CONG TY VAN HANH CHO NIEU'
  process.env.MARKET_BANK_SECRET = secret
  // The environment is read when it is first imported.
  webhook = (await import('#app/routes/payments/market-bank-webhook.ts')).action
})

/** Owes 90.000 ₫ of commission for what it sold for cash. */
async function givenDebtor() {
  const shop = await givenShop()
  await asSystem('test: a commission of one shop', (db) =>
    db.commissionRule.create({
      data: { forShopId: shop.id, rateBps: 1000, validFrom: toDateColumn(yesterday) },
    }),
  )
  const { variantId } = await givenGoods(shop, 1, { price: 900_000n })
  const { checkoutId } = await givenOrder([{ variantId, quantity: 1 }])
  const [order] = await ordersOf(checkoutId)
  await deliver(shop, order?.id ?? '')
  await catchUp()
  return { shop, words: commissionWords(await shop.do(findTransferCode)) }
}

const movement = (content: string, change: Partial<BankMovement> = {}): BankMovement => ({
  reference: `FT${newId().slice(-10)}`,
  accountNumber,
  amount: vnd(90_000n),
  content,
  at: systemClock.now(),
  ...change,
})
const tell = (told: BankMovement, source: 'webhook' | 'statement' = 'webhook') =>
  receiveMarketTransfer({ movement: told, source }, systemClock)

const toPay = (shop: GivenShop) => shop.do(async (db) => commissionToPay(await findBetween(db)))
const openOnes = async (content: string) =>
  (await asSystem('test', findMarketTransfers)).open.filter((one) => one.content === content)

async function brokenRows(): Promise<string[]> {
  const found = await asSystem('test', async (db) => {
    const lists = []
    for (const check of checks) lists.push(...(await check.find(db)))
    return lists
  })
  return found.filter(({ row }) => row.includes('market_transfer ')).map(({ because }) => because)
}

async function post(body: string, signedWith = secret): Promise<number> {
  const timestamp = String(Math.floor(systemClock.now().getTime() / 1000))
  const digest = createHmac('sha256', signedWith).update(`${timestamp}.${body}`).digest('hex')
  const request = new Request('http://localhost/payments/bank/market/webhook', {
    method: 'POST',
    headers: { 'x-sepay-timestamp': timestamp, 'x-sepay-signature': `sha256=${digest}` },
    body,
  })
  const context = { nonce: '', requestId: '', clientAddress: '127.0.0.1', cachePage: () => {} }
  return (await webhook({ request, params: {}, context })).status
}

test('a transfer with the shop’s words settles its debt, whatever the bank wrote around them', async () => {
  const { shop, words } = await givenDebtor()
  expect(await toPay(shop)).toBe(90_000n)

  const told = movement(`MBVCB.77.${words.toLowerCase()} CHUYEN TIEN`)
  const first = await tell(told)
  const again = await Promise.all(Array.from({ length: 5 }, () => tell(told)))

  expect(first).toEqual({ status: 'matched', isNew: true })
  expect(again).toEqual(again.map(() => ({ status: 'matched', isNew: false })))
  const balances = await balancesOf(shop.id)
  expect(balances).toMatchObject({ 'fee.commission': 90_000n })
  expect(balances).not.toHaveProperty('payable.platform')
  expect(await toPay(shop)).toBe(0n)
  expect(await shop.do(findOwnTransfers)).toMatchObject([{ amount: 90_000n }])
  const news = await asSystem('test reads news', (db) =>
    db.notification.findMany({ where: { shopId: shop.id, kind: 'commission.received' } }),
  )
  expect(news).toHaveLength(1)
  expect(await brokenRows()).toEqual([])
})

test('less leaves the rest owed, more comes off what is charged later; payouts count with it', async () => {
  const { shop, words } = await givenDebtor()

  await tell(movement(words, { amount: vnd(30_000n) }))
  expect(await toPay(shop)).toBe(60_000n)
  await tell(movement(words, { amount: vnd(100_000n) }))

  expect(await toPay(shop)).toBe(0n)
  expect(await balancesOf(shop.id)).toMatchObject({ 'payable.platform': 40_000n })
  const [claim] = await asSystem('test', (db) => findClaims(db, systemClock, shop.id))
  expect(claim).toMatchObject({ commission: -40_000n })
})

test('words that name no shop wait for an operator, who says whose it is, once', async () => {
  const { shop } = await givenDebtor()
  const { id: actorId } = await givenAccount()
  const content = `chuyen tien hoa hong ${newId()}`
  await tell(movement(content))
  const [open] = await openOnes(content)
  if (!open) throw new Error('nothing waits')
  const attach = (slug = shop.slug) =>
    asSystem('test', (db) =>
      attachMarketTransfer(
        db,
        { transferId: open.id, shop: slug, actorId, note: 'gọi điện hỏi' },
        systemClock,
      ),
    )

  await expect(attach('khong-co')).rejects.toMatchObject({ code: 'market-transfer.no-shop' })
  const both = await Promise.allSettled([attach(), attach()])

  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await toPay(shop)).toBe(0n)
  const lines = await asSystem('test reads the log', (db) =>
    db.operatorAction.findMany({ where: { subjectId: open.id } }),
  )
  expect(lines).toMatchObject([{ action: 'market-transfer.matched', accountId: actorId }])
  expect(await brokenRows()).toEqual([])
})

test('what is no commission is set aside and booked nowhere', async () => {
  const { id: actorId } = await givenAccount()
  const content = `tien dien ${newId()}`
  await tell(movement(content))
  const [open] = await openOnes(content)

  await asSystem('test', (db) =>
    setMarketTransferAside(
      db,
      { transferId: open?.id ?? '', actorId, note: 'tiền điện hoàn lại' },
      systemClock,
    ),
  )

  expect(await openOnes(content)).toEqual([])
  expect(await brokenRows()).toEqual([])
})

test('the same sum told by the statement under another number is asked about, never counted twice', async () => {
  const { shop, words } = await givenDebtor()
  await tell(movement(words, { reference: 'SEPAY881' + newId() }))

  const doubtful = await tell(movement(words, { reference: null }), 'statement')

  expect(doubtful).toMatchObject({ status: 'unmatched', isNew: true })
  expect(await toPay(shop)).toBe(0n)
  expect(await balancesOf(shop.id)).not.toHaveProperty('payable.platform')
})

test('SePay’s message counts when the market’s secret signed it; another account and a stranger move nothing', async () => {
  const { shop, words } = await givenDebtor()
  const body = (change: object) =>
    JSON.stringify({
      id: 77,
      transactionDate: localDateTime(systemClock.now()).replace('T', ' '),
      accountNumber,
      content: `${words} CHUYEN TIEN`,
      transferType: 'in',
      transferAmount: 90_000,
      referenceCode: `FT${newId()}`,
      ...change,
    })

  expect(await post(body({}), 'a-stranger-signs-this')).toBe(401)
  expect(await post(body({ accountNumber: '111122223333' }))).toBe(200)
  expect(await post(body({ transferType: 'out' }))).toBe(200)
  expect(await toPay(shop)).toBe(90_000n)

  expect(await post(body({}))).toBe(200)
  expect(await toPay(shop)).toBe(0n)
})

test('a shop’s code is its own and stays; another shop reads neither code nor transfer', async () => {
  const { shop, words } = await givenDebtor()
  await tell(movement(words))
  const other = await givenShop()

  expect(commissionWords(await shop.do(findTransferCode))).toBe(words)
  expect(commissionWords(await other.do(findTransferCode))).not.toBe(words)
  expect(await other.do(findOwnTransfers)).toEqual([])
  expect(await other.do((db) => db.marketTransferCode.count())).toBe(1)
  const writing = shop.do((db) => db.marketTransfer.deleteMany({}))
  await expect(writing).rejects.toThrow()
})
