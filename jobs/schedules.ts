// What happens by the clock. Each tick is an outbox row with an id made from the schedule and the tick, so any number
// of workers write it once, and a sweep fails, retries and is shown to operators like every other job.
import { createHash } from 'node:crypto'
import type { JobDefinition } from './definitions/define-job.ts'
import { drawStatements } from './definitions/draw-statements.ts'
import { dropOldRows } from './definitions/drop-old-rows.ts'
import { forgetBuyers } from './definitions/forget-buyers.ts'
import { recheckDomains } from './definitions/recheck-domains.ts'
import { remindTrials } from './definitions/remind-trials.ts'
import { sweepExpired } from './definitions/sweep-expired.ts'
import { sweepImports } from './definitions/sweep-imports.ts'
import { sweepPayments } from './definitions/sweep-payments.ts'
import { sweepShipments } from './definitions/sweep-shipments.ts'
import { turnDay } from './definitions/turn-day.ts'

export type Schedule = {
  readonly definition: JobDefinition<Record<string, never>>
  readonly everySeconds: number
}

export const schedules: readonly Schedule[] = [
  { definition: drawStatements, everySeconds: 3600 },
  { definition: dropOldRows, everySeconds: 3600 },
  { definition: forgetBuyers, everySeconds: 86_400 },
  { definition: recheckDomains, everySeconds: 3600 },
  { definition: remindTrials, everySeconds: 21_600 },
  { definition: sweepExpired, everySeconds: 86_400 },
  { definition: sweepImports, everySeconds: 86_400 },
  { definition: sweepPayments, everySeconds: 60 },
  { definition: sweepShipments, everySeconds: 900 },
  { definition: turnDay, everySeconds: 3600 },
]

/** The number of the current tick: whole periods since 1970. */
export const tickOf = ({ everySeconds }: Schedule, now: Date): number =>
  Math.floor(now.getTime() / 1000 / everySeconds)

/** The same schedule and tick always give the same id (a UUID of version 8). */
export function tickId(schedule: Schedule, tick: number): string {
  const hash = createHash('sha256').update(
    `${schedule.definition.name}:${schedule.everySeconds}:${tick}`,
  )
  const hex = hash.digest('hex')
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ]
  return [...parts, hex.slice(20, 32)].join('-')
}
