// From the outbox to the queue. Told first, marked after: killed in between, it tells again, and the queue knows the
// id. Two relays at once tell the same ids and mark the same rows. Nothing is sent inside a transaction.
import { asSystem } from '#app/db/doors.server.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import type { JobQueue, NewJob } from './connection.server.ts'
import type { JobHandler } from './handle.server.ts'
import { findForgotten, findWaiting, markEnqueued } from './outbox-rows.server.ts'

const batch = 200
/** Longer than any job runs, shorter than anyone waits for it. */
const forgottenAfterSeconds = 15 * 60

type Row = { id: string; job: string }

/** Hands over what waits; returns how many rows. Call it again until it returns 0. */
export async function relayOutbox(
  queue: JobQueue,
  handlers: readonly JobHandler[],
  clock: Clock,
): Promise<number> {
  const now = clock.now()
  const rows = await asSystem('relay: read', (db) => findWaiting(db, { now, limit: batch }))
  if (rows.length > 0) await handOver(rows, { queue, handlers, clock })
  return rows.length
}

/** Hands over again what the queue has not finished for a long time; it ignores the ids that it still has. */
export async function relayForgotten(
  queue: JobQueue,
  handlers: readonly JobHandler[],
  clock: Clock,
): Promise<number> {
  const before = addSeconds(clock.now(), -forgottenAfterSeconds)
  const rows = await asSystem('relay: forgotten', (db) =>
    findForgotten(db, { before, limit: batch }),
  )
  if (rows.length > 0) await handOver(rows, { queue, handlers, clock })
  return rows.length
}

type Way = { queue: JobQueue; handlers: readonly JobHandler[]; clock: Clock }

async function handOver(rows: readonly Row[], { queue, handlers, clock }: Way): Promise<void> {
  await queue.add(rows.map((row) => newJob(row, handlers)))
  await asSystem('relay: mark', (db) =>
    markEnqueued(
      db,
      rows.map((row) => row.id),
      clock.now(),
    ),
  )
}

// A name without a handler still goes on: it fails there, and an operator sees it.
function newJob({ id, job }: Row, handlers: readonly JobHandler[]): NewJob {
  const definition = handlers.find((handler) => handler.definition.name === job)?.definition
  return {
    id,
    name: job,
    attempts: definition?.attempts ?? 1,
    backoffMs: definition?.backoffMs ?? 1000,
  }
}
