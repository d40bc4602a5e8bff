import fc from 'fast-check'
import { expect, test } from 'vitest'

import { vnd } from '#app/lib/money.ts'
import { fromWireAmount, toWireAmount } from './amount.ts'

test('every payable amount comes back from the gateway as exactly what was asked', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 9_999_999_999n }), (amount) => {
      expect(fromWireAmount(toWireAmount(vnd(amount)))).toEqual(vnd(amount))
    }),
  )
})

test('a fraction of a đồng, a sign, a comma or an empty text is no amount', () => {
  for (const text of ['18500050', '-18500000', '185.000', '1e9', '', ' 18500000', '0', '00100']) {
    expect(fromWireAmount(text)).toBeNull()
  }
})

test('nothing, less than nothing and more than the gateway can hold are not sent', () => {
  for (const amount of [0n, -1n, 10_000_000_000n]) {
    expect(() => toWireAmount(vnd(amount))).toThrow(/VNPay cannot take/)
  }
})
