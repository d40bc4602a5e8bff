// Gift cards among a shop's other money: the market's files, tax and commission, and a life in any order of things.
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { asSystem, inCheckout } from '#app/db/doors.server.ts'
import { expireCheckout } from '#app/domain/checkout/expire-checkout.server.ts'
import { checks as giftCard } from '#app/domain/invariant/gift-card-invariants.server.ts'
import { checks as ledger } from '#app/domain/invariant/ledger-invariants.server.ts'
import { checks as order } from '#app/domain/invariant/order-invariants.server.ts'
import { checks as payment } from '#app/domain/invariant/payment-invariants.server.ts'
import { checks as settlement } from '#app/domain/invariant/settlement-invariants.server.ts'
import { cancelOrder } from '#app/domain/order/cancel-order.server.ts'
import { findDue } from '#app/domain/order/due-views.server.ts'
import { refundOrder } from '#app/domain/order/refund-order.server.ts'
import { giveRefund } from '#app/domain/payment/give-refund.server.ts'
import { receiveNotice } from '#app/domain/payment/receive-notice.server.ts'
import { findRefundDue, recordRefunded } from '#app/domain/payment/refund-rows.server.ts'
import { newId } from '#app/lib/ids.ts'
import { attempt } from '#app/lib/refusal.ts'
import { addSeconds, systemClock, type Clock } from '#app/lib/time.ts'
import { balanceOf, givenCard, givenCardOrder } from '#tests/support/given-gift-cards.ts'
import { catchUp, deliver, givenMarketFile } from '#tests/support/given-money.ts'
import { givenGoods, ipnOf, testGateways } from '#tests/support/given-orders.ts'
import { givenShop, type GivenShop } from '#tests/support/given-people.ts'
import { balancesOf, ordersOf, paymentsOf } from '#tests/support/order-facts.ts'
import { givenBankAccount, tell } from '#tests/support/given-transfers.ts'

async function openedPayment(checkoutId: string) {
  const [opened] = await paymentsOf(checkoutId)
  if (!opened) throw new Error('no payment was opened')
  return opened
}

const pay = async (checkoutId: string, clock: Clock = systemClock) =>
  receiveNotice(ipnOf(await openedPayment(checkoutId)), { gateways: testGateways, clock })

test("the gateway's file settles what money paid of each shop's order, to the đồng", async () => {
  const [one, other] = [await givenShop(), await givenShop()]
  const [pots, jars] = [await givenGoods(one, 9), await givenGoods(other, 9)]
  const card = await givenCard(one, 100_000n)
  const lines = [pots, jars].map(({ variantId }) => ({ variantId, quantity: 2 }))
  const { checkoutId } = await givenCardOrder(lines, [card], { paymentMethod: 'vnpay' })
  await pay(checkoutId)
  const { reference, amount } = await openedPayment(checkoutId)

  await givenMarketFile([{ reference, gross: amount, fee: 3_000n }])

  expect(amount).toBe(300_000n)
  const [first, second] = [await balancesOf(one.id), await balancesOf(other.id)]
  expect(first).toMatchObject({ 'receivable.platform': 99_000n, 'fee.gateway': 1_000n })
  expect(second).toMatchObject({ 'receivable.platform': 198_000n, 'fee.gateway': 2_000n })
  expect(first['receivable.vnpay']).toBeUndefined()
})

test('tax is withheld from what the market collected, commission is of all that was sold', async () => {
  const household = await givenShop({ legalForm: 'household', taxCode: '036160002287' })
  const goods = await givenGoods(household, 9)
  const sell = async (cards: readonly { id: string }[]) => {
    const lines = [{ variantId: goods.variantId, quantity: 2 }]
    const { checkoutId } = await givenCardOrder(lines, cards, { paymentMethod: 'vnpay' })
    if ((await paymentsOf(checkoutId)).length > 0) await pay(checkoutId)
    const [sold] = await ordersOf(checkoutId)
    await deliver(household, sold?.id ?? '')
    await catchUp()
    return household.do((db) =>
      db.orderCharge.findMany({
        where: { orderId: sold?.id ?? '' },
        select: { kind: true, base: true },
      }),
    )
  }
  const base = (charges: readonly { kind: string; base: bigint }[], kind: string) =>
    charges.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.base, 0n)

  const plain = await sell([])
  const part = await sell([await givenCard(household, 120_000n)])
  const whole = await sell([await givenCard(household, 500_000n)])

  expect([plain, part, whole].map((charges) => base(charges, 'vat'))).toEqual([
    200_000n,
    80_000n,
    0n,
  ])
  expect(new Set([plain, part, whole].map((charges) => base(charges, 'commission'))).size).toBe(1)
})

test('a transfer is asked for what the card leaves, and a refund by hand is that money alone', async () => {
  const shop = await givenShop()
  await givenBankAccount(shop)
  const goods = await givenGoods(shop, 9)
  const card = await givenCard(shop, 120_000n, { paidBy: null })
  const lines = [{ variantId: goods.variantId, quantity: 2 }]
  const { checkoutId } = await givenCardOrder(lines, [card], { paymentMethod: 'bank' })
  const { reference, amount } = await openedPayment(checkoutId)
  await tell(shop, { amount, content: reference })
  const [sold] = await ordersOf(checkoutId)
  const orderId = sold?.id ?? ''

  await shop.do((db) => cancelOrder(db, { orderId, reason: 'hết hàng' }, systemClock))
  const [due] = (await shop.do((db) => findDue(db))).refunds
  const [owed] = await shop.do((db) => db.refund.findMany({ where: { orderId } }))
  const given = { refundId: owed?.id ?? '', note: 'FT2712', actorId: shop.owner.id }
  await shop.do((db) => giveRefund(db, given, systemClock))

  expect(amount).toBe(80_000n)
  expect(due?.amount.amount).toBe(80_000n)
  expect(await balanceOf(card)).toBe(120_000n)
  expect(await balancesOf(shop.id)).toEqual({})
})

const kinds = [
  'order',
  'order',
  'pay',
  'expire',
  'cancel',
  'deliver',
  'refund',
  'refund',
  'give',
  'file',
] as const
const step = fc.record({
  do: fc.constantFrom(...kinds),
  which: fc.nat(9),
  pieces: fc.integer({ min: 1, max: 3 }),
  method: fc.constantFrom('cod' as const, 'vnpay' as const),
})
type Step = { do: (typeof kinds)[number]; which: number; pieces: number; method: 'cod' | 'vnpay' }
type Life = {
  shop: GivenShop
  variantId: string
  cards: { id: string }[]
  checkouts: string[]
  hours: number
}

const orderIdOf = async (checkoutId: string) => (await ordersOf(checkoutId))[0]?.id ?? ''

async function live(life: Life, { do: what, which, pieces, method }: Step): Promise<void> {
  const { shop, checkouts } = life
  life.hours += 1 // each step an hour after the one before: what is never paid has ended by then
  const clock: Clock = { now: () => addSeconds(systemClock.now(), life.hours * 3_600) }
  const checkoutId = checkouts[which % Math.max(checkouts.length, 1)]
  if (what === 'order') {
    const cards = life.cards.filter((_, at) => (which + 1) & (1 << at))
    const lines = [{ variantId: life.variantId, quantity: pieces }]
    checkouts.push((await givenCardOrder(lines, cards, { paymentMethod: method })).checkoutId)
    return
  }
  if (!checkoutId) return
  const orderId = await orderIdOf(checkoutId)
  const steps: Record<Exclude<Step['do'], 'order'>, () => Promise<unknown>> = {
    pay: async () => (await paymentsOf(checkoutId)).length > 0 && pay(checkoutId, clock),
    expire: () =>
      inCheckout(checkoutId, {}, (db) =>
        expireCheckout(db, { checkoutId, isGatewayDone: true }, clock),
      ),
    cancel: () => shop.do((db) => cancelOrder(db, { orderId, reason: 'thử' }, clock)),
    deliver: () => deliver(shop, orderId, clock),
    refund: () => refund(shop, { orderId, which, pieces, clock }),
    give: () => giveAll(shop, orderId, clock),
    file: async () => {
      const [opened] = await paymentsOf(checkoutId)
      if (opened) await givenMarketFile([{ reference: opened.reference, gross: opened.amount }])
    },
  }
  await attempt(steps[what])
}

type Refunding = { orderId: string; which: number; pieces: number; clock: Clock }

const refund = (shop: GivenShop, { orderId, which, pieces, clock }: Refunding) =>
  shop.do(async (db) => {
    const line = await db.orderLine.findFirstOrThrow({ where: { orderId } })
    const asked = { orderId, deliveryFee: 0n, requestKey: newId(), actorId: shop.owner.id }
    const lines = which > 4 ? [{ orderLineId: line.id, quantity: pieces, isRestocked: true }] : []
    const extra = which > 4 ? 0n : BigInt(which) * 7_001n
    await refundOrder(db, { ...asked, lines, extra, reason: 'other' }, clock)
  })

const giveAll = (shop: GivenShop, orderId: string, clock: Clock) =>
  shop.do(async (db) => {
    for (const { id } of await db.refund.findMany({ where: { orderId, status: 'due' } })) {
      const due = await findRefundDue(db, id)
      if (due) await recordRefunded(db, due, clock)
      else await giveRefund(db, { refundId: id, note: 'thử', actorId: shop.owner.id }, clock)
    }
  })

test('whatever happens to orders that cards paid, every record agrees and no card is overdrawn', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 14 }), async (steps) => {
      const shop = await givenShop()
      const { variantId } = await givenGoods(shop, 60)
      const cards = [
        await givenCard(shop, 90_000n),
        await givenCard(shop, 130_000n, { paidBy: null }),
        await givenCard(shop, 400_000n, { paidBy: 'bank' }),
      ]
      const life: Life = { shop, variantId, cards, checkouts: [], hours: 0 }

      for (const one of steps) await live(life, one)
      await catchUp()

      const found = await asSystem('test checks invariants', async (db) => {
        const sentences: string[] = []
        for (const check of [...giftCard, ...ledger, ...order, ...payment, ...settlement]) {
          for (const { row, because } of await check.find(db)) sentences.push(`${row}: ${because}`)
        }
        return sentences
      })
      const payments = await Promise.all(life.checkouts.map(paymentsOf))
      const references = payments.flat().map(({ reference }) => reference)
      const marks = [shop.id, ...life.checkouts, ...references]
      expect(found.filter((sentence) => marks.some((mark) => sentence.includes(mark)))).toEqual([])
    }),
    { numRuns: 12 },
  )
})
