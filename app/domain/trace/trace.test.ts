import { expect, test } from 'vitest'

import { fixedClock, fromIso, type LocalDate } from '#app/lib/time.ts'

import { traceMessages } from './trace.messages.ts'
import { dateProblem, instantFor, stepsOn, plotKinds } from './trace.ts'

const clock = fixedClock('2026-11-22T17:30:00Z') // 00:30 on the 23rd in Viet Nam

test('an entry for today is made now, one for another day at noon', () => {
  expect(instantFor('2026-11-23' as LocalDate, clock)).toEqual(clock.now())
  expect(instantFor('2026-11-22' as LocalDate, clock)).toEqual(fromIso('2026-11-22T05:00:00Z'))
})

test('nobody writes tomorrow into the diary, nor the year before last', () => {
  expect(dateProblem(fromIso('2026-11-23T05:00:00Z'), clock)).toBe('trace.in-the-future')
  expect(dateProblem(fromIso('2026-11-22T17:30:30Z'), clock)).toBeNull()
  expect(dateProblem(fromIso('2025-09-01T05:00:00Z'), clock)).toBe('trace.too-long-ago')
})

test('every kind of plot has steps, and a note can be written everywhere', () => {
  for (const kind of plotKinds) expect(stepsOn[kind]).toContain('note')
})

test('every refusal is told in both languages', () => {
  for (const message of Object.values(traceMessages)) {
    expect(message.vi.length).toBeGreaterThan(5)
    expect(message.en.length).toBeGreaterThan(5)
  }
})
