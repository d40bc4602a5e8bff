import fc from 'fast-check'
import { expect, test } from 'vitest'

import { clampQuantity, clampWarning, maxPieces } from './cart.ts'

test('a line never holds more than is there, nor more than was asked for', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -5, max: 5000 }),
      fc.integer({ min: 0, max: 5000 }),
      (asked, stock) => {
        const kept = clampQuantity(asked, stock)

        expect(kept).toBeLessThanOrEqual(Math.min(stock, maxPieces))
        expect(kept).toBeLessThanOrEqual(Math.max(asked, 0))
        expect(kept).toBeGreaterThanOrEqual(0)
      },
    ),
  )
})

test('the shopper is told whether something is left or nothing', () => {
  expect(clampWarning(3, 3)).toBeNull()
  expect(clampWarning(3, 2)?.code).toBe('MERCHANDISE_NOT_ENOUGH_STOCK')
  expect(clampWarning(3, 0)?.code).toBe('MERCHANDISE_OUT_OF_STOCK')
})
