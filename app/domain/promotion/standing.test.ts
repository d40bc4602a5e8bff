import { expect, test } from 'vitest'

import { fromIso } from '#app/lib/time.ts'
import { periodStarts, standingOf, type Limits, type Running } from './standing.ts'

const noon = fromIso('2026-11-25T05:00:00Z')
const always: Running & Limits = {
  startsAt: fromIso('2026-11-01T00:00:00Z'),
  endsAt: null,
  isPaused: false,
  usesLimit: null,
  customerLimit: null,
  periodLimit: null,
  period: null,
  budget: null,
}
const none = { count: 0, inPeriod: 0, byCustomer: 0, given: 0n }

test('a promotion runs from its first instant and is over at its last', () => {
  const terms = { ...always, startsAt: noon, endsAt: fromIso('2026-11-25T06:00:00Z') }

  expect(standingOf(terms, none, fromIso('2026-11-25T04:59:59.999Z'))).toBe('not-yet')
  expect(standingOf(terms, none, noon)).toBe('open')
  expect(standingOf(terms, none, fromIso('2026-11-25T06:00:00Z'))).toBe('over')
})

test('a paused promotion that is over is over', () => {
  const paused = { ...always, isPaused: true }

  expect(standingOf(paused, none, noon)).toBe('paused')
  expect(standingOf({ ...paused, endsAt: noon }, none, noon)).toBe('over')
})

test('each limit closes it exactly when it is reached', () => {
  expect(standingOf({ ...always, usesLimit: 3 }, { ...none, count: 2 }, noon)).toBe('open')
  expect(standingOf({ ...always, usesLimit: 3 }, { ...none, count: 3 }, noon)).toBe('used-up')
  const daily = { ...always, period: 'day', periodLimit: 1 } as const
  expect(standingOf(daily, { ...none, count: 9, inPeriod: 0 }, noon)).toBe('open')
  expect(standingOf(daily, { ...none, inPeriod: 1 }, noon)).toBe('used-up')
  expect(standingOf({ ...always, budget: 100n }, { ...none, given: 99n }, noon)).toBe('open')
  expect(standingOf({ ...always, budget: 100n }, { ...none, given: 100n }, noon)).toBe('used-up')
  expect(standingOf({ ...always, customerLimit: 1 }, { ...none, byCustomer: 1 }, noon)).toBe(
    'customer-used-up',
  )
})

test('the day begins at midnight in Viet Nam, the week on Monday', () => {
  const sundayNight = fromIso('2026-11-29T16:59:00Z')

  expect(periodStarts(sundayNight)).toEqual({
    day: fromIso('2026-11-28T17:00:00Z'),
    week: fromIso('2026-11-22T17:00:00Z'),
    month: fromIso('2026-10-31T17:00:00Z'),
  })
  expect(periodStarts(fromIso('2026-11-29T17:00:00Z')).week).toEqual(
    fromIso('2026-11-29T17:00:00Z'),
  )
})
