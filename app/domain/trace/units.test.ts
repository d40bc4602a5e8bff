import { expect, test } from 'vitest'

import { conversion, epcisQuantity } from './units.ts'

test.each([
  ['kg', 'kg', 1],
  ['tạ', 'kg', 100],
  ['g', 'kg', 0.001],
  ['Tấn', 'tạ', 10],
  ['niêu', 'niêu', 1],
  ['lít', 'ml', 1000],
])('1 %s is so many %s', (from, to, factor) => {
  expect(conversion(from, to)).toBeCloseTo(factor)
})

test('a pot cannot be weighed against a kilogram, nor a litre', () => {
  expect(conversion('niêu', 'kg')).toBeNull()
  expect(conversion('lít', 'kg')).toBeNull()
})

test('EPCIS gets a unit code for weights and none for pieces', () => {
  expect(epcisQuantity(2, 'tạ')).toEqual({ quantity: 200, uom: 'KGM' })
  expect(epcisQuantity(1.5, 'tấn')).toEqual({ quantity: 1.5, uom: 'TNE' })
  expect(epcisQuantity(40, 'niêu')).toEqual({ quantity: 40 })
})
