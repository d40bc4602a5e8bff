// From the gateway's file to the shop's bank account: what the market owes, who decides, and what can go wrong.
import { expect, test } from 'vitest'
import { asSystem, type SystemDb } from '#app/db/doors.server.ts'
import { recordRefunded, findRefundDue } from '#app/domain/payment/refund-rows.server.ts'
import { refundOrder } from '#app/domain/order/refund-order.server.ts'
import { findClaims } from '#app/domain/settlement/claims.server.ts'
import {
  approveBatch,
  dropBatch,
  markBatchPaid,
  reversePayout,
} from '#app/domain/settlement/decide-payouts.server.ts'
import {
  findOpenMarketLines,
  matchMarketAgain,
} from '#app/domain/settlement/market-lines.server.ts'
import { payable } from '#app/domain/settlement/payout.ts'
import { proposePayouts } from '#app/domain/settlement/propose-payouts.server.ts'
import { savePayoutAccount } from '#app/domain/settlement/save-payout-account.server.ts'
import { newId } from '#app/lib/ids.ts'
import { systemClock } from '#app/lib/time.ts'
import {
  catchUp,
  deliver,
  givenClaim,
  givenMarketFile,
  givenPaidOrder,
} from '#tests/support/given-money.ts'
import { givenGoods } from '#tests/support/given-orders.ts'
import { givenAccount, givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { balancesOf, ordersOf } from '#tests/support/order-facts.ts'

const system = <T>(work: (db: SystemDb) => Promise<T>) => asSystem('test of payouts', work)
const claimOf = async (shop: GivenShop) =>
  (await system((db) => findClaims(db, systemClock, shop.id)))[0]

async function givenPayableShop(): Promise<GivenShop> {
  const shop = await givenShop()
  const account = { bankCode: '970405', accountNumber: '3500205001234', accountName: 'HTX YEN HOA' }
  await shop.do((db) =>
    savePayoutAccount(db, { shopId: shop.id, actorId: shop.owner.id, ...account }, systemClock),
  )
  await givenClaim(shop)
  return shop
}

async function givenBatch(shop: GivenShop) {
  const [proposer, approver] = [await givenAccount(), await givenAccount()]
  const batch = await system((db) =>
    proposePayouts(
      db,
      { bankCode: '970436', actorId: proposer.id, shopIds: [shop.id] },
      systemClock,
    ),
  )
  const step = (actorId: string) => ({ batchId: batch.id, actorId })
  const approve = () => system((db) => approveBatch(db, step(approver.id), systemClock))
  const pay = () => system((db) => markBatchPaid(db, step(proposer.id), systemClock))
  return { ...batch, proposer, approver, step, approve, pay }
}

test('the market owes each shop of a payment its own part, less its part of the fee', async () => {
  const [one, two] = [await givenShop(), await givenShop()]
  const goods = [await givenGoods(one, 9), await givenGoods(two, 9)]
  const paid = await givenPaidOrder(goods, 2)
  const orders = await ordersOf(paid.checkoutId)
  const gross = orders.reduce((sum, { total }) => sum + total, 0n)
  await givenMarketFile([{ reference: paid.reference, gross, fee: 3_333n }])

  const books = [await balancesOf(one.id), await balancesOf(two.id)]
  expect(books.map((book) => book['receivable.vnpay'])).toEqual([undefined, undefined])
  const fees = books.map((book) => book['fee.gateway'] ?? 0n)
  expect(fees[0]! + fees[1]!).toBe(3_333n)
  expect(await claimOf(one)).toMatchObject({ claim: 0n, undelivered: paid.total - fees[0]! })
})

test('a payment is settled once, a refund takes its own part back', async () => {
  const shop = await givenShop()
  const order = await givenClaim(shop, 2)
  const line = { reference: order.reference, gross: order.total }
  expect((await givenMarketFile([line])).matched).toBe(0)

  await refundAll(shop, order.id)
  const back = { reference: order.reference, gross: -order.total }
  expect((await givenMarketFile([back])).matched).toBe(1)
  expect((await givenMarketFile([back])).matched).toBe(0)

  await catchUp()
  expect(await balancesOf(shop.id)).toEqual({})
  const open = await system((db) => findOpenMarketLines(db, systemClock))
  const mine = open.filter(({ reference }) => reference === order.reference)
  expect(mine.map(({ status }) => status)).toEqual(['repeated', 'repeated'])
})

test('a refund that the gateway carried out after its line came is booked at the next look', async () => {
  const shop = await givenShop()
  const order = await givenClaim(shop, 2)
  const back = { reference: order.reference, gross: -order.total }
  expect((await givenMarketFile([back])).matched).toBe(0)
  await refundAll(shop, order.id)

  expect(await system((db) => matchMarketAgain(db, systemClock))).toBe(1)
  expect(await system((db) => matchMarketAgain(db, systemClock))).toBe(0)

  await catchUp()
  expect(await balancesOf(shop.id)).toEqual({})
})

async function refundAll(shop: GivenShop, orderId: string) {
  const order = await shop.do((db) =>
    db.order.findFirstOrThrow({ where: { id: orderId }, include: { lines: true } }),
  )
  await shop.do(async (db) => {
    const lines = order.lines.map(({ id, quantity }) => ({
      orderLineId: id,
      quantity,
      isRestocked: true,
    }))
    const { refundId } = await refundOrder(
      db,
      {
        orderId,
        lines,
        deliveryFee: order.deliveryFee,
        reason: 'return',
        requestKey: newId(),
        actorId: shop.owner.id,
      },
      systemClock,
    )
    const due = await findRefundDue(db, refundId)
    if (due) await recordRefunded(db, due, systemClock)
  })
}

test('one proposes, another approves, then it is paid and the claim is gone', async () => {
  const shop = await givenPayableShop()
  const before = await claimOf(shop)
  const batch = await givenBatch(shop)
  const alone = system((db) => approveBatch(db, batch.step(batch.proposer.id), systemClock))
  await expect(alone).rejects.toMatchObject({ code: 'payout.same-person' })
  await expect(batch.pay()).rejects.toMatchObject({ code: 'payout.too-late' })
  await batch.approve()
  await batch.pay()
  await expect(batch.pay()).rejects.toMatchObject({ code: 'payout.too-late' })

  expect(before && payable(before)).toBeGreaterThan(0n)
  expect((await balancesOf(shop.id)).bank).toBe(before && payable(before))
  expect(await claimOf(shop)).toMatchObject({ claim: 0n, commission: 0n })
  const [event] = await system((db) =>
    db.domainEvent.findMany({ where: { shopId: shop.id, type: 'payout.paid' } }),
  )
  expect(event).toBeDefined()
})

test('a claim waits in one batch only, and comes back when the batch is dropped', async () => {
  const shop = await givenPayableShop()
  const batch = await givenBatch(shop)
  await expect(givenBatch(shop)).rejects.toMatchObject({ code: 'payout.nothing-to-pay' })
  await system((db) => dropBatch(db, batch.step(batch.approver.id), systemClock))
  await expect(batch.approve()).rejects.toMatchObject({ code: 'payout.too-late' })

  expect((await givenBatch(shop)).payouts).toBe(1)
  const [kept] = await system((db) =>
    db.operatorAction.findMany({ where: { subjectId: batch.id } }),
  )
  expect(kept).toMatchObject({ action: 'payout.batch-dropped', accountId: batch.approver.id })
})

test('two operators who propose at once propose it once', async () => {
  const shop = await givenPayableShop()

  const tries = await Promise.allSettled([1, 2, 3].map(() => givenBatch(shop)))

  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a refund between proposal and payment stops the payment', async () => {
  const shop = await givenPayableShop()
  const batch = await givenBatch(shop)
  await batch.approve()
  const order = await shop.do((db) => db.order.findFirstOrThrow({ select: { id: true } }))
  const [payment] = await system((db) =>
    db.payment.findMany({ where: { amount: { gt: 0n } }, orderBy: { id: 'desc' }, take: 1 }),
  )
  await refundAll(shop, order.id)
  await givenMarketFile([{ reference: payment?.reference ?? '', gross: -(payment?.amount ?? 0n) }])

  await expect(batch.pay()).rejects.toMatchObject({ code: 'payout.claim-changed' })
  expect(await balancesOf(shop.id)).not.toHaveProperty('bank')
})

test('a paid payout is reversed by a new entry, once, and can be paid again', async () => {
  const shop = await givenPayableShop()
  const before = await balancesOf(shop.id)
  const batch = await givenBatch(shop)
  await batch.approve()
  await batch.pay()
  const payout = await shop.do((db) => db.payout.findFirstOrThrow())
  const back = {
    shopId: shop.id,
    payoutId: payout.id,
    actorId: batch.approver.id,
    reason: 'sai số tài khoản',
  }
  await system((db) => reversePayout(db, back, systemClock))
  const again = system((db) => reversePayout(db, back, systemClock))

  await expect(again).rejects.toMatchObject({ code: 'payout.not-paid' })
  expect(await balancesOf(shop.id)).toEqual(before)
  const kinds = await shop.do((db) => db.ledgerTransaction.findMany({ select: { kind: true } }))
  expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['payout', 'reversal']))
  expect((await givenBatch(shop)).payouts).toBe(1)
})

test('what was paid for goods still on their way is not paid out', async () => {
  const shop = await givenPayableShop()
  const before = await claimOf(shop)
  const order = await givenPaidOrder([await givenGoods(shop, 5)])
  await givenMarketFile([{ reference: order.reference, gross: order.total }])
  expect(await claimOf(shop)).toMatchObject({ claim: before?.claim, undelivered: order.total })

  await deliver(shop, order.id)

  expect(await claimOf(shop)).toMatchObject({
    claim: (before?.claim ?? 0n) + order.total,
    undelivered: 0n,
  })
})

test('a shop cannot write a payout to itself', async () => {
  const shop = await givenPayableShop()
  await givenBatch(shop)

  const raising = shop.do((db) => db.$executeRaw`UPDATE payout SET status = 'paid'`)

  await expect(raising).rejects.toThrow(/permission denied/)
})
