// Jobs that used up their attempts. A retry keeps the job's id, which handlers use as their idempotency key, so that
// a refund tried again is the same refund.
import type { SystemDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { blankInside, discardWord, withoutSecrets } from './operation.ts'

export type DeadLetter = {
  id: string
  job: string
  shopName: string | null
  attempts: number
  error: string
  payload: unknown
  askedAt: Date
  failedAt: Date
}

type Row = Omit<DeadLetter, 'error'> & { error: string | null }

/** Newest failures first, without secrets. */
export async function findDeadLetters(db: SystemDb, limit = 100): Promise<DeadLetter[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT o.id, o.job, s.name AS "shopName", o.attempts, o.error, o.payload,
           o.created_at AS "askedAt", o.failed_at AS "failedAt"
    FROM outbox o LEFT JOIN shop s ON s.id = o.shop_id
    WHERE o.failed_at IS NOT NULL AND o.discarded_at IS NULL
    ORDER BY o.failed_at DESC, o.id LIMIT ${limit}`
  return rows.map((row) => ({
    ...row,
    error: blankInside(row.error ?? ''),
    payload: withoutSecrets(row.payload),
  }))
}

type Operator = { accountId: string }

/** Gives the job back to the relay under the same id. Throws operation.job-not-found or .job-already-handled. */
export async function retryDeadLetter(
  db: SystemDb,
  { id, accountId }: { id: string } & Operator,
  clock: Clock,
): Promise<void> {
  await lockFailed(db, id)
  await db.$executeRaw`UPDATE outbox SET failed_at = NULL, enqueued_at = NULL WHERE id = ${id}::uuid`
  await recordAction(db, { accountId, action: 'job.retried', subjectId: id }, clock)
}

/** Returns how many jobs go on. */
export async function retryAllDeadLetters(
  db: SystemDb,
  { accountId }: Operator,
  clock: Clock,
): Promise<number> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE outbox SET failed_at = NULL, enqueued_at = NULL
    WHERE failed_at IS NOT NULL AND discarded_at IS NULL RETURNING id`
  for (const { id } of rows) {
    await recordAction(db, { accountId, action: 'job.retried', subjectId: id }, clock)
  }
  return rows.length
}

/** Gives a job up. The typed word must be the discard word; the row stays for ninety days. */
export async function discardDeadLetter(
  db: SystemDb,
  { id, confirmation, accountId }: { id: string; confirmation: string } & Operator,
  clock: Clock,
): Promise<void> {
  if (confirmation !== discardWord) throw refuse('operation.confirmation-wrong')
  await lockFailed(db, id)
  await db.$executeRaw`UPDATE outbox SET discarded_at = ${clock.now()} WHERE id = ${id}::uuid`
  await recordAction(db, { accountId, action: 'job.discarded', subjectId: id }, clock)
}

async function lockFailed(db: SystemDb, id: string): Promise<void> {
  const [row] = await db.$queryRaw<{ failedAt: Date | null; discardedAt: Date | null }[]>`
    SELECT failed_at AS "failedAt", discarded_at AS "discardedAt" FROM outbox WHERE id = ${id}::uuid FOR UPDATE`
  if (!row) throw refuse('operation.job-not-found')
  if (!row.failedAt || row.discardedAt) throw refuse('operation.job-already-handled')
}

type Action = { accountId: string; action: 'job.retried' | 'job.discarded'; subjectId: string }

async function recordAction(db: SystemDb, action: Action, clock: Clock): Promise<void> {
  await db.operatorAction.create({ data: { ...action, subjectKind: 'job', at: clock.now() } })
}
