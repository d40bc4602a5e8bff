// A shop's days in any order: shoppers order, pay, pay late, pay twice, give up; the shop hands over, delivers,
// cancels. Whatever the order of it all, stock, orders, payments and ledger agree afterwards.
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { asSystem, inCheckout } from '#app/db/doors.server.ts'
import { expireCheckout } from '#app/domain/checkout/expire-checkout.server.ts'
import { checks as inventory } from '#app/domain/invariant/inventory-invariants.server.ts'
import { checks as ledger } from '#app/domain/invariant/ledger-invariants.server.ts'
import { checks as order } from '#app/domain/invariant/order-invariants.server.ts'
import { checks as payment } from '#app/domain/invariant/payment-invariants.server.ts'
import { cancelOrder } from '#app/domain/order/cancel-order.server.ts'
import { deliverOrder } from '#app/domain/order/deliver-order.server.ts'
import { handOverOrder } from '#app/domain/order/hand-over-order.server.ts'
import { openPayment } from '#app/domain/payment/open-payment.server.ts'
import { receiveNotice } from '#app/domain/payment/receive-notice.server.ts'
import { findRefundDue, recordRefunded } from '#app/domain/payment/refund-rows.server.ts'
import { attempt } from '#app/lib/refusal.ts'
import { addSeconds, systemClock } from '#app/lib/time.ts'
import { givenGoods, givenOrder, ipnOf, testGateways } from '#tests/support/given-orders.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { ordersOf, paymentsOf } from '#tests/support/order-facts.ts'

const checks = [...inventory, ...order, ...payment, ...ledger]
const later = { now: () => addSeconds(systemClock.now(), 1_000) }

type Step =
  | { do: 'order'; pieces: number; method: 'cod' | 'vnpay' }
  | {
      do: 'pay' | 'fail' | 'again' | 'expire' | 'hand-over' | 'deliver' | 'cancel' | 'refund'
      which: number
    }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('order' as const),
    pieces: fc.integer({ min: 1, max: 4 }),
    method: fc.constantFrom('cod' as const, 'vnpay' as const),
  }),
  fc.record({
    do: fc.constantFrom(
      ...([
        'pay',
        'pay',
        'fail',
        'again',
        'expire',
        'hand-over',
        'deliver',
        'cancel',
        'refund',
      ] as const),
    ),
    which: fc.nat(7),
  }),
)

type Days = { shop: GivenShop; variantId: string; checkouts: string[] }

async function live(days: Days, taken: Step): Promise<void> {
  if (taken.do === 'order') {
    const lines = [{ variantId: days.variantId, quantity: taken.pieces }]
    const placed = await attempt(() => givenOrder(lines, { paymentMethod: taken.method }))
    if (placed.ok) days.checkouts.push(placed.value.checkoutId)
    return
  }
  const checkoutId = days.checkouts[taken.which % Math.max(days.checkouts.length, 1)]
  if (checkoutId) await attempt(() => act(days.shop, taken.do, checkoutId))
}

async function act(shop: GivenShop, what: Step['do'], checkoutId: string): Promise<unknown> {
  const [row] = await ordersOf(checkoutId)
  const orderId = row?.id ?? ''
  switch (what) {
    case 'pay':
      return hear(checkoutId, '00')
    case 'fail':
      return hear(checkoutId, '24')
    case 'again':
      return inCheckout(checkoutId, {}, (db) => openPayment(db, checkoutId, systemClock))
    case 'expire':
      return inCheckout(checkoutId, {}, (db) =>
        expireCheckout(db, { checkoutId, isGatewayDone: true }, later),
      )
    case 'hand-over':
      return shop.do((db) => handOverOrder(db, orderId, systemClock))
    case 'deliver':
      return shop.do((db) => deliverOrder(db, orderId, systemClock))
    case 'cancel':
      return shop.do((db) => cancelOrder(db, { orderId, reason: 'thử' }, systemClock))
    default:
      return refundOne(shop, orderId)
  }
}

async function hear(checkoutId: string, responseCode: string): Promise<void> {
  for (const { reference, amount, id } of await paymentsOf(checkoutId)) {
    const notice = ipnOf({ reference, amount, responseCode, transactionNo: id.slice(-8) })
    await receiveNotice(notice, { gateways: testGateways, clock: systemClock })
  }
}

async function refundOne(shop: GivenShop, orderId: string): Promise<void> {
  await shop.do(async (db) => {
    const refund = await db.refund.findFirst({ where: { orderId, status: 'due' } })
    const due = refund && (await findRefundDue(db, refund.id))
    if (due) await recordRefunded(db, due, systemClock)
  })
}

const brokenOf = (shopId: string, checkouts: readonly string[]) =>
  asSystem('test checks invariants', async (db) => {
    const references = await db.payment.findMany({ where: { checkoutId: { in: [...checkouts] } } })
    const mine = [shopId, ...checkouts, ...references.map((one) => one.reference)]
    const rows = []
    for (const check of checks) rows.push(...(await check.find(db)))
    return rows.filter(({ row }) => mine.some((name) => row.includes(name)))
  })

test('after any days of a shop its stock, orders, payments and books agree', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 30 }), async (steps) => {
      const shop = await givenShop()
      const goods = await givenGoods(shop, 9)
      const days: Days = { shop, variantId: goods.variantId, checkouts: [] }
      for (const taken of steps) await live(days, taken)

      expect(await brokenOf(shop.id, days.checkouts)).toEqual([])
    }),
    { numRuns: 12 },
  )
}, 120_000)
