// The operator ends a dispute: the shopper gets the money, or the shop keeps it. The last word, so it says why.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { addStep, giveBack, lockReturn } from './return-rows.server.ts'
import { mayAct, type ReturnRefusal } from './return.ts'

export type DecideDispute = {
  returnId: string
  decision: 'shopper' | 'shop'
  note: string
  /** for the shopper: delivery is given back too */
  withDelivery: boolean
  operatorId: string
}

/** Through the shop's own door. Throws `return.not-found`, `return.moved-on` and what refundOrder refuses. */
export async function decideDispute(
  db: ShopDb,
  { returnId, decision, note, withDelivery, operatorId }: DecideDispute,
  clock: Clock,
): Promise<void> {
  const row = await lockReturn(db, returnId)
  if (!mayAct('decide', 'operator', row.status)) throw refuse<ReturnRefusal>('return.moved-on')
  const ended = decision === 'shop' ? { status: 'closed', endedAt: clock.now() } : {}
  await db.orderReturn.updateMany({
    where: { id: returnId },
    data: { decision, decisionNote: note, ...ended },
  })
  const actorId = operatorId
  await addStep(db, { returnId, step: 'decided', by: 'operator', actorId }, clock)
  await recordAudit(
    db,
    {
      shopId: row.shopId,
      actorId,
      action: 'return.decided',
      subjectKind: 'return',
      subjectId: returnId,
      after: { decision, note },
    },
    clock,
  )
  if (decision === 'shop') return
  const back = {
    row,
    lines: row.lines,
    isRestocked: false,
    withDelivery,
    reason: 'dispute',
  } as const
  await giveBack(db, { ...back, by: 'operator', actorId }, clock)
}
