// Shares out to the households, pays them, or takes a sharing-out back before it was paid.
import type { ShopDb } from '#app/db/doors.server.ts'
import { postTransaction } from '#app/domain/ledger/post-transaction.server.ts'
import { reversed } from '#app/domain/settlement/payout.ts'
import { recordAudit, type AuditEntry } from '#app/domain/tenancy/audit.server.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import { toDateColumn, type Clock, type LocalDate } from '#app/lib/time.ts'
import { findLotSources } from './lot-sources.server.ts'
import { shareOut, type SharedOut, type SoldLine } from './member-share.ts'
import { findShareRule } from './member-rule.server.ts'
import { paidOutEntries, sharedEntries, type MemberRefusal } from './member.ts'
import { findShareableLines } from './shareable-lines.server.ts'

export type Draft = SharedOut & { lines: SoldLine[]; fundBps: number }

/** What a sharing-out up to this day would be. Throws `members.no-rule`, `members.nothing`. */
export async function draftShareOut(db: ShopDb, untilDay: LocalDate): Promise<Draft> {
  const rule = await findShareRule(db, untilDay)
  if (!rule) throw refuse<MemberRefusal>('members.no-rule')
  const lines = await findShareableLines(db, untilDay)
  const lotIds = new Set(lines.flatMap(({ lots }) => lots.map(({ lotId }) => lotId)))
  const result = shareOut(lines, await findLotSources(db, [...lotIds]), rule)
  if (result.shared <= 0n) throw refuse<MemberRefusal>('members.nothing')
  return { ...result, lines, fundBps: rule.fundBps }
}

export type ShareOut = { shopId: string; untilDay: LocalDate; actorId: string }

/** Each line is shared out once: two people who press at once share out once. Throws as draftShareOut does. */
export async function postShareOut(
  db: ShopDb,
  { shopId, untilDay, actorId }: ShareOut,
  clock: Clock,
): Promise<{ id: string; number: number }> {
  await db.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('members ' || current_shop_id(), 0))`
  const draft = await draftShareOut(db, untilDay)
  const { lines, shares, revenue, fees, packaging, fund, ownShare, shared, fundBps } = draft
  const id = newId(clock.now().getTime())
  const number = (await db.memberSettlement.count()) + 1
  const sums = { revenue, fees, packaging, fund, ownShare, shared, fundBps }
  await db.memberSettlement.create({
    data: {
      id,
      number,
      untilDay: toDateColumn(untilDay),
      ...sums,
      createdBy: actorId,
      createdAt: clock.now(),
    },
  })
  await writeShares(db, id, shares)
  await db.memberSettlementOrder.createMany({
    data: lines.map(({ orderLineId, orderId, pieces, revenue: part, fees: cost }) => {
      return { settlementId: id, orderLineId, orderId, pieces, revenue: part, fees: cost }
    }),
  })
  const posting = { shopId, kind: 'member', postingKey: `members:${id}`, orderId: null } as const
  await postTransaction(db, { ...posting, entries: sharedEntries(draft) }, clock)
  const after = { number, shared: shared.toString(), fund: fund.toString() }
  await audit(db, { shopId, actorId, action: 'members.shared-out', subjectId: id, after }, clock)
  return { id, number }
}

async function writeShares(
  db: ShopDb,
  settlementId: string,
  shares: SharedOut['shares'],
): Promise<void> {
  const households = await db.household.findMany({ select: { id: true, name: true } })
  const names = new Map(households.map(({ id, name }) => [id, name]))
  await db.memberSettlementLine.createMany({
    data: shares.flatMap(({ householdId, weight, revenue, amount }) =>
      householdId === null
        ? []
        : {
            settlementId,
            householdId,
            name: names.get(householdId) ?? '',
            weight: weight.toFixed(3),
            revenue,
            deducted: revenue - amount,
            amount,
          },
    ),
  })
}

export type PayMembers = {
  shopId: string
  settlementId: string
  from: 'bank' | 'cash'
  actorId: string
}

/** Every household got its part. Throws `members.not-open`. */
export async function payMembers(
  db: ShopDb,
  { shopId, settlementId, from, actorId }: PayMembers,
  clock: Clock,
): Promise<void> {
  const { shared } = await moveOpen(db, settlementId, {
    status: 'paid',
    paidAt: clock.now(),
    paidBy: actorId,
    paidFrom: from,
  })
  const postingKey = `members-paid:${settlementId}`
  const entries = paidOutEntries(shared, from)
  await postTransaction(db, { shopId, kind: 'member', postingKey, orderId: null, entries }, clock)
  const after = { shared: shared.toString(), from }
  await audit(
    db,
    { shopId, actorId, action: 'members.paid', subjectId: settlementId, after },
    clock,
  )
}

export type ReverseShareOut = {
  shopId: string
  settlementId: string
  reason: string
  actorId: string
}

/** Its orders can be shared out again. Throws `members.not-open`: what was paid stays. */
export async function reverseShareOut(
  db: ShopDb,
  { shopId, settlementId, reason, actorId }: ReverseShareOut,
  clock: Clock,
): Promise<void> {
  const sums = await moveOpen(db, settlementId, {
    status: 'reversed',
    reversedAt: clock.now(),
    reversedBy: actorId,
    reason,
  })
  const postingKey = `members-reversed:${settlementId}`
  const entries = reversed(sharedEntries(sums))
  await postTransaction(db, { shopId, kind: 'reversal', postingKey, orderId: null, entries }, clock)
  const after = { reason }
  await audit(
    db,
    { shopId, actorId, action: 'members.reversed', subjectId: settlementId, after },
    clock,
  )
}

type Move = { status: 'paid' | 'reversed' } & Record<string, unknown>

async function moveOpen(db: ShopDb, id: string, data: Move) {
  const { count } = await db.memberSettlement.updateMany({ where: { id, status: 'posted' }, data })
  if (count === 0) throw refuse<MemberRefusal>('members.not-open')
  return db.memberSettlement.findFirstOrThrow({
    where: { id },
    select: { shared: true, fund: true },
  })
}

type Audited = Pick<AuditEntry, 'shopId' | 'actorId' | 'action' | 'subjectId' | 'after'>

const audit = (db: ShopDb, entry: Audited, clock: Clock) =>
  recordAudit(db, { ...entry, subjectKind: 'member-settlement' }, clock)
