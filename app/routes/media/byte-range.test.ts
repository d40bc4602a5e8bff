import fc from 'fast-check'
import { expect, test } from 'vitest'

import { readRange } from './byte-range.ts'

test.each([
  ['bytes=0-99', { from: 0, to: 99 }],
  ['bytes=900-', { from: 900, to: 999 }],
  ['bytes=-100', { from: 900, to: 999 }],
  ['bytes=0-5000', { from: 0, to: 999 }],
  ['bytes=1000-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=5-2', null],
  ['bytes=0-1,5-6', null],
  ['items=0-1', null],
  [null, null],
])('%s of a thousand bytes', (header, expected) => {
  expect(readRange(header, 1000)).toEqual(expected)
})

test('a range that is sent lies inside the file', () => {
  const bound = fc.option(fc.nat(5000), { nil: '' as const })
  fc.assert(
    fc.property(bound, bound, fc.integer({ min: 1, max: 3000 }), (first, last, size) => {
      const range = readRange(`bytes=${first}-${last}`, size)
      if (range === null || range === 'unsatisfiable') return true
      return 0 <= range.from && range.from <= range.to && range.to < size
    }),
  )
})
