import fc from 'fast-check'
import { expect, test } from 'vitest'

import { decimal, scaleFor, shortNumber, thinned } from './chart-scale.ts'

test('the scale starts at zero and ends at a round number above the highest value', () => {
  expect(scaleFor([12, 37], 100).ticks).toEqual([0, 10, 20, 30, 40])
  expect(scaleFor([0.42, 0.9], 100).ticks).toEqual([0, 0.25, 0.5, 0.75, 1])
})

test('counts are ticked in whole numbers', () => {
  expect(scaleFor([1, 2], 100).ticks).toEqual([0, 1, 2])
  expect(scaleFor([9], 100).ticks).toEqual([0, 5, 10])
})

test('no figures yet still give a chart with a floor', () => {
  const scale = scaleFor([], 100)

  expect(scale.ticks).toEqual([0, 1, 2, 3, 4])
  expect(scale.y(0)).toBe(100)
})

test('no value stands above the chart or below its floor', () => {
  const values = fc.array(fc.double({ min: 0, max: 1e12, noNaN: true }), { minLength: 1 })

  fc.assert(
    fc.property(values, (some) => {
      const { y, ticks } = scaleFor(some, 200)
      return ticks.length <= 8 && some.every((value) => y(value) >= -1e-6 && y(value) <= 200)
    }),
  )
})

test.each([
  [1_500_000, '1,5 tr', '1.5M'],
  [2_000_000_000, '2 tỷ', '2B'],
  [850, '850', '850'],
  [12_000, '12 ng', '12k'],
  [0, '0', '0'],
])('%d is written short as %s', (value, vi, en) => {
  expect(shortNumber(value, 'vi')).toBe(vi)
  expect(shortNumber(value, 'en')).toBe(en)
})

test('weights are written with a comma in Vietnamese', () => {
  expect(decimal(1.5, 'vi')).toBe('1,5')
  expect(decimal(-1234.5, 'en')).toBe('−1,234.5')
})

test('a crowded axis keeps its ends and thins the middle', () => {
  const kept = [...thinned(31, 5)]

  expect(kept).toEqual([0, 8, 15, 23, 30])
  expect([...thinned(3, 5)]).toEqual([0, 1, 2])
})
