import fc from 'fast-check'
import { expect, test } from 'vitest'

import { paymentMethods } from '#app/domain/order/order.ts'
import {
  collectedEntries,
  moneyOf,
  noCards,
  refundedEntries,
  saleEntries,
  soldBackEntries,
  sumOf,
  surplusEntries,
  type Entry,
  type OrderSum,
} from './ledger.ts'

const dong = fc.bigInt({ min: 0n, max: 10n ** 12n })
const share = fc.bigInt({ min: 0n, max: 100n })
const order: fc.Arbitrary<OrderSum> = fc
  .record({
    paymentMethod: fc.constantFrom(...paymentMethods),
    goods: dong,
    deliveryFee: dong,
    off: share,
    byMarket: share,
    byCards: share,
    given: share,
  })
  .map(({ off, byMarket, byCards, given, paymentMethod, ...sum }) => {
    const discount = ((sum.goods + sum.deliveryFee) * off) / 100n
    const total = sum.goods + sum.deliveryFee - discount
    const paid = paymentMethod === 'gift-card' ? total : (total * byCards) / 100n
    const gift = (paid * given) / 100n
    const cards = { sold: paid - gift, given: gift }
    return {
      ...sum,
      paymentMethod,
      discount,
      platformDiscount: (discount * byMarket) / 100n,
      cards,
    }
  })

const balance = (entries: readonly Entry[], account: string): bigint =>
  sumOf(entries.filter((entry) => entry.account === account))

test('every transaction balances, whatever the order is worth and whoever bears its discount', () => {
  fc.assert(
    fc.property(order, dong, fc.boolean(), (sum, amount, isPaid) => {
      const all = [
        saleEntries(sum),
        collectedEntries(amount, isPaid ? 'shop' : 'carrier'),
        soldBackEntries(sum, isPaid),
        surplusEntries(amount, sum.paymentMethod),
        refundedEntries(amount, sum.paymentMethod),
      ]
      expect(all.map(sumOf)).toEqual([0n, 0n, 0n, 0n, 0n])
    }),
  )
})

test('a delivered order leaves money and revenue, a cancelled and refunded one leaves nothing', () => {
  fc.assert(
    fc.property(order, (sum) => {
      const total = moneyOf(sum)
      const isPaid = sum.paymentMethod !== 'cod'
      const delivered = [...saleEntries(sum), ...(isPaid ? [] : collectedEntries(total, 'shop'))]
      const undone = [
        ...saleEntries(sum),
        ...soldBackEntries(sum, isPaid),
        ...(isPaid ? refundedEntries(total, sum.paymentMethod) : []),
      ]

      const money = isPaid ? `receivable.${sum.paymentMethod}` : 'cash'
      // What cards paid is off what the shop owes for them; of its own gifts it is a cost.
      expect(balance(delivered, 'payable.gift-card')).toBe(sum.cards.sold)
      expect(balance(delivered, 'gift-card.given')).toBe(sum.cards.given)
      if (sum.paymentMethod === 'gift-card') expect(total).toBe(0n)
      else expect(balance(delivered, money)).toBe(total)
      expect(balance(delivered, 'receivable.cod')).toBe(0n)
      expect(balance(delivered, 'sales')).toBe(-sum.goods)
      for (const entry of undone) expect(balance(undone, entry.account)).toBe(0n)
    }),
  )
})

test('the shop gets back from the market what the market took off its prices', () => {
  const sum: OrderSum = {
    paymentMethod: 'vnpay',
    goods: 200_000n,
    deliveryFee: 30_000n,
    discount: 50_000n,
    platformDiscount: 20_000n,
    cards: noCards,
  }

  const entries = saleEntries(sum)

  expect(balance(entries, 'receivable.vnpay')).toBe(180_000n)
  expect(balance(entries, 'receivable.platform')).toBe(20_000n)
  expect(balance(entries, 'discount')).toBe(30_000n)
})

test('an order of nothing posts nothing', () => {
  const nothing = { goods: 0n, deliveryFee: 0n, discount: 0n, platformDiscount: 0n, cards: noCards }
  expect(saleEntries({ paymentMethod: 'cod', ...nothing })).toEqual([])
})
