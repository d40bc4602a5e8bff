// The shopper's steps on a case: take it back, or ask the operator to decide. The caller has proven that it is theirs.
import type { ShopDb } from '#app/db/doors.server.ts'
import { findRule } from '#app/domain/rule/rule-views.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { localDate, type Clock } from '#app/lib/time.ts'
import { addStep, lockReturn } from './return-rows.server.ts'
import { mayAct, mayDispute, type ReturnRefusal } from './return.ts'

export type OwnReturn = { returnId: string; accountId: string | null }

/** Throws `return.not-found` and `return.moved-on`. */
export async function withdrawReturn(
  db: ShopDb,
  { returnId, accountId }: OwnReturn,
  clock: Clock,
): Promise<void> {
  const row = await lockReturn(db, returnId)
  if (!mayAct('withdraw', 'shopper', row.status)) throw refuse<ReturnRefusal>('return.moved-on')
  await db.orderReturn.updateMany({
    where: { id: returnId },
    data: { status: 'closed', endedAt: clock.now() },
  })
  await addStep(db, { returnId, step: 'withdrawn', by: 'shopper', actorId: accountId }, clock)
}

/** Throws `return.not-found`, `return.moved-on` and `return.too-early-to-dispute`. */
export async function disputeReturn(
  db: ShopDb,
  { returnId, accountId, note }: OwnReturn & { note: string },
  clock: Clock,
): Promise<void> {
  const row = await lockReturn(db, returnId)
  if (!mayAct('dispute', 'shopper', row.status)) throw refuse<ReturnRefusal>('return.moved-on')
  const now = clock.now()
  const { days } = await findRule(db, 'aftersale.return-window', localDate(now))
  if (!mayDispute(row, now, days)) throw refuse<ReturnRefusal>('return.too-early-to-dispute')
  await db.orderReturn.updateMany({
    where: { id: returnId },
    data: { status: 'disputed', disputeNote: note, disputedAt: now },
  })
  await addStep(db, { returnId, step: 'disputed', by: 'shopper', actorId: accountId }, clock)
}
