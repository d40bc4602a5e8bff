import fc from 'fast-check'
import { expect, test } from 'vitest'

import { combinationCount, combinations, reprice } from './variant-grid.ts'

test('two sizes and three tastes are six variants, sizes outside', () => {
  const options = [
    { name: 'Cỡ', values: ['250 ml', '500 ml'] },
    { name: 'Vị', values: ['Ngọt', 'Mặn', 'Cay'] },
  ]

  expect(
    combinations(options)
      .map((chosen) => chosen.join(' '))
      .slice(0, 4),
  ).toEqual(['250 ml Ngọt', '250 ml Mặn', '250 ml Cay', '500 ml Ngọt'])
  expect(combinationCount(options)).toBe(6)
  expect(combinations([])).toEqual([[]])
})

test('there are as many combinations as counted, and no two are the same', () => {
  const values = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(fc.array(values, { maxLength: 3 }), (lists) => {
      const options = lists.map((list, at) => ({ name: `o${at}`, values: list }))
      const found = combinations(options)
      const different = new Set(found.map((one) => JSON.stringify(one)))
      return found.length === combinationCount(options) && different.size === found.length
    }),
  )
})

test.each([
  [{ kind: 'percent', amount: 500n, roundTo: 1000n }, 189_000n],
  [{ kind: 'percent', amount: -1000n, roundTo: 1000n }, 162_000n],
  [{ kind: 'percent', amount: 500n, roundTo: 1n }, 189_000n],
  [{ kind: 'add', amount: 15_000n, roundTo: 1n }, 195_000n],
  [{ kind: 'add', amount: -20_400n, roundTo: 1000n }, 160_000n],
  [{ kind: 'set', amount: 99_000n, roundTo: 1000n }, 99_000n],
] as const)('180.000 changed by %o is %d', (change, expected) => {
  expect(reprice(180_000n, change)).toBe(expected)
})

test('a price that went up is never below what it was, but for the rounding', () => {
  fc.assert(
    fc.property(
      fc.bigInt(1n, 1_000_000_000n),
      fc.bigInt(0n, 10_000n),
      fc.constantFrom(1n, 100n, 1000n),
      (price, amount, roundTo) =>
        reprice(price, { kind: 'percent', amount, roundTo }) >= price - roundTo / 2n,
    ),
  )
})
