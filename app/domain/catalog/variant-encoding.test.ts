import {
  decodeEncodedVariant,
  isOptionValueCombinationInEncodedVariant,
} from '@shopify/hydrogen-react'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { encodeVariants } from './variant-encoding.ts'

const key = (combination: readonly number[]) => combination.join(',')

const sets = fc.integer({ min: 1, max: 4 }).chain((options) =>
  fc.uniqueArray(fc.array(fc.nat({ max: 12 }), { minLength: options, maxLength: options }), {
    selector: key,
    maxLength: 60,
  }),
)

test('what a storefront decodes is exactly what the shop sells', () => {
  fc.assert(
    fc.property(sets, (combinations) => {
      const decoded = decodeEncodedVariant(encodeVariants(combinations)).map(key)

      expect(decoded.toSorted()).toEqual(combinations.map(key).toSorted())
    }),
    { numRuns: 500 },
  )
})

// 20 colours, 10 sizes, 10 glazes: as many variants as a product may have.
const all = Array.from({ length: 2000 }, (_, n) => [
  Math.floor(n / 100),
  Math.floor(n / 10) % 10,
  n % 10,
])

test('any part of 2,000 variants is decoded as it was, and each is found or not by itself', () => {
  const some = fc.array(fc.boolean(), { minLength: all.length, maxLength: all.length })
  fc.assert(
    fc.property(some, fc.nat({ max: all.length - 1 }), (isSold, asked) => {
      const sold = all.filter((_combination, index) => isSold[index])
      const encoded = encodeVariants(sold)

      expect(decodeEncodedVariant(encoded).map(key).toSorted()).toEqual(sold.map(key).toSorted())
      const combination = all[asked] ?? []
      expect(isOptionValueCombinationInEncodedVariant(combination, encoded)).toBe(isSold[asked])
    }),
    { numRuns: 25 },
  )
})

test('the same set is written the same way whatever the order of the variants', () => {
  fc.assert(
    fc.property(sets, (combinations) => {
      expect(encodeVariants(combinations.toReversed())).toBe(encodeVariants(combinations))
    }),
  )
})

test.each([
  ['v1_0-2', [[0], [1], [2]]],
  [
    'v1_0:0-1,1:0,',
    [
      [0, 0],
      [0, 1],
      [1, 0],
    ],
  ],
  [
    'v1_0:0:0,1:0-1,,1:0:0-1,1:1,,2:0:1,1:0,,',
    [
      [0, 0, 0],
      [0, 1, 0],
      [0, 1, 1],
      [1, 0, 0],
      [1, 0, 1],
      [1, 1, 1],
      [2, 0, 1],
      [2, 1, 0],
    ],
  ],
  ['v1_', []],
])('%s', (encoded, combinations) => {
  expect(encodeVariants(combinations)).toBe(encoded)
})
