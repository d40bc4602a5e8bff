// Rows of returns that several commands share.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refundOrder } from '#app/domain/order/refund-order.server.ts'
import { readRefundable } from '#app/domain/order/refundable-order.server.ts'
import { lockOrder } from '#app/domain/order/order-rows.server.ts'
import type { RefundReason } from '#app/domain/order/refund.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type {
  ReturnParty,
  ReturnReason,
  ReturnRefusal,
  ReturnStatus,
  ReturnStep,
} from './return.ts'

export type ReturnRow = {
  shopId: string
  id: string
  orderId: string
  status: ReturnStatus
  reason: ReturnReason
  answerDueAt: Date
  answeredAt: Date | null
  lines: { orderLineId: string; quantity: number }[]
}

/**
 * Locks the order first and then the case, as everything that gives money back does, so two people who act at once
 * neither overtake nor block each other. Throws `return.not-found`.
 */
export async function lockReturn(db: ShopDb, returnId: string): Promise<ReturnRow> {
  const found = await db.orderReturn.findFirst({
    where: { id: returnId },
    select: { orderId: true },
  })
  if (!found) throw refuse<ReturnRefusal>('return.not-found')
  await lockOrder(db, found.orderId)
  const row = await db.orderReturn.findFirstOrThrow({
    where: { id: returnId },
    include: { lines: { select: { orderLineId: true, quantity: true } } },
  })
  return { ...row, status: row.status as ReturnStatus, reason: row.reason as ReturnReason }
}

type Done = { returnId: string; step: ReturnStep; by: ReturnParty; actorId: string | null }

/** One line of the trail. */
export async function addStep(db: ShopDb, done: Done, clock: Clock): Promise<void> {
  await db.orderReturnStep.create({
    data: {
      returnId: done.returnId,
      step: done.step,
      doneBy: done.by,
      actorAccountId: done.actorId,
      at: clock.now(),
    },
    select: { id: true },
  })
}

export type GiveBack = {
  row: ReturnRow
  /** pieces that are given back; those of the case unless the shop received fewer */
  lines: { orderLineId: string; quantity: number }[]
  isRestocked: boolean
  withDelivery: boolean
  reason: RefundReason
  by: ReturnParty
  actorId: string | null
}

/** Refunds and ends the case. Throws what refundOrder refuses. */
export async function giveBack(db: ShopDb, given: GiveBack, clock: Clock): Promise<void> {
  const { row, isRestocked, actorId } = given
  const lines = given.lines.map((line) => ({ ...line, isRestocked }))
  const deliveryFee = given.withDelivery ? await deliveryLeft(db, row.orderId) : 0n
  const { refundId } = await refundOrder(
    db,
    {
      orderId: row.orderId,
      lines,
      deliveryFee,
      reason: given.reason,
      requestKey: `return:${row.id}`,
      actorId,
    },
    clock,
  )
  await db.orderReturn.updateMany({
    where: { id: row.id },
    data: { status: 'refunded', refundId, endedAt: clock.now() },
  })
  await addStep(db, { returnId: row.id, step: 'refunded', by: given.by, actorId }, clock)
}

async function deliveryLeft(db: ShopDb, orderId: string): Promise<bigint> {
  const order = await lockOrder(db, orderId)
  if (!order) throw refuse('order.not-found')
  const { given } = await readRefundable(db, order)
  return order.deliveryFee - order.deliveryDiscount - given.delivery
}
