// A diary entry was wrong: a new event says so. The wrong one stays in the database for ever; screens strike it
// through and the withdrawal rule forgets it.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'

import { errorDeclaration } from './epcis-events.ts'
import type { EpcisEvent } from './epcis.ts'
import { appendEvent, earlierTap, type Actor } from './trace-rows.server.ts'
import type { TraceRefusal, TraceStep } from './trace.ts'

export type DeclareError = {
  eventId: string
  reason: 'did_not_occur' | 'incorrect_data'
  actor?: Actor | null
  clientKey?: string | null
}

/** Throws `trace.event-not-found`, `trace.already-corrected`, `trace.event-has-lots`. */
export async function declareError(
  db: ShopDb,
  { eventId, reason, actor, clientKey }: DeclareError,
  clock: Clock,
): Promise<{ eventId: string }> {
  const earlier = await earlierTap(db, clientKey)
  if (earlier) return { eventId: earlier }
  const wrong = await lockEvent(db, eventId)
  const lots = await db.traceEventLot.count({ where: { eventId } })
  if (lots > 0) throw refuse<TraceRefusal>('trace.event-has-lots')
  const declared = await db.traceEvent.count({ where: { correctsId: eventId } })
  if (declared > 0) throw refuse<TraceRefusal>('trace.already-corrected')

  const { step, eventTime: at, plotId } = wrong
  const written = { actor, clientKey }
  const event = { step: step as TraceStep, at, plotId, correctsId: eventId, written }
  const body = errorDeclaration(wrong.body as EpcisEvent, clock.now(), reason)
  return { eventId: await appendEvent(db, { event, build: () => body }, clock) }
}

// An append-only row cannot be locked for update by its own rules of use; a lock on its id does the same.
async function lockEvent(db: ShopDb, eventId: string) {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${eventId}, 7))`
  const event = await db.traceEvent.findFirst({
    where: { id: eventId, correctsId: null },
    select: { step: true, eventTime: true, plotId: true, body: true },
  })
  if (!event) throw refuse<TraceRefusal>('trace.event-not-found')
  return event
}
