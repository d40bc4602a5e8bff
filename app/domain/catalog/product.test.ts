import { expect, test } from 'vitest'

import { carryOver, fitsOptions, hasRepeats, variantTitle } from './product.ts'

const size = { name: 'Dung tích', values: ['250 ml', '500 ml'] }
const taste = { name: 'Vị', values: ['Mặn', 'Cay'] }

test('a variant is one value of each option, in order', () => {
  expect(fitsOptions(['250 ml', 'Cay'], [size, taste])).toBe(true)
  expect(fitsOptions(['Cay', '250 ml'], [size, taste])).toBe(false)
  expect(fitsOptions(['250 ml'], [size, taste])).toBe(false)
  expect(fitsOptions([], [])).toBe(true)
  expect(variantTitle(['250 ml', 'Cay'])).toBe('250 ml / Cay')
})

test('"Cay" and "cay " are one value', () => {
  expect(hasRepeats([{ name: 'Vị', values: ['Cay', 'cay '] }])).toBe(true)
  expect(hasRepeats([size, { ...taste, name: 'DUNG TÍCH' }])).toBe(true)
  expect(hasRepeats([size, taste])).toBe(false)
})

test('a variant keeps its values when the options are put in another order', () => {
  expect(carryOver(['250 ml', 'Cay'], [size, taste], [taste, size])).toEqual(['Cay', '250 ml'])
})

test('a new option takes its first value', () => {
  expect(carryOver([], [], [size])).toEqual(['250 ml'])
})

test('a variant is not lost silently when its value is taken away', () => {
  expect(carryOver(['500 ml'], [size], [{ name: 'Dung tích', values: ['250 ml'] }])).toBeNull()
})
