import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  addDays,
  addMonths,
  daysBetween,
  formatDay,
  formatInstant,
  fromIso,
  localDate,
  parseLocalDate,
  startOfDay,
} from './time.ts'
import type { LocalDate } from './time.ts'

const day = (text: string) => parseLocalDate(text) as LocalDate

describe('days are Vietnamese days', () => {
  test('half past midnight on the 2nd in Hà Nội is the 2nd', () => {
    expect(localDate(fromIso('2026-11-01T17:30:00Z'))).toBe('2026-11-02')
    expect(localDate(fromIso('2026-11-01T16:59:59Z'))).toBe('2026-11-01')
  })

  test('three months from 30 November end on the last day of February', () => {
    expect(addMonths(day('2026-11-30'), 3)).toBe('2027-02-28')
    expect(addMonths(day('2027-11-30'), 3)).toBe('2028-02-29')
    expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28')
  })

  test('a day that the calendar does not have is not a day', () => {
    expect(parseLocalDate('2026-02-30')).toBeNull()
    expect(parseLocalDate('2026-2-3')).toBeNull()
  })

  test('a day that was typed has a day before and one after, or is none', () => {
    expect(['0000-01-01', '0999-12-31', '9999-12-31'].map(parseLocalDate)).toEqual([
      null,
      null,
      null,
    ])
    expect([addDays(day('1000-01-01'), -1), addDays(day('9998-12-31'), 1)]).toEqual([
      '0999-12-31',
      '9999-01-01',
    ])
  })

  test('a day begins at 17:00 UTC of the day before, and contains its start', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 9000 }), (offset) => {
        const some = addDays(day('2026-01-01'), offset)
        expect(localDate(startOfDay(some))).toBe(some)
        expect(daysBetween(day('2026-01-01'), some)).toBe(offset)
      }),
    )
  })

  test('dates are written as people write them', () => {
    expect(formatDay(day('2026-11-02'))).toBe('02/11/2026')
    expect(formatInstant(fromIso('2026-11-02T01:05:00Z'), 'en')).toBe('2 Nov 2026, 08:05')
  })
})
