// From single events to the stops of a lot's way. Daily chores become one stop ("fed 46 times"), so that a shopper
// sees the way and not the ledger. Safe for the browser.
import { localDate, type LocalDate } from '#app/lib/time.ts'

import type { StepDetails, TraceStep } from './trace.ts'

export type StopPlace = { name: string; communeName: string | null }
export type StopPhoto = { id: string; altText: string; width: number; height: number }
export type StopLot = { code: string; name: string; quantity: string; unit: string }

export type TimelineEvent = {
  id: string
  step: TraceStep
  at: Date
  place: StopPlace | null
  details: StepDetails
  note: string
  photos: readonly StopPhoto[]
  /** lots that came out here */
  made: readonly StopLot[]
  /** lots that went in here */
  used: readonly StopLot[]
  hash: string
}

export type Stop = {
  /** the first event's */
  id: string
  step: TraceStep
  from: LocalDate
  to: LocalDate
  times: number
  place: StopPlace | null
  /** what was used, each once, most recent first */
  products: readonly string[]
  details: StepDetails
  notes: readonly string[]
  photos: readonly StopPhoto[]
  made: readonly StopLot[]
  used: readonly StopLot[]
}

const chores: readonly TraceStep[] = [
  'feeding',
  'watering',
  'weeding',
  'cleaning',
  'inspecting',
  'fertilising',
]
const mostPhotos = 4

/** Events in any order → stops from field to door. Chores of one place between two other steps are one stop. */
export function stopsOf(events: readonly TimelineEvent[]): Stop[] {
  const groups: TimelineEvent[][] = []
  const open = new Map<string, TimelineEvent[]>()
  for (const event of events.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const key = `${event.step} ${event.place?.name ?? ''}`
    const group = chores.includes(event.step) ? open.get(key) : undefined
    if (group) {
      group.push(event)
      continue
    }
    const fresh = [event]
    groups.push(fresh)
    if (chores.includes(event.step)) open.set(key, fresh)
    else if (event.step === 'stocking' || event.step === 'sowing') open.clear()
  }
  return groups.map(stopOf)
}

function stopOf(events: readonly TimelineEvent[]): Stop {
  const [first] = events
  const last = events.at(-1)
  if (!first || !last) throw new Error('a stop has at least one event')
  const recent = events.toReversed()
  return {
    id: first.id,
    step: first.step,
    from: localDate(first.at),
    to: localDate(last.at),
    times: events.length,
    place: first.place,
    products: distinct(recent.flatMap((event) => event.details.product ?? [])),
    details: last.details,
    notes: distinct(recent.map((event) => event.note).filter(Boolean)).slice(0, 3),
    photos: recent.flatMap((event) => event.photos).slice(0, mostPhotos),
    made: events.flatMap((event) => event.made),
    used: events.flatMap((event) => event.used),
  }
}

const distinct = (words: readonly string[]): string[] => [...new Set(words)]
