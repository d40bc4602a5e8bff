// Counts the whole log again. The result must be what live counting made: the invariant compares, and a repair or
// a new measure replaces.
import type { SystemDb } from '#app/db/doors.server.ts'
import type { LoggedEvent, Position } from '../event/consume.server.ts'
import { isCounted, metricConsumer, sumUp } from './apply-events.server.ts'
import type { OrderHistory } from './projection.ts'
import { addSums, emptySums, type RollupSums } from './rollup-sums.ts'
import { addRollups } from './rollup-rows.server.ts'

const page = 5000

/** What the log gives up to the consumer's cursor, without writing anything. */
export async function replayRollups(db: SystemDb): Promise<RollupSums> {
  const to = await readCursor(db)
  const histories = new Map<string, OrderHistory>()
  const total = emptySums()
  let from: Position = { xactId: 0n, seq: 0n }
  for (;;) {
    const events = await readPage(db, from, to)
    addSums(total, sumUp(events.filter(isCounted), histories))
    const last = events.at(-1)
    if (!last || events.length < page) return total
    from = last
  }
}

/** Replaces both roll-up tables by a replay. The cursor's row is held, so live counting waits and goes on after it. */
export async function rebuildRollups(db: SystemDb): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM consumer_cursor WHERE consumer = ${metricConsumer.name} FOR UPDATE`
  const sums = await replayRollups(db)
  await db.$executeRaw`DELETE FROM rollup_day`
  await db.$executeRaw`DELETE FROM rollup_shop_day`
  await addRollups(db, sums)
}

async function readCursor(db: SystemDb): Promise<Position> {
  const rows = await db.$queryRaw<Position[]>`
    SELECT xact_id AS "xactId", seq FROM consumer_cursor WHERE consumer = ${metricConsumer.name}`
  return rows[0] ?? { xactId: 0n, seq: 0n }
}

function readPage(db: SystemDb, from: Position, to: Position): Promise<LoggedEvent[]> {
  return db.$queryRaw<LoggedEvent[]>`
    SELECT xact_id AS "xactId", seq, type, shop_id AS "shopId", province_code AS "provinceCode",
           commune_code AS "communeCode", sector, size_class AS "sizeClass", subject_id AS "subjectId", payload, at
    FROM domain_event
    WHERE (xact_id, seq) > (${from.xactId}, ${from.seq}) AND (xact_id, seq) <= (${to.xactId}, ${to.seq})
    ORDER BY xact_id, seq LIMIT ${page}`
}
