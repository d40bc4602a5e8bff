// A shop's money in any order of things: orders of every kind, refunds, returns, carriers' files with mistakes in them,
// the gateway's files, charges, payouts and reversals, sharing-outs. Whatever happened, the books balance, every
// record agrees with them, and nobody was paid what they were not owed.
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { asSystem, type SystemDb } from '#app/db/doors.server.ts'
import { checks as ledger } from '#app/domain/invariant/ledger-invariants.server.ts'
import { checks as settlement } from '#app/domain/invariant/settlement-invariants.server.ts'
import { saveShareRule } from '#app/domain/member/member-rule.server.ts'
import { postShareOut, reverseShareOut } from '#app/domain/member/share-out.server.ts'
import { cancelOrder } from '#app/domain/order/cancel-order.server.ts'
import { refundOrder } from '#app/domain/order/refund-order.server.ts'
import { findRefundDue, recordRefunded } from '#app/domain/payment/refund-rows.server.ts'
import {
  approveBatch,
  dropBatch,
  markBatchPaid,
  reversePayout,
} from '#app/domain/settlement/decide-payouts.server.ts'
import { loadRemittance } from '#app/domain/settlement/load-remittance.server.ts'
import { proposePayouts } from '#app/domain/settlement/propose-payouts.server.ts'
import { matchAgain } from '#app/domain/settlement/resolve-line.server.ts'
import { savePayoutAccount } from '#app/domain/settlement/save-payout-account.server.ts'
import { newId } from '#app/lib/ids.ts'
import { attempt } from '#app/lib/refusal.ts'
import { addDays, localDate, systemClock, toDateColumn } from '#app/lib/time.ts'
import type { GivenProduct } from '#tests/support/given-catalog.ts'
import {
  catchUp,
  deliver,
  givenCashInTransit,
  givenMarketFile,
  givenPaidOrder,
} from '#tests/support/given-money.ts'
import { givenGoods } from '#tests/support/given-orders.ts'
import { givenAccount, givenShop, type GivenShop } from '#tests/support/given-people.ts'

const system = <T>(work: (db: SystemDb) => Promise<T>) => asSystem('test at random', work)
const today = localDate(systemClock.now())

let approver: string
beforeAll(async () => {
  approver = (await givenAccount({ isOperator: true })).id
  await system((db) =>
    db.commissionRule.createMany({
      data: { rateBps: 317, category: 'food', validFrom: toDateColumn(addDays(today, -30)) },
      skipDuplicates: true,
    }),
  )
})

const kinds = [
  'sell-online',
  'sell-online',
  'sell-cash',
  'deliver',
  'cancel',
  'refund',
  'refund',
  'gateway-file',
  'carrier-file',
  'match-again',
  'charge',
  'pay-out',
  'reverse-payout',
  'share-out',
] as const
type Step = { do: (typeof kinds)[number]; which: number; amount: number }
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom(...kinds),
  which: fc.nat(9),
  amount: fc.integer({ min: 1, max: 3 }),
})

type Life = {
  shop: GivenShop
  goods: GivenProduct
  /** order ids in the order they were placed */
  orders: string[]
  references: Map<string, string>
}

const pick = <T>(all: readonly T[], which: number): T | undefined => all[which % all.length]

async function live(life: Life, { do: what, which, amount }: Step): Promise<void> {
  const { shop, goods, orders, references } = life
  const orderId = pick(orders, which)
  switch (what) {
    case 'sell-online': {
      const order = await givenPaidOrder([goods], amount)
      orders.push(order.id)
      references.set(order.id, order.reference)
      return
    }
    case 'sell-cash':
      orders.push((await givenCashInTransit(shop, goods, amount)).id)
      return
    case 'deliver':
      if (orderId) await attempt(() => deliver(shop, orderId))
      return
    case 'cancel':
      if (orderId)
        await attempt(() =>
          shop.do((db) => cancelOrder(db, { orderId, reason: 'thử' }, systemClock)),
        )
      return
    case 'refund':
      if (orderId) await refund(life, orderId, amount)
      return
    case 'gateway-file':
      await gatewayFile(life, which)
      return
    case 'carrier-file':
      await carrierFile(life, { which, amount })
      return
    case 'match-again':
      await shop.do((db) => matchAgain(db, shop.id, systemClock))
      return
    case 'charge':
      await catchUp()
      return
    case 'pay-out':
      await payOut(life, which)
      return
    case 'reverse-payout':
      await reverse(life)
      return
    default:
      await share(life, which)
  }
}

async function refund({ shop }: Life, orderId: string, quantity: number): Promise<void> {
  await attempt(() =>
    shop.do(async (db) => {
      const line = await db.orderLine.findFirstOrThrow({ where: { orderId } })
      const { refundId } = await refundOrder(
        db,
        {
          orderId,
          lines: [{ orderLineId: line.id, quantity, isRestocked: true }],
          deliveryFee: 0n,
          reason: 'return',
          requestKey: newId(),
          actorId: shop.owner.id,
        },
        systemClock,
      )
      const due = quantity === 1 ? await findRefundDue(db, refundId) : null
      if (due) await recordRefunded(db, due, systemClock)
    }),
  )
}

// Everything the gateway knows of, some of it twice, some of it wrong.
async function gatewayFile({ shop, references }: Life, which: number): Promise<void> {
  const lines = []
  for (const [orderId, reference] of references) {
    const order = await shop.do((db) => db.order.findFirstOrThrow({ where: { id: orderId } }))
    const off = which === 3 ? 1n : 0n
    lines.push({ reference, gross: order.total + off, fee: 1_650n })
    const refunds = await shop.do((db) =>
      db.refund.findMany({ where: { orderId, status: 'done' } }),
    )
    lines.push(...refunds.map(({ amount }) => ({ reference, gross: -amount })))
  }
  if (lines.length > 0) await givenMarketFile(lines)
}

async function carrierFile(
  { shop }: Life,
  { which, amount }: { which: number; amount: number },
): Promise<void> {
  const orders = await shop.do((db) => db.order.findMany({ where: { paymentMethod: 'cod' } }))
  const rows = orders.map(({ code, total }, at) => ({
    rowNumber: at + 2,
    tracking: '',
    reference: which === 5 ? `${code}?` : code,
    gross: which === 7 ? total - 1_000n : total,
    fee: BigInt(amount) * 1_000n,
    day: null,
  }))
  const file = { source: 'ghn' as const, fileName: 'ghn.csv', fileHash: newId(), rows }
  await shop.do((db) =>
    loadRemittance(db, { shopId: shop.id, actorId: null, ...file }, systemClock),
  )
}

async function payOut({ shop }: Life, which: number): Promise<void> {
  const step = { bankCode: '970436', actorId: shop.owner.id, shopIds: [shop.id] }
  const proposed = await attempt(() => system((db) => proposePayouts(db, step, systemClock)))
  if (!proposed.ok) return
  const batchId = proposed.value.id
  const drop = () => system((db) => dropBatch(db, { batchId, actorId: approver }, systemClock))
  if (which === 4) return drop()
  const paid = await attempt(async () => {
    await system((db) => approveBatch(db, { batchId, actorId: approver }, systemClock))
    await system((db) => markBatchPaid(db, { batchId, actorId: shop.owner.id }, systemClock))
  })
  if (!paid.ok) await drop()
}

async function reverse({ shop }: Life): Promise<void> {
  const payout = await shop.do((db) => db.payout.findFirst({ where: { status: 'paid' } }))
  if (!payout) return
  const wish = { shopId: shop.id, payoutId: payout.id, actorId: approver, reason: 'thử' }
  await system((db) => reversePayout(db, wish, systemClock))
}

async function share({ shop }: Life, which: number): Promise<void> {
  const by = { shopId: shop.id, actorId: shop.owner.id }
  const shared = await attempt(() =>
    shop.do((db) => postShareOut(db, { ...by, untilDay: today }, systemClock)),
  )
  if (!shared.ok || which > 4) return
  const settlementId = shared.value.id
  await shop.do((db) => reverseShareOut(db, { ...by, settlementId, reason: 'thử' }, systemClock))
}

async function givenLife(): Promise<Life> {
  const shop = await givenShop({ legalForm: 'household' })
  const goods = await givenGoods(shop, 60)
  const by = { shopId: shop.id, actorId: shop.owner.id }
  const rule = { fundBps: 777, packagingPerPiece: 3_001n, gradeBps: { A: 3, B: 2, C: 1 } }
  const account = { bankCode: '970405', accountNumber: '3500205001234', accountName: 'HTX' }
  await shop.do(async (db) => {
    const { id: householdId } = await db.household.create({
      data: { name: 'Hộ ông Thành', communeCode: shop.communeCode },
    })
    await db.lot.updateMany({ data: { householdId } })
    await saveShareRule(db, { ...by, rule }, systemClock)
    await savePayoutAccount(db, { ...by, ...account }, systemClock)
  })
  return { shop, goods, orders: [], references: new Map() }
}

const brokenOf = (shopId: string) =>
  asSystem('test checks invariants', async (db) => {
    const rows = []
    for (const check of [...ledger, ...settlement]) rows.push(...(await check.find(db)))
    return rows.filter(({ row }) => row.includes(shopId) || row.startsWith('market_line'))
  })

test('whatever happens to a shop’s money, the books balance and every record agrees with them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 24 }), async (steps) => {
      const life = await givenLife()
      for (const taken of steps) await live(life, taken)
      await catchUp()

      expect(await brokenOf(life.shop.id)).toEqual([])
    }),
    { numRuns: 8 },
  )
}, 240_000)
