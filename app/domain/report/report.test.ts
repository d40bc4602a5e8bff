import fc from 'fast-check'
import { expect, test } from 'vitest'

import { addDays, daysBetween, type LocalDate } from '#app/lib/time.ts'
import { reportCsv } from './report-csv.ts'
import { everyDay, mostDays, noSums, periodOf, spanPeriod } from './report.ts'

const today = '2026-11-23' as LocalDate
const nothing = { span: null, from: null, to: null }

test('the spans that people ask for', () => {
  expect(spanPeriod('7', today)).toEqual({ from: '2026-11-17', to: today })
  expect(spanPeriod('this-month', today)).toEqual({ from: '2026-11-01', to: today })
  expect(spanPeriod('last-month', today)).toEqual({ from: '2026-10-01', to: '2026-10-31' })
  expect(spanPeriod('last-month', '2026-03-31' as LocalDate)).toEqual({
    from: '2026-02-01',
    to: '2026-02-28',
  })
})

test('nothing asked is the last 30 days; days typed by hand come before a span', () => {
  expect(periodOf(nothing, today)).toEqual({ from: '2026-10-25', to: today })
  const typed = {
    span: '7' as const,
    from: '2026-11-01' as LocalDate,
    to: '2026-11-05' as LocalDate,
  }
  expect(periodOf(typed, today)).toEqual({ from: '2026-11-01', to: '2026-11-05' })
})

test('whatever is typed, the span begins before it ends and is at most a year', () => {
  const day = fc.integer({ min: -2000, max: 2000 }).map((days) => addDays(today, days))

  fc.assert(
    fc.property(fc.option(day), fc.option(day), (from, to) => {
      const period = periodOf({ span: null, from, to }, today)
      const days = daysBetween(period.from, period.to) + 1
      return days >= 1 && days <= mostDays
    }),
  )
})

test('a day without a sale is a zero, not a gap', () => {
  const sold = { ...noSums, key: '2026-11-21', name: '2026-11-21', orders: 2, net: 90n }
  const days = everyDay({ from: '2026-11-20' as LocalDate, to: '2026-11-22' as LocalDate }, [sold])

  expect(days.map(({ key, orders }) => [key, orders])).toEqual([
    ['2026-11-20', 0],
    ['2026-11-21', 2],
    ['2026-11-22', 0],
  ])
})

test('the file opens in a Vietnamese spreadsheet, and no title runs in it as a formula', () => {
  const row = {
    ...noSums,
    key: 'x',
    name: '=1+1, "ngon"',
    orders: 1,
    total: 185_000n,
    net: 185_000n,
  }

  const csv = reportCsv('product', [row])

  expect(csv.startsWith('\uFEFFSản phẩm,Số đơn,')).toBe(true)
  expect(csv).toContain(`"'=1+1, ""ngon""",1,0,0,0,0,185000,0,185000\r\n`)
  expect(reportCsv('day', [{ ...row, key: '2026-11-21', name: '' }])).toContain('21/11/2026,')
})
