import { expect, test } from 'vitest'

import { parseGrams } from './weighing.forms.ts'

test.each([
  ['4,8 kg', 4800],
  ['4.8', 4800],
  ['4800', 4800],
  ['4800 g', 4800],
  ['12', 12_000],
  ['950 gam', 950],
  ['50 g', 50],
])('%s is %d grams', (typed, grams) => {
  expect(parseGrams(typed)).toBe(grams)
})

test.each(['', '0', '-3', 'bốn cân', '4,8 lạng', '1e9'])('“%s” is no weight', (typed) => {
  expect(parseGrams(typed)).toBeNull()
})
