import fc from 'fast-check'
import { expect, test } from 'vitest'

import { doubt, weightRefund } from './weighing.ts'

test.each([
  [550_000n, 5500, 5000, 50_000n],
  [550_000n, 5500, 5500, 0n],
  [550_000n, 5500, 6000, 0n],
  [100n, 3, 2, 33n],
])('of %d đồng for %d g that weigh %d g, %d go back', (...facts) => {
  const [paid, agreedGrams, weighedGrams, expected] = facts

  expect(weightRefund({ paid, agreedGrams, weighedGrams })).toBe(expected)
})

test('what is kept is never more than was paid, and the lighter the more goes back', () => {
  const grams = fc.integer({ min: 1, max: 1_000_000 })
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 12n), grams, grams, (...[paid, agreedGrams, weighedGrams]) => {
      const back = weightRefund({ paid, agreedGrams, weighedGrams })
      const lighter = weightRefund({ paid, agreedGrams, weighedGrams: Math.ceil(weighedGrams / 2) })
      return back >= 0n && back <= paid && lighter >= back
    }),
  )
})

test('a typing error is doubted, a light box is not', () => {
  const facts = { paid: 1n, agreedGrams: 5500 }

  expect(doubt({ ...facts, weighedGrams: 5 })).toBe('weigh.too-light')
  expect(doubt({ ...facts, weighedGrams: 52_000 })).toBe('weigh.too-heavy')
  expect(doubt({ ...facts, weighedGrams: 4600 })).toBeNull()
})
