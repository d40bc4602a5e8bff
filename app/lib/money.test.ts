import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { divideRounded, formatMoney, parseMoney, shareOf, taxInside, vnd } from './money.ts'

describe('money is whole đồng', () => {
  test('a share is rounded half away from zero', () => {
    expect(shareOf(185_005n, 1000n)).toBe(18_501n)
    expect(shareOf(-185_005n, 1000n)).toBe(-18_501n)
    expect(divideRounded(-1n, 3n)).toBe(0n)
  })

  test('a price is written the Vietnamese way and the English way', () => {
    expect(formatMoney(vnd(185_000))).toBe('185.000\u00a0₫')
    expect(formatMoney(vnd(-1_250_000), 'en')).toBe('−1,250,000\u00a0₫')
    expect(formatMoney(vnd(0))).toBe('0\u00a0₫')
  })

  test.each(['1.5', '-5', '1e5', '185k', '', '12.34.567', '1.2345'])(
    '%s is not an amount',
    (text) => {
      expect(parseMoney(text)).toBeNull()
    },
  )

  test('what is shown can be typed back', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 15n - 1n), (amount) => {
        expect(parseMoney(formatMoney(vnd(amount)))?.amount).toBe(amount)
      }),
    )
  })

  test('price without tax plus the tax inside is the price', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 12n),
        fc.constantFrom(0n, 500n, 800n, 1000n),
        (price, rate) => {
          const tax = taxInside(price, rate)
          expect(tax >= 0n && tax <= price).toBe(true)
          const difference = shareOf(price - tax, rate) - tax
          expect(difference >= -1n && difference <= 1n).toBe(true)
        },
      ),
    )
  })
})
