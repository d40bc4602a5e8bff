import { expect, test } from 'vitest'
import type { LocalDate } from '#app/lib/time.ts'
import { ruleOn } from './rule.ts'

const day = (text: string) => text as LocalDate
const reduced = { rate: '8%', validFrom: day('2025-07-01'), validTo: day('2026-12-31') }
const full = { rate: '10%', validFrom: day('2027-01-01'), validTo: null }

test('the reduced rate holds to the end of its last day and the full rate from the next', () => {
  expect(ruleOn([full, reduced], day('2026-12-31'))).toBe(reduced)
  expect(ruleOn([reduced, full], day('2027-01-01'))).toBe(full)
})

test('before the first rule there is none', () => {
  expect(ruleOn([reduced, full], day('2025-06-30'))).toBeNull()
})

test('when two hold, the later law wins', () => {
  const amended = { rate: '5%', validFrom: day('2026-07-01'), validTo: null }

  expect(ruleOn([amended, reduced], day('2026-08-01'))).toBe(amended)
})
