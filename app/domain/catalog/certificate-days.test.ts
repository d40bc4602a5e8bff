import fc from 'fast-check'
import { expect, test } from 'vitest'

import { addDays, type LocalDate } from '#app/lib/time.ts'
import { dueReminder, reminderMonths } from './certificate-days.ts'

const day = (text: string) => text as LocalDate
const expiresOn = day('2027-05-22')

test.each([
  ['2026-11-21', [], null],
  ['2026-11-22', [], 6],
  ['2027-01-10', [6], null],
  ['2027-02-22', [6], 3],
  ['2027-04-22', [6, 3], 1],
  ['2027-05-22', [6, 3, 1], null],
  ['2027-05-23', [6, 3], null],
])('on %s after %j', (today, told, months) => {
  expect(dueReminder({ expiresOn, told }, day(today))?.months ?? null).toBe(months)
})

test('a certificate entered two months before its end is spoken of once', () => {
  expect(dueReminder({ expiresOn, told: [] }, day('2027-03-22'))).toEqual({
    months: 3,
    reached: [6, 3],
  })
})

test('asked every day from any day on, each number is said at most once and the last word is one month', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), (before) => {
      const told: number[] = []
      const said: number[] = []
      for (let today = addDays(expiresOn, -before); today <= expiresOn; today = addDays(today, 1)) {
        const due = dueReminder({ expiresOn, told }, today)
        if (!due) continue
        said.push(due.months)
        told.push(...due.reached)
      }
      return (
        new Set(said).size === said.length &&
        said.at(-1) === 1 &&
        said.every((months) => reminderMonths.some((one) => one === months))
      )
    }),
  )
})
