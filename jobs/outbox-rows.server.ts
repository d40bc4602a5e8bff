// The outbox as the relay and the runner see it: what waits, what is done, what failed for good.
import type { SystemDb } from '#app/db/doors.server.ts'

export type OutboxJob = { id: string; job: string; payload: unknown; doneAt: Date | null }

/** Rows whose time has come and that no queue has been told of, oldest first. */
export function findWaiting(
  db: SystemDb,
  { now, limit }: { now: Date; limit: number },
): Promise<{ id: string; job: string }[]> {
  return db.$queryRaw`
    SELECT id, job FROM outbox WHERE enqueued_at IS NULL AND run_at <= ${now} ORDER BY run_at, id LIMIT ${limit}`
}

/** Enqueued long ago and neither done nor failed: a queue that lost its memory is told again. */
export function findForgotten(
  db: SystemDb,
  { before, limit }: { before: Date; limit: number },
): Promise<{ id: string; job: string }[]> {
  return db.$queryRaw`
    SELECT id, job FROM outbox
    WHERE enqueued_at < ${before} AND done_at IS NULL AND failed_at IS NULL ORDER BY enqueued_at LIMIT ${limit}`
}

export async function markEnqueued(db: SystemDb, ids: readonly string[], now: Date): Promise<void> {
  await db.$executeRaw`UPDATE outbox SET enqueued_at = ${now} WHERE id = ANY(${ids}::uuid[])`
}

export async function findJob(db: SystemDb, id: string): Promise<OutboxJob | null> {
  const rows = await db.$queryRaw<OutboxJob[]>`
    SELECT id, job, payload, done_at AS "doneAt" FROM outbox WHERE id = ${id}::uuid`
  return rows[0] ?? null
}

export async function markDone(db: SystemDb, id: string, now: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE outbox SET done_at = ${now}, failed_at = NULL, error = NULL, discarded_at = NULL WHERE id = ${id}::uuid`
}

/** A job that is done cannot fail any more: a late report changes nothing. */
export async function markFailed(
  db: SystemDb,
  failure: { id: string; attempts: number; error: string; at: Date },
): Promise<void> {
  await db.$executeRaw`
    UPDATE outbox SET failed_at = ${failure.at}, attempts = attempts + ${failure.attempts}, error = ${failure.error}
    WHERE id = ${failure.id}::uuid AND done_at IS NULL`
}
