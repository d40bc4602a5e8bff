// Closes a month of every shop's books: one statement a shop, printed once and never changed. Run again, it finds
// nothing left to close.
import type { SystemDb } from '#app/db/doors.server.ts'
import { addSeconds, toDateColumn, type Clock } from '#app/lib/time.ts'
import { moneyConsumer, moneyEvents } from './money-consumer.server.ts'
import { closeBooks } from './open-books.server.ts'
import { firstDay, monthBefore, monthOf, monthsBetween, spanOf } from './month.ts'

/** Transactions that began before midnight have long ended by then. */
const graceSeconds = 3600

/**
 * Closes every complete month, oldest first; returns how many statements were drawn. A month whose orders were not
 * all charged yet waits for the next call.
 */
export async function drawStatements(db: SystemDb, clock: Clock): Promise<number> {
  const first = await db.ledgerTransaction.aggregate({ _min: { at: true } })
  if (!first._min.at) return 0
  const last = monthBefore(monthOf(addSeconds(clock.now(), -graceSeconds)))
  let drawn = 0
  for (const month of monthsBetween(monthOf(first._min.at), last)) {
    if (!(await isCharged(db, spanOf(month).to))) break
    drawn += await drawMonth(db, { month }, clock)
  }
  return drawn
}

/** Of `shopId`, or of every shop that has no statement of this month and none of a later one. */
export async function drawMonth(
  db: SystemDb,
  { month, shopId = null }: { month: string; shopId?: string | null },
  clock: Clock,
): Promise<number> {
  await closeBooks(db)
  const { from, to } = spanOf(month)
  const day = toDateColumn(firstDay(month))
  const rows = await db.$queryRaw<{ shopId: string }[]>`
    WITH due AS (
      SELECT s.id AS shop_id, (SELECT count(*) FROM statement old WHERE old.shop_id = s.id)::int + 1 AS number
      FROM shop s
      WHERE (${shopId}::uuid IS NULL OR s.id = ${shopId}::uuid)
        AND EXISTS (SELECT FROM ledger_transaction t WHERE t.shop_id = s.id AND t.at < ${to})
        AND NOT EXISTS (SELECT FROM statement old WHERE old.shop_id = s.id AND old.month >= ${day})
    ), drawn AS (
      INSERT INTO statement (shop_id, month, number, drawn_at)
      SELECT shop_id, ${day}, number, ${clock.now()} FROM due RETURNING shop_id, id
    ), lines AS (
      INSERT INTO statement_line (shop_id, statement_id, account, opening, debit, credit, closing)
      SELECT d.shop_id, d.id, e.account,
             COALESCE(sum(e.amount) FILTER (WHERE t.at < ${from}), 0),
             COALESCE(sum(e.amount) FILTER (WHERE t.at >= ${from} AND e.amount > 0), 0),
             COALESCE(-sum(e.amount) FILTER (WHERE t.at >= ${from} AND e.amount < 0), 0),
             sum(e.amount)
      FROM drawn d
        JOIN ledger_transaction t ON t.shop_id = d.shop_id AND t.at < ${to}
        JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id
      GROUP BY d.shop_id, d.id, e.account RETURNING shop_id
    )
    SELECT shop_id AS "shopId" FROM drawn`
  return rows.length
}

// Every event of before that the money consumer must hear of has been heard of.
export async function isCharged(db: SystemDb, before: Date): Promise<boolean> {
  const [row] = await db.$queryRaw<{ waiting: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM domain_event e LEFT JOIN consumer_cursor c ON c.consumer = ${moneyConsumer.name}
      WHERE e.type = ANY(${[...moneyEvents]}) AND e.at < ${before}
        AND (e.xact_id, e.seq) > (COALESCE(c.xact_id, 0), COALESCE(c.seq, 0))) AS waiting`
  return row?.waiting === false
}
