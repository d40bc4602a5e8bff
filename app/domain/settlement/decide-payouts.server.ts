// What becomes of a proposed bank file: approved by a second person, paid, or dropped; and a paid payout that did not
// arrive is reversed by a new entry.
import type { SystemDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { postTransaction } from '#app/domain/ledger/post-transaction.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { findClaims, lockPayouts } from './claims.server.ts'
import {
  canBecome,
  payoutEntries,
  reversed,
  type BatchStatus,
  type PayoutRefusal,
} from './payout.ts'

export type BatchStep = { batchId: string; actorId: string }

/** Throws `payout.not-found`, `payout.too-late`, `payout.same-person`, `payout.claim-changed` (`shop`). */
export async function approveBatch(db: SystemDb, step: BatchStep, clock: Clock): Promise<void> {
  const batch = await lockBatch(db, step.batchId, 'approved')
  if (batch.proposedBy === step.actorId) throw refuse<PayoutRefusal>('payout.same-person')
  await checkClaims(db, step.batchId, clock)
  await move(db, step.batchId, 'approved', {
    approvedBy: step.actorId,
    approvedAt: clock.now(),
  })
}

/** The file is not sent; the log of operators keeps who said so. Throws `payout.not-found`, `payout.too-late`. */
export async function dropBatch(db: SystemDb, step: BatchStep, clock: Clock): Promise<void> {
  const { batchId, actorId } = step
  const { code, status } = await lockBatch(db, batchId, 'dropped')
  const at = clock.now()
  await move(db, batchId, 'dropped', { droppedAt: at })
  const subject = { subjectKind: 'payout-batch', subjectId: batchId, detail: { code, status } }
  await db.operatorAction.create({
    data: { accountId: actorId, action: 'payout.batch-dropped', ...subject, at },
  })
}

/** The bank took the file. Throws `payout.not-found`, `payout.too-late`, `payout.claim-changed` (`shop`). */
export async function markBatchPaid(db: SystemDb, step: BatchStep, clock: Clock): Promise<void> {
  const { batchId, actorId } = step
  await lockBatch(db, batchId, 'paid')
  await checkClaims(db, batchId, clock)
  await move(db, batchId, 'paid', { paidBy: actorId, paidAt: clock.now() })
  const payouts = await db.payout.findMany({ where: { batchId }, orderBy: { shopId: 'asc' } })
  for (const payout of payouts) {
    const { shopId, id } = payout
    const postingKey = `payout:${id}`
    const entries = payoutEntries(payout)
    await postTransaction(db, { shopId, kind: 'payout', postingKey, orderId: null, entries }, clock)
    await recordEvent(db, {
      type: 'payout.paid',
      shopId,
      subjectId: id,
      payload: { payoutId: id },
      at: clock.now(),
    })
    await audit(db, { ...payout, actorId, action: 'payout.paid' }, clock)
  }
}

export type ReversePayout = { shopId: string; payoutId: string; actorId: string; reason: string }

/** The bank sent it back, or it went wrong: the claim stands again. Throws `payout.not-paid`. */
export async function reversePayout(
  db: SystemDb,
  { shopId, payoutId, actorId, reason }: ReversePayout,
  clock: Clock,
): Promise<void> {
  await lockPayouts(db)
  const { count } = await db.payout.updateMany({
    where: { shopId, id: payoutId, status: 'paid' },
    data: {
      status: 'reversed',
      reversedAt: clock.now(),
      reversedBy: actorId,
      reversalReason: reason,
    },
  })
  if (count === 0) throw refuse<PayoutRefusal>('payout.not-paid')
  const payout = await db.payout.findFirstOrThrow({ where: { shopId, id: payoutId } })
  const entries = reversed(payoutEntries(payout))
  const postingKey = `payout-reversed:${payoutId}`
  await postTransaction(db, { shopId, kind: 'reversal', postingKey, orderId: null, entries }, clock)
  await audit(db, { ...payout, actorId, action: 'payout.reversed', reason }, clock)
}

async function lockBatch(db: SystemDb, batchId: string, to: BatchStatus) {
  await lockPayouts(db)
  const batch = await db.payoutBatch.findUnique({ where: { id: batchId } })
  if (!batch) throw refuse<PayoutRefusal>('payout.not-found')
  if (!canBecome(batch.status as BatchStatus, to)) throw refuse<PayoutRefusal>('payout.too-late')
  return batch
}

// Between proposing and paying a refund may have come: nobody is paid more than the market holds for them now.
async function checkClaims(db: SystemDb, batchId: string, clock: Clock): Promise<void> {
  const payouts = await db.payout.findMany({ where: { batchId } })
  const claims = new Map((await findClaims(db, clock)).map((claim) => [claim.shopId, claim]))
  for (const { shopId, claim } of payouts) {
    const now = claims.get(shopId)
    if (!now || now.claim < claim)
      throw refuse<PayoutRefusal>('payout.claim-changed', { shop: now?.name ?? '' })
  }
}

type Stamps = Partial<Record<'approvedBy' | 'paidBy', string>> &
  Partial<Record<'approvedAt' | 'paidAt' | 'droppedAt', Date>>

// eslint-disable-next-line max-params -- which batch, to what, with which stamps
async function move(db: SystemDb, batchId: string, to: BatchStatus, stamps: Stamps): Promise<void> {
  await db.payoutBatch.update({ where: { id: batchId }, data: { status: to, ...stamps } })
  const paidAt = stamps.paidAt ? { paidAt: stamps.paidAt } : {}
  await db.payout.updateMany({ where: { batchId }, data: { status: to, ...paidAt } })
}

type Audited = {
  shopId: string
  id: string
  amount: bigint
  actorId: string
  action: 'payout.paid' | 'payout.reversed'
  reason?: string
}

const audit = (
  db: SystemDb,
  { shopId, id, amount, actorId, action, reason }: Audited,
  clock: Clock,
) =>
  recordAudit(
    db,
    {
      shopId,
      actorId,
      action,
      subjectKind: 'payout',
      subjectId: id,
      after: { amount: amount.toString(), ...(reason && { reason }) },
    },
    clock,
  )
