import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hiddenCells, smallestCrowd, type Cell } from './small-cells.ts'

const cell = (key: string, outsiders: number, weight = 0n): Cell => ({ key, outsiders, weight })

test('a commune whose shops all take part in the programme is shown', () => {
  expect(hiddenCells([cell('yen-hoa', 0), cell('gia-vien', 6)])).toEqual(new Set())
})

test('a commune with one shop outside the programme is hidden, and the smallest crowd hides with it', () => {
  const hidden = hiddenCells([cell('a', 1), cell('b', 9, 500n), cell('c', 5, 100n), cell('d', 0)])

  expect(hidden).toEqual(new Set(['a', 'c']))
})

test('several small communes hide each other and need no further one', () => {
  expect(hiddenCells([cell('a', 3), cell('b', 2), cell('c', 8)])).toEqual(new Set(['a', 'b']))
})

test('what is hidden is always a crowd, unless nothing is left to add', () => {
  const cells = fc.array(
    fc.record({ outsiders: fc.nat(12), weight: fc.bigInt({ min: 0n, max: 900n }) }),
  )
  fc.assert(
    fc.property(cells, (given) => {
      const all = given.map((rest, index) => ({ key: String(index), ...rest }))
      const hidden = hiddenCells(all)

      const shownSmall = all.filter(
        (one) => !hidden.has(one.key) && one.outsiders > 0 && one.outsiders < smallestCrowd,
      )
      const hiddenOutsiders = all
        .filter((one) => hidden.has(one.key))
        .reduce((sum, one) => sum + one.outsiders, 0)
      const isShownCrowdLeft = all.some(
        (one) => !hidden.has(one.key) && one.outsiders >= smallestCrowd,
      )
      expect(shownSmall).toEqual([])
      expect(hidden.size === 0 || hiddenOutsiders >= smallestCrowd || !isShownCrowdLeft).toBe(true)
    }),
  )
})
