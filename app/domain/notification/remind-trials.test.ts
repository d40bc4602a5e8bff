import { expect, test } from 'vitest'

import type { LocalDate } from '#app/lib/time.ts'
import { dueTrialReminder } from './remind-trials.server.ts'

const endsOn = '2026-12-21' as LocalDate
const due = (today: string) => dueTrialReminder(endsOn, today as LocalDate)

test('a shop is reminded two weeks before, one week before, and on the last day', () => {
  expect([due('2026-12-06'), due('2026-12-07'), due('2026-12-13')]).toEqual([null, 14, 14])
  expect([due('2026-12-14'), due('2026-12-19'), due('2026-12-20')]).toEqual([7, 7, 1])
})

test('once the trial is over nobody is reminded', () => {
  expect([due('2026-12-21'), due('2027-01-01')]).toEqual([null, null])
})
