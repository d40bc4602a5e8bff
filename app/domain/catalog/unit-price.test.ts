import fc from 'fast-check'
import { expect, test } from 'vitest'

import { vnd } from '#app/lib/money.ts'
import { parseNetContent, unitPriceOf } from './unit-price.ts'

test.each([
  ['500 g', 500_000n, 'kg'],
  ['500g', 500_000n, 'kg'],
  ['1,5 kg', 1_500_000n, 'kg'],
  ['0.5 kg', 500_000n, 'kg'],
  ['1.200 g', 1_200_000n, 'kg'],
  ['2 × 250 ml', 500_000n, 'l'],
  ['10 gói x 20 g', 200_000n, 'kg'],
  ['500 ml, 40 độ', 500_000n, 'l'],
  ['5 lít', 5_000_000n, 'l'],
])('%s is %d thousandths', (text, thousandths, per) => {
  expect(parseNetContent(text)).toEqual({ thousandths, per })
})

test.each(['20 gói', '1,5 × 1,5 m', '45 × 45 cm', '', 'khoảng 500 g', '0 g', '500 gói'])(
  '“%s” is no weight and no volume',
  (text) => {
    expect(parseNetContent(text)).toBeNull()
  },
)

test('a jar of 500 g for 85.000 đồng is 170.000 a kilogram', () => {
  expect(unitPriceOf(vnd(85_000), '500 g')).toEqual({ price: vnd(170_000), per: 'kg' })
})

test('what is one kilogram already has no second price', () => {
  expect(unitPriceOf(vnd(85_000), '1 kg')).toBeNull()
  expect(unitPriceOf(vnd(85_000), null)).toBeNull()
})

test('the unit price times the content is the price, to half a đồng a gram', () => {
  fc.assert(
    fc.property(
      fc.bigInt(1n, 1_000_000_000n),
      fc.integer({ min: 1, max: 100_000 }),
      (price, grams) => {
        const unit = unitPriceOf(vnd(price), `${grams} g`)
        if (grams === 1000) return unit === null
        const back = ((unit?.price.amount ?? 0n) * BigInt(grams)) / 1000n
        const off = back > price ? back - price : price - back
        return off <= BigInt(grams) / 1000n + 1n
      },
    ),
  )
})
