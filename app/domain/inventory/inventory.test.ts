import { expect, test } from 'vitest'

import type { LocalDate } from '#app/lib/time.ts'
import { isSellable, parseQuantity } from './inventory.ts'

const day = (text: string) => text as LocalDate

test('a lot is sold before its last day, not on it and not after', () => {
  const lot = { status: 'open', expiresOn: day('2026-11-22') }

  expect(isSellable(lot, day('2026-11-21'))).toBe(true)
  expect(isSellable(lot, day('2026-11-22'))).toBe(false)
  expect(isSellable({ status: 'open', expiresOn: null }, day('2026-11-22'))).toBe(true)
})

test('a recalled or closed lot is never sold', () => {
  for (const status of ['recalled', 'closed']) {
    expect(isSellable({ status, expiresOn: null }, day('2026-11-22'))).toBe(false)
  }
})

test('quantities have at most three decimals and are more than nothing', () => {
  expect([parseQuantity(12.5), parseQuantity('40'), parseQuantity('0.125')]).toEqual([
    '12.5',
    '40',
    '0.125',
  ])
  expect([
    parseQuantity(0),
    parseQuantity(-1),
    parseQuantity('1,5'),
    parseQuantity('0.0001'),
  ]).toEqual(Array(4).fill(null))
})
