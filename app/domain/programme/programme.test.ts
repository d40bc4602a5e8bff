import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, type LocalDate } from '#app/lib/time.ts'
import { canBecome, lastDayOf, takesApplications, trialAccess, trialPeriod } from './programme.ts'

const day = (text: string) => text as LocalDate
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('2020-01-01'), days))

test('a trial from 22/11 runs to the end of 21/02', () => {
  const trial = trialPeriod(day('2026-11-22'), 3)

  expect(trial.endsOn).toBe('2027-02-22')
  expect(lastDayOf(trial)).toBe('2027-02-21')
})

test('a trial from the 30th of November ends with February, leap year or not', () => {
  expect(trialPeriod(day('2026-11-30'), 3).endsOn).toBe('2027-02-28')
  expect(trialPeriod(day('2027-11-30'), 3).endsOn).toBe('2028-02-29')
})

test('three months are never shorter than 89 days nor longer than 92', () => {
  fc.assert(
    fc.property(anyDay, (start) => {
      const length = daysBetween(start, trialPeriod(start, 3).endsOn)

      expect(length).toBeGreaterThanOrEqual(89)
      expect(length).toBeLessThanOrEqual(92)
    }),
  )
})

test('the end falls on the same day of the month, or on the last day of a shorter one', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 24 }), (start, months) => {
      const { endsOn } = trialPeriod(start, months)
      const [startDate, endDate] = [start, endsOn].map((value) => Number(value.slice(8)))

      const isSameDate = startDate === endDate
      const isLastOfShorterMonth = endDate! < startDate! && addDays(endsOn, 1).endsWith('-01')
      expect(isSameDate || isLastOfShorterMonth).toBe(true)
      expect(endsOn.slice(0, 7)).toBe(addMonths(day(`${start.slice(0, 7)}-01`), months).slice(0, 7))
    }),
  )
})

test('a shop admitted later never loses access earlier', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 40 }), (start, later) => {
      const first = trialPeriod(start, 3).endsOn

      expect(trialPeriod(addDays(start, later), 3).endsOn >= first).toBe(true)
    }),
  )
})

test('access holds on every day from the first to the last and on no other', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -10, max: 110 }), (start, offset) => {
      const trial = trialPeriod(start, 3)
      const today = addDays(start, offset)
      const access = trialAccess(trial, today)

      const isInside = today >= trial.startsOn && today <= lastDayOf(trial)
      expect(access.state === 'running').toBe(isInside)
      expect(access.daysLeft > 0 && offset >= 0).toBe(isInside)
    }),
  )
})

test('on its last day a trial has one day left, on the next none', () => {
  const trial = trialPeriod(day('2026-11-22'), 3)

  expect(trialAccess(trial, day('2027-02-21'))).toMatchObject({ state: 'running', daysLeft: 1 })
  expect(trialAccess(trial, day('2027-02-22'))).toEqual({
    state: 'ended',
    daysLeft: 0,
    percentPassed: 100,
  })
  expect(trialAccess(null, day('2027-02-22')).state).toBe('none')
})

test('a refused shop may apply again, an admitted one may not', () => {
  expect(canBecome('refused', 'submitted')).toBe(true)
  expect(canBecome('admitted', 'submitted')).toBe(false)
  expect(canBecome('admitted', 'refused')).toBe(false)
})

test('a programme takes applications on its last day and not after', () => {
  const programme = { opensOn: day('2026-06-01'), closesOn: day('2026-12-31') }

  expect(takesApplications(programme, day('2026-12-31'))).toBe(true)
  expect(takesApplications(programme, day('2027-01-01'))).toBe(false)
  expect(takesApplications({ ...programme, closesOn: null }, day('2030-01-01'))).toBe(true)
})
