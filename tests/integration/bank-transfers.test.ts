// Money by bank transfer: exactly, too little, too much, twice, too late, without words; told once or often.
import { expect, test } from 'vitest'

import { asSystem, inCheckout, inShop } from '#app/db/doors.server.ts'
import { expireCheckout } from '#app/domain/checkout/expire-checkout.server.ts'
import { receiveTransfer, sweepTransfers } from '#app/domain/payment/receive-transfer.server.ts'
import { recordTransfer } from '#app/domain/payment/record-transfer.server.ts'
import { vnd } from '#app/lib/money.ts'
import { addSeconds, systemClock } from '#app/lib/time.ts'
import { givenGoods, givenOrder } from '#tests/support/given-orders.ts'
import { givenShop } from '#tests/support/given-people.ts'
import { givenTransferOrder, tell, transfersOf } from '#tests/support/given-transfers.ts'
import {
  balancesOf,
  ordersOf,
  outboxOf,
  paymentsOf,
  refundsOf,
  stockOf,
} from '#tests/support/order-facts.ts'

const later = { now: () => addSeconds(systemClock.now(), 2 * 3_600) }
const expire = (checkoutId: string) =>
  inCheckout(checkoutId, {}, (db) => expireCheckout(db, { checkoutId, isGatewayDone: true }, later))

test('exactly the sum with the right words confirms the order; the money is on the shop’s account', async () => {
  const { shop, goods, checkoutId, told } = await givenTransferOrder()

  const { status } = await told(200_000n)

  expect(status).toBe('matched')
  expect(await ordersOf(checkoutId)).toMatchObject([{ status: 'confirmed' }])
  expect(await paymentsOf(checkoutId)).toMatchObject([{ status: 'succeeded', received: 200_000n }])
  expect(await stockOf(goods.lot)).toEqual({ onHand: 8, held: 0 })
  expect(await balancesOf(shop.id)).toEqual({
    bank: 200_000n,
    sales: -170_000n,
    delivery: -30_000n,
  })
  expect(await outboxOf(shop.id, 'issue-invoice')).toBe(1)
})

test('the same movement told by the webhook, again, at once, and by the statement counts once', async () => {
  const { shop, checkoutId, told } = await givenTransferOrder()
  const reference = 'FT26327001'

  await Promise.all([told(200_000n, { reference }), told(200_000n, { reference })])
  await told(200_000n, { reference, source: 'statement' })

  expect(await transfersOf(shop)).toMatchObject([{ status: 'matched', amount: 200_000n }])
  expect(await balancesOf(shop.id)).toMatchObject({ bank: 200_000n })
  expect(await refundsOf(checkoutId)).toEqual([])
})

test('too little waits for the rest; the rest confirms', async () => {
  const { shop, checkoutId, told } = await givenTransferOrder()

  const first = await told(190_000n)
  const [waiting] = await ordersOf(checkoutId)
  const second = await told(10_000n)

  expect([first.status, second.status]).toEqual(['short', 'matched'])
  expect(waiting).toMatchObject({ status: 'awaiting_payment' })
  expect(await ordersOf(checkoutId)).toMatchObject([{ status: 'confirmed' }])
  expect(await balancesOf(shop.id)).toMatchObject({ bank: 200_000n })
})

test('too much confirms, and what is too much is owed back by a person', async () => {
  const { shop, checkoutId, told } = await givenTransferOrder()

  await told(205_000n)

  expect(await ordersOf(checkoutId)).toMatchObject([{ status: 'confirmed', refundedTotal: 0n }])
  expect(await refundsOf(checkoutId)).toEqual([
    { amount: 5_000n, reason: 'overpaid', status: 'due' },
  ])
  expect(await outboxOf(shop.id, 'refund-payment')).toBe(0)
  expect(await balancesOf(shop.id)).toMatchObject({ bank: 205_000n, 'payable.refund': -5_000n })
})

test('a second transfer of the same sum is owed back whole', async () => {
  const { shop, checkoutId, told } = await givenTransferOrder()

  await told(200_000n)
  const { status } = await told(200_000n)

  expect(status).toBe('surplus')
  expect(await refundsOf(checkoutId)).toEqual([
    { amount: 200_000n, reason: 'paid-twice', status: 'due' },
  ])
  expect(await balancesOf(shop.id)).toMatchObject({ bank: 400_000n, 'payable.refund': -200_000n })
})

test('late, and the goods are still there: the order comes back to life', async () => {
  const { goods, checkoutId, told } = await givenTransferOrder()
  await expire(checkoutId)

  const { status } = await told(200_000n, { clock: later })

  expect(status).toBe('matched')
  expect(await ordersOf(checkoutId)).toMatchObject([{ status: 'confirmed' }])
  expect(await stockOf(goods.lot)).toEqual({ onHand: 8, held: 0 })
})

test('late, and the goods are gone: all of it is owed back', async () => {
  const { shop, goods, checkoutId, told } = await givenTransferOrder(2)
  await expire(checkoutId)
  await givenOrder([{ variantId: goods.variantId, quantity: 2 }])

  const { status } = await told(200_000n, { clock: later })

  expect(status).toBe('surplus')
  expect(await ordersOf(checkoutId)).toMatchObject([{ status: 'expired' }])
  expect(await refundsOf(checkoutId)).toEqual([
    { amount: 200_000n, reason: 'late-payment', status: 'due' },
  ])
  expect(await balancesOf(shop.id)).toMatchObject({ bank: 200_000n, 'payable.refund': -200_000n })
})

test('words that name no order wait for a person, and are kept', async () => {
  const { shop, checkoutId } = await givenTransferOrder()

  const { status } = await tell(shop, { amount: 200_000n })

  expect(status).toBe('unmatched')
  expect(await ordersOf(checkoutId)).toMatchObject([{ status: 'awaiting_payment' }])
})

test("another shop's account does not pay this shop's order", async () => {
  const { checkoutId, payment } = await givenTransferOrder()
  const other = await givenShop()

  const { status } = await tell(other, { amount: 200_000n, content: payment.reference })

  expect(status).toBe('unmatched')
  expect(await ordersOf(checkoutId)).toMatchObject([{ status: 'awaiting_payment' }])
})

test('the process died after the movement was written down: the sweep finishes it', async () => {
  const { shop, checkoutId, payment } = await givenTransferOrder()
  const movement = {
    reference: 'FT1',
    accountNumber: '3300201234567',
    amount: vnd(200_000n),
    content: payment.reference,
    at: systemClock.now(),
  }
  await inShop(shop.id, (db) => recordTransfer(db, { movement, source: 'webhook' }, systemClock))

  await sweepTransfers(1_000, later)
  await sweepTransfers(1_000, later)

  expect(await ordersOf(checkoutId)).toMatchObject([{ status: 'confirmed' }])
  expect(await balancesOf(shop.id)).toMatchObject({ bank: 200_000n })
})

test('the movement was told before its order was committed: the sweep finds the order', async () => {
  const { shop, checkoutId, payment, told } = await givenTransferOrder()
  // As it was a moment before: nobody could see the payment yet.
  await asSystem('test hides a payment', (db) =>
    db.payment.update({ where: { id: payment.id }, data: { reference: 'NIEUHIDDEN' } }),
  )
  expect((await told(200_000n)).status).toBe('unmatched')
  await asSystem('test shows it', (db) =>
    db.payment.update({ where: { id: payment.id }, data: { reference: payment.reference } }),
  )

  await sweepTransfers(1_000, later)

  expect(await ordersOf(checkoutId)).toMatchObject([{ status: 'confirmed' }])
  expect(await transfersOf(shop)).toMatchObject([{ status: 'matched' }])
})

test('a person wrote it down, then the bank told the same sum: nobody guesses that it came twice', async () => {
  const { shop, checkoutId, told } = await givenTransferOrder()

  await told(200_000n, { source: 'hand', reference: 'APP-1' })
  const { status } = await told(200_000n, { reference: 'FT2' })

  expect(status).toBe('unmatched')
  expect(await ordersOf(checkoutId)).toMatchObject([{ status: 'confirmed' }])
  expect(await refundsOf(checkoutId)).toEqual([])
  expect(await balancesOf(shop.id)).toMatchObject({ bank: 200_000n })
})

test('goods of two shops cannot be paid by transfer: there is no account that may take both', async () => {
  const { shop } = await givenTransferOrder()
  const [mine, theirs] = [await givenGoods(shop, 5), await givenGoods(await givenShop(), 5)]
  const lines = [mine, theirs].map(({ variantId }) => ({ variantId, quantity: 1 }))

  const ordering = givenOrder(lines, { paymentMethod: 'bank' })

  await expect(ordering).rejects.toMatchObject({ code: 'payment.not-offered' })
  expect(await stockOf(mine.lot)).toEqual({ onHand: 5, held: 0 })
})

test('twelve tellings at once of one movement change nothing after the first', async () => {
  const { shop, payment } = await givenTransferOrder()
  const movement = {
    reference: null,
    accountNumber: '3300201234567',
    amount: vnd(200_000n),
    content: payment.reference,
    at: systemClock.now(),
  }
  const once = { shopId: shop.id, source: 'webhook' as const, movement }

  await Promise.all(Array.from({ length: 12 }, () => receiveTransfer(once, systemClock)))

  expect(await transfersOf(shop)).toHaveLength(1)
  expect(await balancesOf(shop.id)).toMatchObject({ bank: 200_000n })
})
