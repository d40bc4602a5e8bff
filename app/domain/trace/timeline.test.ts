import { expect, test } from 'vitest'

import { fromIso } from '#app/lib/time.ts'

import { stopsOf, type TimelineEvent } from './timeline.ts'
import { noDetails, type TraceStep } from './trace.ts'

let made = 0
const event = (
  step: TraceStep,
  day: string,
  facts: Partial<TimelineEvent> = {},
): TimelineEvent => ({
  id: String((made += 1)),
  step,
  at: fromIso(`${day}T05:00:00Z`),
  place: { name: 'Ao số 1', communeName: 'Yên Hòa' },
  details: noDetails,
  note: '',
  photos: [],
  made: [],
  used: [],
  hash: '',
  ...facts,
})

test('ninety meals are one stop with a first and a last day', () => {
  const bran = { ...noDetails, product: 'Cám gạo' }
  const stops = stopsOf([
    event('harvest', '2026-11-20'),
    event('feeding', '2026-11-01', { details: { ...noDetails, product: 'Cám ngô' } }),
    event('feeding', '2026-08-02', { details: bran }),
    event('feeding', '2026-09-02', { details: bran }),
    event('stocking', '2026-08-01'),
  ])

  expect(stops.map((stop) => [stop.step, stop.from, stop.to, stop.times])).toEqual([
    ['stocking', '2026-08-01', '2026-08-01', 1],
    ['feeding', '2026-08-02', '2026-11-01', 3],
    ['harvest', '2026-11-20', '2026-11-20', 1],
  ])
  expect(stops[1]?.products).toEqual(['Cám ngô', 'Cám gạo'])
})

test('every spray is its own stop: its day matters', () => {
  const stops = stopsOf([event('spraying', '2026-09-01'), event('spraying', '2026-09-20')])

  expect(stops).toHaveLength(2)
})

test('chores of two ponds are two stops', () => {
  const other = { place: { name: 'Ao số 2', communeName: null } }

  expect(
    stopsOf([event('feeding', '2026-09-01'), event('feeding', '2026-09-02', other)]),
  ).toHaveLength(2)
})
