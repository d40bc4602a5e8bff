// Gift cards from the counter to the order and back: what is paid, what is owed, and that no đồng is spent twice.
import { expect, test } from 'vitest'

import { inCheckout } from '#app/db/doors.server.ts'
import { expireCheckout } from '#app/domain/checkout/expire-checkout.server.ts'
import { cancelOrder } from '#app/domain/order/cancel-order.server.ts'
import { deliverOrder } from '#app/domain/order/deliver-order.server.ts'
import { handOverOrder } from '#app/domain/order/hand-over-order.server.ts'
import { refundOrder } from '#app/domain/order/refund-order.server.ts'
import { receiveNotice } from '#app/domain/payment/receive-notice.server.ts'
import { newId } from '#app/lib/ids.ts'
import {
  addDays,
  addSeconds,
  fixedClock,
  localDate,
  systemClock,
  type Clock,
} from '#app/lib/time.ts'
import {
  balanceOf,
  givenCard,
  givenCardOrder,
  givenCards,
  givenCartWithCards,
  givenPots,
  orderOf,
} from '#tests/support/given-gift-cards.ts'
import { ipnOf, orderFor, submit, testGateways } from '#tests/support/given-orders.ts'
import type { GivenShop } from '#tests/support/given-people.ts'
import {
  balancesOf,
  ordersOf,
  outboxOf,
  paymentsOf,
  refundsOf,
} from '#tests/support/order-facts.ts'

type Order = Awaited<ReturnType<typeof orderOf>>
const refund = (shop: GivenShop, order: Order, { pieces = 0, extra = 0n }) =>
  shop.do((db) =>
    refundOrder(
      db,
      {
        ...{ orderId: order.id, deliveryFee: 0n, extra, reason: 'goodwill' as const },
        lines:
          pieces > 0 ? [{ orderLineId: order.line.id, quantity: pieces, isRestocked: true }] : [],
        ...{ requestKey: newId(), actorId: shop.owner.id },
      },
      systemClock,
    ),
  )

test('an order that a card pays whole is paid and confirmed at once, and nobody is asked for money', async () => {
  const { shop, lines } = await givenPots()
  const card = await givenCard(shop, 500_000n)

  const placed = await givenCardOrder(lines(2), [card], { paymentMethod: 'vnpay' })

  expect(placed.paymentMethod).toBe('gift-card')
  const order = await orderOf(placed.checkoutId)
  expect(order).toMatchObject({ status: 'confirmed', paymentMethod: 'gift-card' })
  expect(order.paidAt).not.toBeNull()
  expect(await paymentsOf(placed.checkoutId)).toEqual([])
  expect(await balanceOf(card)).toBe(300_000n)
  expect(await balancesOf(shop.id)).toMatchObject({
    'payable.gift-card': -300_000n,
    sales: -170_000n,
  })
  expect(await outboxOf(shop.id, 'issue-invoice')).toBe(1)
})

test('a card and cash: the courier collects the rest, and the shop has exactly the whole', async () => {
  const { shop, lines } = await givenPots()
  const card = await givenCard(shop, 120_000n)
  const { checkoutId } = await givenCardOrder(lines(2), [card])
  const { id } = await orderOf(checkoutId)

  await shop.do((db) => handOverOrder(db, id, systemClock))
  const [parcel] = await shop.do((db) => db.shipment.findMany({ where: { orderId: id } }))
  await shop.do((db) => deliverOrder(db, id, systemClock))

  expect(parcel?.codAmount).toBe(80_000n)
  expect(await balanceOf(card)).toBe(0n)
  const balances = await balancesOf(shop.id)
  expect(balances).toMatchObject({ cash: 200_000n, sales: -170_000n, delivery: -30_000n })
  expect(balances['receivable.cod']).toBeUndefined()
  expect(balances['payable.gift-card']).toBeUndefined()
})

test('a card that the shop gave away is its own cost, not a debt', async () => {
  const { shop, lines } = await givenPots()
  const card = await givenCard(shop, 50_000n, { paidBy: null })

  await givenCardOrder(lines(1), [card])

  expect(await balancesOf(shop.id)).toMatchObject({
    'gift-card.given': 50_000n,
    'receivable.cod': 65_000n,
  })
})

test('a card and VNPay: the gateway is asked for the rest alone', async () => {
  const { shop, lines } = await givenPots()
  const card = await givenCard(shop, 120_000n)
  const { checkoutId } = await givenCardOrder(lines(2), [card], { paymentMethod: 'vnpay' })
  const [payment] = await paymentsOf(checkoutId)
  if (!payment) throw new Error('no payment was opened')

  await receiveNotice(ipnOf(payment), { gateways: testGateways, clock: systemClock })

  expect(payment.amount).toBe(80_000n)
  expect(await orderOf(checkoutId)).toMatchObject({ status: 'confirmed', paymentMethod: 'vnpay' })
  expect(await balancesOf(shop.id)).toMatchObject({ 'receivable.vnpay': 80_000n, cash: 120_000n })
})

test('an order that is never paid gives its card back; money that comes late takes it again', async () => {
  const { shop, lines } = await givenPots()
  const card = await givenCard(shop, 120_000n)
  const { checkoutId } = await givenCardOrder(lines(2), [card], { paymentMethod: 'vnpay' })
  const [payment] = await paymentsOf(checkoutId)
  if (!payment) throw new Error('no payment was opened')
  const later: Clock = { now: () => addSeconds(systemClock.now(), 3_600) }
  const end = { checkoutId, isGatewayDone: true }
  expect(await balanceOf(card)).toBe(0n)

  await inCheckout(checkoutId, {}, (db) => expireCheckout(db, end, later))
  expect(await balanceOf(card)).toBe(120_000n)

  await receiveNotice(ipnOf(payment), { gateways: testGateways, clock: later })
  expect(await balanceOf(card)).toBe(0n)
  expect(await orderOf(checkoutId)).toMatchObject({ status: 'confirmed' })
})

test('money that comes late for a card that was used meanwhile is owed back, and the order stays ended', async () => {
  const { shop, lines } = await givenPots()
  const card = await givenCard(shop, 120_000n)
  const { checkoutId } = await givenCardOrder(lines(2), [card], { paymentMethod: 'vnpay' })
  const [payment] = await paymentsOf(checkoutId)
  if (!payment) throw new Error('no payment was opened')
  const later: Clock = { now: () => addSeconds(systemClock.now(), 3_600) }
  await inCheckout(checkoutId, {}, (db) =>
    expireCheckout(db, { checkoutId, isGatewayDone: true }, later),
  )
  await givenCardOrder(lines(1), [card])

  await receiveNotice(ipnOf(payment), { gateways: testGateways, clock: later })

  expect(await orderOf(checkoutId)).toMatchObject({ status: 'expired' })
  expect(await refundsOf(checkoutId)).toMatchObject([{ amount: 80_000n, reason: 'late-payment' }])
  expect(await balanceOf(card)).toBe(5_000n)
})

test('a refund gives money back first, then the card, and never more than either paid', async () => {
  const { shop, lines } = await givenPots()
  const card = await givenCard(shop, 120_000n)
  const { checkoutId } = await givenCardOrder(lines(2), [card], { paymentMethod: 'vnpay' })
  const [payment] = await paymentsOf(checkoutId)
  if (!payment) throw new Error('no payment was opened')
  await receiveNotice(ipnOf(payment), { gateways: testGateways, clock: systemClock })
  const order = await orderOf(checkoutId)

  await refund(shop, order, { pieces: 1 })
  expect(await balanceOf(card)).toBe(5_000n)
  expect(await balancesOf(shop.id)).toMatchObject({ 'payable.refund': -80_000n })
  await refund(shop, order, { pieces: 1 })

  expect(await balanceOf(card)).toBe(90_000n)
  expect(await balancesOf(shop.id)).toMatchObject({
    'payable.refund': -80_000n,
    'payable.gift-card': -90_000n,
  })
  expect(await refundsOf(checkoutId)).toMatchObject([
    { amount: 85_000n, status: 'due' },
    { amount: 85_000n, status: 'done' },
  ])
  expect(await outboxOf(shop.id, 'refund-payment')).toBe(1)
})

test.each(['cod', 'vnpay'] as const)(
  'a cancelled order of a card and %s leaves nothing with the shop',
  async (method) => {
    const { shop, lines } = await givenPots()
    const cards = await givenCards(shop, [60_000n, 60_000n])
    const { checkoutId } = await givenCardOrder(lines(2), cards, { paymentMethod: method })
    const [payment] = await paymentsOf(checkoutId)
    if (payment) await receiveNotice(ipnOf(payment), { gateways: testGateways, clock: systemClock })
    const order = await orderOf(checkoutId)

    await shop.do((db) => cancelOrder(db, { orderId: order.id, reason: 'hết hàng' }, systemClock))

    for (const card of cards) expect(await balanceOf(card)).toBe(60_000n)
    const balances = await balancesOf(shop.id)
    expect(balances).toMatchObject({ 'payable.gift-card': -120_000n, cash: 120_000n })
    expect(balances.sales).toBeUndefined()
    expect(balances['receivable.cod']).toBeUndefined()
  },
)

test('a card pays only its own shop, in a checkout over several, and the orders are confirmed together', async () => {
  const [one, other] = [await givenPots(), await givenPots()]
  const card = await givenCard(one.shop, 500_000n)

  const placed = await givenCardOrder([...one.lines(2), ...other.lines(1)], [card])

  const orders = await ordersOf(placed.checkoutId)
  const of = (shop: GivenShop) => orders.find(({ shopId }) => shopId === shop.id)
  expect(placed.paymentMethod).toBe('cod')
  expect(of(one.shop)).toMatchObject({ paymentMethod: 'gift-card', status: 'confirmed' })
  expect(of(one.shop)?.paidAt).not.toBeNull()
  expect(of(other.shop)).toMatchObject({ paymentMethod: 'cod', status: 'confirmed', paidAt: null })
  expect(await balanceOf(card)).toBe(300_000n)
})

test('of two orders at once that want the same card one is asked again, and the card is never overdrawn', async () => {
  const { shop, lines } = await givenPots(40)
  const card = await givenCard(shop, 200_000n)
  const shoppers = await Promise.all(
    Array.from({ length: 6 }, () => givenCartWithCards(lines(1), [card])),
  )
  const orders = await Promise.all(shoppers.map(({ buyer, cart }) => orderFor(buyer, cart)))

  const outcomes = await Promise.allSettled(
    orders.map((order, at) => {
      const shopper = shoppers[at]
      if (!shopper) throw new Error('nobody orders')
      return submit(shopper.buyer, order)
    }),
  )

  // 115.000 ₫ each: the first takes it whole; nobody else saw 85.000 ₫.
  const placed = outcomes.filter(({ status }) => status === 'fulfilled')
  const refused = outcomes.flatMap((one) =>
    one.status === 'rejected' ? [one.reason as unknown] : [],
  )
  expect(placed).toHaveLength(1)
  for (const reason of refused) expect(reason).toMatchObject({ code: 'checkout.changed' })
  expect(await balanceOf(card)).toBe(85_000n)
})

test('a double click is one order, and takes the card once', async () => {
  const { shop, lines } = await givenPots()
  const card = await givenCard(shop, 500_000n)
  const { buyer, cart } = await givenCartWithCards(lines(1), [card])
  const order = await orderFor(buyer, cart)

  const clicks = await Promise.all([submit(buyer, order), submit(buyer, order)])

  expect(new Set(clicks.map(({ code }) => code)).size).toBe(1)
  expect(await balanceOf(card)).toBe(385_000n)
})

test('a card pays until midnight in Viet Nam of its last day; the page that showed it is asked again after', async () => {
  const { shop, lines } = await givenPots()
  const lastDay = addDays(localDate(systemClock.now()), 1)
  const card = await givenCard(shop, 500_000n, { expiresOn: lastDay })
  const { buyer, cart } = await givenCartWithCards(lines(1), [card])
  const order = await orderFor(buyer, cart)
  const midnight = fixedClock(`${lastDay}T17:00:00Z`)
  const before = fixedClock(`${lastDay}T16:59:59Z`)

  await expect(submit(buyer, order, midnight)).rejects.toMatchObject({ code: 'checkout.changed' })
  expect(await balanceOf(card)).toBe(500_000n)
  await submit(buyer, order, before)
  expect(await balanceOf(card)).toBe(385_000n)
})
