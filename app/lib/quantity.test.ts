import fc from 'fast-check'
import { expect, test } from 'vitest'

import { formatAmount, parseAmount } from './quantity.ts'

test.each([
  ['20', 20],
  ['1,5', 1.5],
  ['12.5', 12.5],
  ['1.500', 1500],
  ['1.234.567,25', 1_234_567.25],
  [' 0,125 ', 0.125],
])('"%s" is %d', (typed, amount) => {
  expect(parseAmount(typed)).toBe(amount)
})

test.each(['', 'abc', '-1', '1,2345', '1,2,3', '1e3', '20 kg'])('"%s" is no amount', (typed) => {
  expect(parseAmount(typed)).toBeNull()
})

test('what is shown can be typed again', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000_000), (thousandths) => {
      const amount = thousandths / 1000

      expect(parseAmount(formatAmount(amount))).toBe(amount)
    }),
  )
})

test('amounts read as the language writes them', () => {
  expect(formatAmount('1500.500')).toBe('1.500,5')
  expect(formatAmount(1500.5, 'en')).toBe('1,500.5')
})
