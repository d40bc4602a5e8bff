// The shop answers a request: approves it (and says whether the goods are to come back first), or refuses it.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { addStep, giveBack, lockReturn, type ReturnRow } from './return-rows.server.ts'
import { mayAct, type ReturnRefusal } from './return.ts'

export type AnswerReturn = {
  returnId: string
  actorId: string
  answer: string
} & ({ isApproved: false } | { isApproved: true; needsGoods: boolean; withDelivery: boolean })

/**
 * Without the goods (spoilt food is not sent back) the money goes back at once. Throws `return.moved-on`,
 * `return.is-the-operators` and what refundOrder refuses.
 */
export async function answerReturn(db: ShopDb, given: AnswerReturn, clock: Clock): Promise<void> {
  const row = await lockReturn(db, given.returnId)
  refuseWrongStep(row, given.isApproved ? 'approve' : 'refuse')
  const step = given.isApproved ? 'approved' : 'refused'
  await db.orderReturn.updateMany({
    where: { id: row.id },
    data: {
      status: step,
      answer: given.answer,
      answeredAt: clock.now(),
      needsGoods: given.isApproved ? given.needsGoods : null,
    },
  })
  const { actorId } = given
  await addStep(db, { returnId: row.id, step, by: 'shop', actorId }, clock)
  await audit(db, { row, action: `return.${step}`, actorId }, clock)
  if (!given.isApproved || given.needsGoods) return
  const { withDelivery } = given
  const reason = row.reason === 'changed-mind' ? 'return' : 'damaged'
  const back = { row, lines: row.lines, isRestocked: false, withDelivery, reason } as const
  await giveBack(db, { ...back, by: 'shop', actorId }, clock)
}

export type ReceiveReturn = {
  returnId: string
  actorId: string
  /** pieces that really came; none means the whole case is refused instead */
  lines: { orderLineId: string; quantity: number }[]
  isRestocked: boolean
  withDelivery: boolean
}

/** The goods are back with the shop: the money goes. Throws as answerReturn does, and `return.nothing-asked`. */
export async function receiveReturn(db: ShopDb, given: ReceiveReturn, clock: Clock): Promise<void> {
  const row = await lockReturn(db, given.returnId)
  refuseWrongStep(row, 'receive')
  const lines = given.lines.filter(({ quantity }) => quantity > 0)
  if (lines.length === 0) throw refuse<ReturnRefusal>('return.nothing-asked')
  for (const { orderLineId, quantity } of lines) {
    const left = row.lines.find((line) => line.orderLineId === orderLineId)?.quantity ?? 0
    if (quantity > left) throw refuse<ReturnRefusal>('return.too-many-pieces', { left })
  }
  const { actorId, isRestocked, withDelivery } = given
  await addStep(db, { returnId: row.id, step: 'received', by: 'shop', actorId }, clock)
  await audit(db, { row, action: 'return.received', actorId }, clock)
  const back = { row, lines, isRestocked, withDelivery, reason: 'return' } as const
  await giveBack(db, { ...back, by: 'shop', actorId }, clock)
}

function refuseWrongStep({ status }: ReturnRow, act: 'approve' | 'refuse' | 'receive'): void {
  if (status === 'disputed') throw refuse<ReturnRefusal>('return.is-the-operators')
  if (!mayAct(act, 'shop', status)) throw refuse<ReturnRefusal>('return.moved-on')
}

type Audited = {
  row: ReturnRow
  action: 'return.approved' | 'return.refused' | 'return.received'
  actorId: string
}

const audit = (db: ShopDb, { row, action, actorId }: Audited, clock: Clock) =>
  recordAudit(
    db,
    {
      shopId: row.shopId,
      actorId,
      action,
      subjectKind: 'return',
      subjectId: row.id,
      before: { status: row.status },
    },
    clock,
  )
