import fc from 'fast-check'
import { expect, test } from 'vitest'

import { vnd } from '#app/lib/money.ts'
import { fromWireAmount, toWireAmount } from './amount.ts'

test('a đồng has no hundredths: what is asked is the same number at Stripe, and comes back as it', () => {
  expect(toWireAmount(vnd(185_000n))).toBe(185_000)
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 99_999_999n }), (amount) => {
      expect(fromWireAmount(toWireAmount(vnd(amount)), 'vnd')).toEqual(vnd(amount))
    }),
  )
})

test('dollars, fractions, nothing and less than nothing are no amount of đồng', () => {
  expect(fromWireAmount(185_000, 'usd')).toBeNull()
  for (const amount of [185_000.5, 0, -1, null, Number.NaN]) {
    expect(fromWireAmount(amount, 'vnd')).toBeNull()
  }
})

test('nothing, and more than one payment can hold, are not sent', () => {
  for (const amount of [0n, -1n, 100_000_000n]) {
    expect(() => toWireAmount(vnd(amount))).toThrow(/Stripe cannot take/)
  }
})
