// Lines of the market's settlement files that nobody has dealt with, and payments that no file has settled.
import type { SystemDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import {
  daysBetween,
  fromDateColumn,
  localDate,
  type Clock,
  type LocalDate,
} from '#app/lib/time.ts'
import {
  bookMarketLines,
  lockMarketFiles,
  matchMarketLine,
  type MarketSource,
} from './load-market-file.server.ts'
import { findMarketMoney } from './market-money.server.ts'
import { openStatuses, type LineStatus, type RemittanceRefusal } from './remittance.ts'

export type MarketLineView = {
  id: string
  rowNumber: number
  tracking: string
  reference: string
  gross: bigint
  fee: bigint
  status: LineStatus
  expected: bigint | null
  fileName: string
  ageDays: number
}

export async function findOpenMarketLines(db: SystemDb, clock: Clock): Promise<MarketLineView[]> {
  const today = localDate(clock.now())
  const rows = await db.marketLine.findMany({
    where: { status: { in: [...openStatuses] } },
    include: { file: { select: { fileName: true, receivedOn: true } } },
    orderBy: [{ file: { at: 'asc' } }, { rowNumber: 'asc' }],
    take: 200,
  })
  return rows.map(({ file, ...row }) => ({
    id: row.id,
    rowNumber: row.rowNumber,
    tracking: row.tracking,
    reference: row.reference,
    gross: row.gross,
    fee: row.fee,
    status: row.status as LineStatus,
    expected: row.expected,
    fileName: file.fileName,
    ageDays: daysBetween(fromDateColumn(file.receivedOn), today),
  }))
}

export type MarketFileRow = {
  id: string
  source: MarketSource
  fileName: string
  receivedOn: LocalDate
  lines: number
  open: number
  net: bigint
}

/** Newest first. */
export async function findMarketFiles(db: SystemDb, limit = 30): Promise<MarketFileRow[]> {
  const rows = await db.$queryRaw<(Omit<MarketFileRow, 'receivedOn'> & { receivedOn: Date })[]>`
    SELECT f.id, f.source, f.file_name AS "fileName", f.received_on AS "receivedOn", count(l.id)::int AS lines,
           (count(l.id) FILTER (WHERE l.status = ANY(${[...openStatuses]})))::int AS open,
           COALESCE(sum(l.gross - l.fee), 0)::bigint AS net
    FROM market_file f LEFT JOIN market_line l ON l.file_id = f.id
    GROUP BY f.id ORDER BY f.at DESC, f.id DESC LIMIT ${limit}`
  return rows.map((row) => ({ ...row, receivedOn: fromDateColumn(row.receivedOn) }))
}

export type UnsettledPayment = {
  id: string
  reference: string
  provider: string
  amount: bigint
  ageDays: number
}

/** Taken over the market's terminal and in no settlement file yet, oldest first. */
export async function findUnsettledPayments(
  db: SystemDb,
  clock: Clock,
  limit = 100,
): Promise<{ count: number; amount: bigint; oldest: UnsettledPayment[] }> {
  const today = localDate(clock.now())
  const rows = await db.$queryRaw<
    (Omit<UnsettledPayment, 'ageDays'> & { settledAt: Date; count: bigint; whole: bigint })[]
  >`
    SELECT p.id, p.reference, p.provider, p.amount, p.settled_at AS "settledAt",
           count(*) OVER () AS count, (sum(p.amount) OVER ())::bigint AS whole
    FROM payment p
    WHERE p.account_shop_id IS NULL AND p.provider IN ('vnpay', 'stripe') AND p.status IN ('succeeded', 'surplus')
      AND NOT EXISTS (SELECT FROM market_line l
        WHERE l.payment_id = p.id AND l.status = 'matched' AND l.refund_id IS NULL)
    ORDER BY p.settled_at, p.id LIMIT ${limit}`
  return {
    count: Number(rows[0]?.count ?? 0),
    amount: rows[0]?.whole ?? 0n,
    oldest: rows.map(({ settledAt, count: _count, whole: _whole, ...row }) => ({
      ...row,
      ageDays: daysBetween(localDate(settledAt), today),
    })),
  }
}

/** Looks at every open line again: a refund that was carried out after its line came. Returns how many were booked. */
export async function matchMarketAgain(db: SystemDb, clock: Clock): Promise<number> {
  await lockMarketFiles(db)
  const open = await db.marketLine.findMany({
    where: { status: { in: [...openStatuses] } },
    include: { file: { select: { source: true } } },
    orderBy: [{ fileId: 'asc' }, { rowNumber: 'asc' }],
  })
  const bySource = Map.groupBy(open, ({ file }) => file.source as MarketSource)
  let booked = 0
  for (const [source, lines] of bySource) booked += await matchLines(db, { source, lines }, clock)
  return booked
}

type OpenLine = Parameters<typeof matchMarketLine>[0] & { id: string; status: string; fee: bigint }

async function matchLines(
  db: SystemDb,
  { source, lines }: { source: MarketSource; lines: readonly OpenLine[] },
  clock: Clock,
): Promise<number> {
  const money = await findMarketMoney(db, source, lines)
  const changed = lines.flatMap((line) => {
    const match = matchMarketLine(line, money)
    return match.status === line.status ? [] : [{ ...line, ...match, lineId: line.id }]
  })
  const rows = changed.map(({ id, status, paymentId, refundId, expected }) => {
    return { id, status, paymentId, refundId, expected: expected?.toString() ?? null }
  })
  await db.$executeRaw`
    UPDATE market_line l
    SET status = m.status, payment_id = m."paymentId", refund_id = m."refundId", expected = m.expected
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS m (id uuid, status text, "paymentId" uuid, "refundId" uuid, expected bigint)
    WHERE l.id = m.id`
  const matched = changed.filter(({ status }) => status === 'matched')
  await bookMarketLines(db, { source, money, lines: matched }, clock)
  return matched.length
}

export type SetAside = { lineId: string; actorId: string; note: string }

/** Throws `remittance.line-not-open`. */
export async function setMarketLineAside(
  db: SystemDb,
  { lineId, actorId, note }: SetAside,
  clock: Clock,
): Promise<void> {
  const { count } = await db.marketLine.updateMany({
    where: { id: lineId, status: { in: [...openStatuses] } },
    data: { status: 'set_aside', note, resolvedBy: actorId, resolvedAt: clock.now() },
  })
  if (count === 0) throw refuse<RemittanceRefusal>('remittance.line-not-open')
}
