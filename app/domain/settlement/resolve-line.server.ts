// What a person decides about a line that was not booked by itself: it belongs to this order, it is right as it is, or
// it is none of our business. Each decision keeps who, why and when.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { bookLines } from './book-lines.server.ts'
import { claimOf, findExpected, type AskedFile, type Named } from './expected-money.server.ts'
import { lockRemittances } from './load-remittance.server.ts'
import {
  matchLine,
  openStatuses,
  type LineStatus,
  type Match,
  type RemittanceKind,
  type RemittanceRefusal,
  type RemittanceSource,
} from './remittance.ts'

export type LineDecision =
  | { intent: 'accept'; lineId: string; note: string }
  | { intent: 'assign'; lineId: string; note: string; orderCode: string }
  | { intent: 'set-aside'; lineId: string; note: string }

export type ResolveLine = { shopId: string; actorId: string; decision: LineDecision }

/**
 * Throws `remittance.line-not-open`, `remittance.order-unknown`, `remittance.not-this-much` (more than is still to
 * come for the order).
 */
export async function resolveLine(
  db: ShopDb,
  { shopId, actorId, decision }: ResolveLine,
  clock: Clock,
): Promise<void> {
  await lockRemittances(db)
  const line = await findOpenLine(db, decision.lineId)
  const orderId =
    decision.intent === 'assign' ? await findOrderId(db, decision.orderCode) : line.orderId
  const status: LineStatus = decision.intent === 'set-aside' ? 'set_aside' : 'accepted'
  if (status === 'accepted') {
    if (!orderId) throw refuse<RemittanceRefusal>('remittance.order-unknown')
    await checkAmount(db, { file: line.file, orderId, gross: line.gross })
    await bookLines(db, { shopId, file: line.file, lines: [{ ...line, orderId }] }, clock)
  }
  await db.remittanceLine.updateMany({
    where: { id: line.id, status: { in: [...openStatuses] } },
    data: { status, orderId, note: decision.note, resolvedBy: actorId, resolvedAt: clock.now() },
  })
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action: 'remittance.line-resolved',
      subjectKind: 'remittance',
      subjectId: line.remittanceId,
      before: { row: line.rowNumber, status: line.status },
      after: { status, note: decision.note, gross: line.gross.toString() },
    },
    clock,
  )
}

/** Looks at every open line again: a parcel that arrived after its money. Returns how many were booked. */
export async function matchAgain(db: ShopDb, shopId: string, clock: Clock): Promise<number> {
  await lockRemittances(db)
  const open = await db.remittanceLine.findMany({
    where: { status: { in: [...openStatuses] } },
    include: { remittance: { select: { kind: true, source: true } } },
    orderBy: [{ remittanceId: 'asc' }, { rowNumber: 'asc' }],
  })
  // Files that settle the same claim share what is still expected of it.
  const byClaim = Map.groupBy(open, ({ remittance }) => claimOf(fileOf(remittance)))
  let booked = 0
  for (const lines of byClaim.values()) booked += await matchLines(db, { shopId, lines }, clock)
  return booked
}

type OpenLine = Named & {
  id: string
  status: string
  remittance: { kind: string; source: string }
}

async function matchLines(
  db: ShopDb,
  { shopId, lines }: { shopId: string; lines: readonly OpenLine[] },
  clock: Clock,
): Promise<number> {
  const [first] = lines
  if (!first) return 0
  const file = fileOf(first.remittance)
  const expected = await findExpected(db, file, lines)
  const changed = lines.flatMap((line) => {
    const match = matchLine(line, expected.of(line))
    if (match.status === 'matched' && match.orderId) expected.take(match.orderId, line)
    return match.status === line.status ? [] : [{ ...line, ...match }]
  })
  const matched = changed.filter(({ status }) => status === 'matched')
  await bookLines(db, { shopId, file, lines: matched }, clock)
  await writeMatches(db, changed)
  return matched.length
}

async function writeMatches(db: ShopDb, lines: readonly (Match & { id: string })[]): Promise<void> {
  const rows = lines.map(({ id, status, orderId, expected }) => {
    return { id, status, orderId, expected: expected?.toString() ?? null }
  })
  await db.$executeRaw`
    UPDATE remittance_line l SET status = m.status, order_id = m."orderId", expected = m.expected
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS m (id uuid, status text, "orderId" uuid, expected bigint)
    WHERE l.shop_id = current_shop_id() AND l.id = m.id`
}

async function findOpenLine(db: ShopDb, lineId: string) {
  const line = await db.remittanceLine.findFirst({
    where: { id: lineId, status: { in: [...openStatuses] } },
    include: { remittance: { select: { kind: true, source: true } } },
  })
  if (!line) throw refuse<RemittanceRefusal>('remittance.line-not-open')
  return { ...line, file: fileOf(line.remittance) }
}

const fileOf = ({ kind, source }: { kind: string; source: string }): AskedFile => ({
  kind: kind as RemittanceKind,
  source: source as RemittanceSource,
})

async function findOrderId(db: ShopDb, code: string): Promise<string> {
  const order = await db.order.findFirst({
    where: { code: code.toUpperCase() },
    select: { id: true },
  })
  if (!order) throw refuse<RemittanceRefusal>('remittance.order-unknown')
  return order.id
}

type Amount = { file: AskedFile; orderId: string; gross: bigint }

async function checkAmount(db: ShopDb, { file, orderId, gross }: Amount): Promise<void> {
  const [row] = await db.$queryRaw<{ left: bigint }[]>`
    SELECT COALESCE(sum(e.amount), 0)::bigint AS left
    FROM ledger_transaction t JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id
    WHERE t.shop_id = current_shop_id() AND t.order_id = ${orderId}::uuid AND e.account = ${claimOf(file)}`
  const left = row?.left ?? 0n
  // A refund may be settled before its payment is; money can never come for more than is still owed.
  if (gross > 0n && gross > left)
    throw refuse<RemittanceRefusal>('remittance.not-this-much', { left: Number(left) })
}
