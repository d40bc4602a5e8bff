import fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  cancelledEntries,
  collectedEntries,
  refundedEntries,
  saleEntries,
  sumOf,
  surplusEntries,
  type Entry,
  type OrderSum,
} from './ledger.ts'

const dong = fc.bigInt({ min: 0n, max: 10n ** 12n })
const order: fc.Arbitrary<OrderSum> = fc.record({
  paymentMethod: fc.constantFrom('vnpay' as const, 'cod' as const),
  goods: dong,
  deliveryFee: dong,
})

const balance = (entries: readonly Entry[], account: string): bigint =>
  sumOf(entries.filter((entry) => entry.account === account))

test('every transaction balances, whatever the order is worth', () => {
  fc.assert(
    fc.property(order, dong, fc.boolean(), (sum, amount, isPaid) => {
      const all = [
        saleEntries(sum),
        collectedEntries(sum),
        cancelledEntries(sum, isPaid),
        surplusEntries(amount),
        refundedEntries(amount),
      ]
      expect(all.map(sumOf)).toEqual([0n, 0n, 0n, 0n, 0n])
    }),
  )
})

test('a delivered order leaves money and revenue, a cancelled and refunded one leaves nothing', () => {
  fc.assert(
    fc.property(order, (sum) => {
      const total = sum.goods + sum.deliveryFee
      const isPaid = sum.paymentMethod === 'vnpay'
      const delivered = [...saleEntries(sum), ...(isPaid ? [] : collectedEntries(sum))]
      const undone = [
        ...saleEntries(sum),
        ...cancelledEntries(sum, isPaid),
        ...(isPaid ? refundedEntries(total) : []),
      ]

      expect(balance(delivered, isPaid ? 'receivable.vnpay' : 'cash')).toBe(total)
      expect(balance(delivered, 'receivable.cod')).toBe(0n)
      for (const entry of undone) expect(balance(undone, entry.account)).toBe(0n)
    }),
  )
})

test('an order of nothing posts nothing', () => {
  expect(saleEntries({ paymentMethod: 'cod', goods: 0n, deliveryFee: 0n })).toEqual([])
})
