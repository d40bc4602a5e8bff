// Reads the event log for one consumer. The effect and the cursor move in the caller's transaction, so a crash
// anywhere loses nothing and repeats nothing. Only events below the oldest running transaction are read: a
// transaction that commits late with a lower number is never skipped.
import type { SystemDb } from '#app/db/doors.server.ts'

export type LoggedEvent = {
  xactId: bigint
  seq: bigint
  type: string
  shopId: string | null
  provinceCode: string | null
  communeCode: string | null
  sector: string | null
  sizeClass: string | null
  subjectId: string
  payload: unknown
  at: Date
}

export type Consumer = {
  /** The cursor's key; never renamed. */
  readonly name: string
  /** Must write only through `db`. Called with events in log order; not called for none. */
  apply(db: SystemDb, events: readonly LoggedEvent[]): Promise<void>
}

/**
 * Applies the next `limit` events and moves the cursor; returns how many there were. A second worker waits on the
 * cursor's row, then finds what is left. Call it again until it returns 0.
 */
export async function consume(db: SystemDb, consumer: Consumer, limit = 500): Promise<number> {
  const from = await lockCursor(db, consumer.name)
  const events = await readEventsAfter(db, from, limit)
  const last = events.at(-1)
  if (last) {
    await consumer.apply(db, events)
    await moveCursor(db, consumer.name, last)
  }
  if (events.length < limit) await stampCaughtUp(db, consumer.name)
  return events.length
}

export type Position = { xactId: bigint; seq: bigint }

async function lockCursor(db: SystemDb, consumer: string): Promise<Position> {
  await db.$executeRaw`INSERT INTO consumer_cursor (consumer) VALUES (${consumer}) ON CONFLICT DO NOTHING`
  const rows = await db.$queryRaw<Position[]>`
    SELECT xact_id AS "xactId", seq FROM consumer_cursor WHERE consumer = ${consumer} FOR UPDATE`
  const [row] = rows
  if (!row) throw new Error(`no cursor for ${consumer}`)
  return row
}

/** How far a consumer has read; the beginning when it never did. */
export async function findPosition(db: SystemDb, consumer: string): Promise<Position> {
  const [row] = await db.$queryRaw<Position[]>`
    SELECT xact_id AS "xactId", seq FROM consumer_cursor WHERE consumer = ${consumer}`
  return row ?? { xactId: 0n, seq: 0n }
}

/** The next events in log order, without moving a cursor. */
export function readEventsAfter(
  db: SystemDb,
  from: Position,
  limit: number,
): Promise<LoggedEvent[]> {
  return db.$queryRaw<LoggedEvent[]>`
    SELECT xact_id AS "xactId", seq, type, shop_id AS "shopId", province_code AS "provinceCode",
           commune_code AS "communeCode", sector, size_class AS "sizeClass", subject_id AS "subjectId", payload, at
    FROM domain_event
    WHERE (xact_id, seq) > (${from.xactId}, ${from.seq})
      AND xact_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    ORDER BY xact_id, seq LIMIT ${limit}`
}

async function moveCursor(db: SystemDb, consumer: string, to: Position): Promise<void> {
  await db.$executeRaw`
    UPDATE consumer_cursor SET xact_id = ${to.xactId}, seq = ${to.seq} WHERE consumer = ${consumer}`
}

// updated_at is the moment up to which everything was read: what the console shows as "as of". While nothing
// happens it is written every few seconds, not at every look.
async function stampCaughtUp(db: SystemDb, consumer: string): Promise<void> {
  await db.$executeRaw`
    UPDATE consumer_cursor SET updated_at = now(), failed_at = NULL, error = NULL
    WHERE consumer = ${consumer} AND (updated_at < now() - interval '3 seconds' OR failed_at IS NOT NULL)`
}

/** Keeps why a consumer stopped where operators see it. Its own transaction: the failed one rolled back. */
export async function noteFailure(
  db: SystemDb,
  consumer: string,
  failure: { message: string; at: Date },
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO consumer_cursor (consumer, failed_at, error) VALUES (${consumer}, ${failure.at}, ${failure.message})
    ON CONFLICT (consumer) DO UPDATE SET failed_at = excluded.failed_at, error = excluded.error`
}
