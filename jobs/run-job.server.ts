// One attempt at one job. The row in the outbox says whether it was done before: a job that the queue offers again
// after a crash is not run again. What fails for good is copied from the queue to the row and freed there.
import { asSystem } from '#app/db/doors.server.ts'
import { Refusal } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { ClaimedJob, JobQueue } from './connection.server.ts'
import type { JobHandler } from './handle.server.ts'
import { findJob, markDone, markFailed } from './outbox-rows.server.ts'

/** Throws what the handler throws, so that the queue tries again; a refusal ends the job as done. */
export async function runJob(
  { id, name, attempt }: ClaimedJob,
  handlers: readonly JobHandler[],
  clock: Clock,
): Promise<'done' | 'skipped' | 'refused'> {
  const job = await asSystem(`job: read ${name}`, (db) => findJob(db, id))
  if (!job || job.doneAt) return 'skipped'
  const handler = handlers.find((known) => known.definition.name === job.job)
  if (!handler) throw new Error(`no handler for the job ${job.job}`)
  const outcome = await tryHandler(handler, job.payload, { jobId: id, attempt, clock })
  await asSystem(`job: done ${name}`, (db) => markDone(db, id, clock.now()))
  return outcome
}

type Attempt = { jobId: string; attempt: number; clock: Clock }

// A refusal is an answer of the business, the same at every attempt: trying again would only repeat it.
async function tryHandler(handler: JobHandler, payload: unknown, job: Attempt) {
  try {
    await handler.run(payload, job)
    return 'done'
  } catch (error) {
    if (error instanceof Refusal) return 'refused'
    throw error
  }
}

/** Copies jobs that used up their attempts to their rows, then frees them in the queue. Killed between, it repeats. */
export async function buryFailed(queue: JobQueue, clock: Clock): Promise<number> {
  const failed = await queue.failed(100)
  for (const job of failed) {
    const failure = { ...job, error: job.error.slice(0, 2000), at: clock.now() }
    await asSystem('job: failed', (db) => markFailed(db, failure))
    await queue.forget(job.id)
  }
  return failed.length
}
