// The rows of a refund: itself, its lines, what the lines and the order have given back by it. Written once, by
// whoever holds the order's lock.
import type { ShopDb } from '#app/db/doors.server.ts'
import { enqueue } from '#app/db/events.server.ts'
import { returnToCards } from '#app/domain/gift-card/order-cards.server.ts'
import { returnPieces } from '#app/domain/inventory/return-pieces.server.ts'
import { newId } from '#app/lib/ids.ts'
import type { Clock } from '#app/lib/time.ts'
import { adjustInvoice } from '#jobs/definitions/adjust-invoice.ts'
import { refundPayment } from '#jobs/definitions/refund-payment.ts'
import type { OrderRow } from './order-rows.server.ts'
import { isRefundedByGateway, type RefundReason, type RefundSum } from './refund.ts'

export type NewRefund = {
  order: OrderRow
  sum: RefundSum
  reason: RefundReason
  note?: string | undefined
  requestKey?: string | undefined
  actorId?: string | null | undefined
  /** lines whose pieces are with the shop and can be sold again */
  restocked: ReadonlySet<string>
}

/**
 * Money that was paid is due: by the gateway (a job asks it), or by a person's hand. What was not paid yet is only
 * not collected any more, and what gift cards paid is on them again: both done at once. Returns the refund's id.
 */
export async function writeRefund(
  db: ShopDb,
  { order, sum, reason, note, requestKey, actorId, restocked }: NewRefund,
  clock: Clock,
): Promise<string> {
  const { shopId, id: orderId } = order
  const now = clock.now()
  const refundId = newId(now.getTime())
  const isOwed = order.paidAt !== null && sum.split.money > 0n
  await db.refund.create({
    data: {
      id: refundId,
      orderId,
      paymentId: isOwed ? await paidBy(db, order) : null,
      amount: sum.amount,
      giftCardAmount: sum.split.cardTotal,
      deliveryAmount: sum.delivery,
      extraAmount: sum.extra,
      platformDiscount: sum.part.platformDiscount,
      reason,
      note: note ?? '',
      requestKey: requestKey ?? null,
      actorId: actorId ?? null,
      createdAt: now,
      ...(isOwed ? { status: 'due' } : { status: 'done', doneAt: now }),
    },
    select: { id: true },
  })
  await db.refundLine.createMany({
    data: sum.lines.map((line) => ({
      refundId,
      ...line,
      isRestocked: restocked.has(line.orderLineId),
    })),
  })
  await db.order.updateMany({
    where: { id: orderId },
    data: { refundedTotal: { increment: sum.amount } },
  })
  await returnToCards(db, { orderId, refundId, returns: sum.split.cards }, clock)
  await takeBack(db, { sum, restocked, actorId }, clock)
  await enqueue(db, adjustInvoice, { shopId, orderId }, { shopId })
  if (isOwed && isRefundedByGateway(order.paymentMethod))
    await enqueue(db, refundPayment, { shopId, refundId }, { shopId })
  return refundId
}

type TakeBack = Pick<NewRefund, 'sum' | 'restocked' | 'actorId'>

/** The lines know what came back of them; what can be sold again is in its lot again. */
export async function takeBack(
  db: ShopDb,
  { sum, restocked, actorId }: TakeBack,
  clock: Clock,
): Promise<void> {
  for (const { orderLineId, quantity } of sum.lines) {
    await db.orderLine.updateMany({
      where: { id: orderLineId },
      data: { refundedQuantity: { increment: quantity } },
    })
    if (restocked.has(orderLineId))
      await returnPieces(db, { orderLineId, quantity, actorId }, clock)
  }
}

// Cash has no payment row: it changed hands at the door.
async function paidBy(db: ShopDb, order: OrderRow): Promise<string | null> {
  if (order.paymentMethod === 'cod') return null
  const payment = await db.payment.findFirst({
    where: { checkoutId: order.checkoutId, status: 'succeeded' },
    select: { id: true },
  })
  if (!payment) throw new Error(`order ${order.id} is paid without a payment`)
  return payment.id
}
