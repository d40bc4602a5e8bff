// How the machinery is doing: what waits and how far each consumer of the event log is.
import type { SystemDb } from '#app/db/doors.server.ts'
import { blankInside } from './operation.ts'

export type ConsumerView = {
  name: string
  /** events that it has not read */
  behind: number
  caughtUpAt: Date
  failedAt: Date | null
  error: string | null
}

export type MachineryView = {
  waiting: number
  oldestWaitingAt: Date | null
  running: number
  failed: number
  doneLastHour: number
  consumers: ConsumerView[]
}

export async function findMachinery(db: SystemDb): Promise<MachineryView> {
  const [jobs] = await db.$queryRaw<Omit<MachineryView, 'consumers'>[]>`
    SELECT count(*) FILTER (WHERE enqueued_at IS NULL AND failed_at IS NULL)::int AS waiting,
           min(run_at) FILTER (WHERE enqueued_at IS NULL AND failed_at IS NULL) AS "oldestWaitingAt",
           count(*) FILTER (WHERE enqueued_at IS NOT NULL AND done_at IS NULL AND failed_at IS NULL)::int AS running,
           count(*) FILTER (WHERE failed_at IS NOT NULL AND discarded_at IS NULL)::int AS failed,
           count(*) FILTER (WHERE done_at > now() - interval '1 hour')::int AS "doneLastHour"
    FROM outbox`
  if (!jobs) throw new Error('counting jobs gave no row')
  return { ...jobs, consumers: await findConsumers(db) }
}

async function findConsumers(db: SystemDb): Promise<ConsumerView[]> {
  const rows = await db.$queryRaw<ConsumerView[]>`
    SELECT c.consumer AS name, c.updated_at AS "caughtUpAt", c.failed_at AS "failedAt", c.error,
           (SELECT count(*)::int FROM domain_event e WHERE (e.xact_id, e.seq) > (c.xact_id, c.seq)) AS behind
    FROM consumer_cursor c ORDER BY c.consumer`
  return rows.map((row) => ({ ...row, error: row.error && blankInside(row.error) }))
}
