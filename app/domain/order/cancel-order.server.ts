// The shop cannot deliver. Pieces go back into their lots; what was paid is owed back.
// lockOrder holds the row, so of two people who cancel at once the second is refused.
import type { ShopDb } from '#app/db/doors.server.ts'
import { enqueue, recordEvent } from '#app/db/events.server.ts'
import { returnStock } from '#app/domain/inventory/return-stock.server.ts'
import { recordStockChanged } from '#app/domain/inventory/stock-changed.server.ts'
import { cancelledEntries } from '#app/domain/ledger/ledger.ts'
import { postTransaction } from '#app/domain/ledger/post-transaction.server.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { refundPayment } from '#jobs/definitions/refund-payment.ts'
import { orderFigures } from './order-figures.server.ts'
import { lockOrder, orderSum, type OrderRow } from './order-rows.server.ts'
import { canBecome } from './order.ts'

export type CancelOrder = { orderId: string; reason: string; actorId?: string | undefined }

/**
 * Throws `order.not-found`, `order.already-cancelled` and `order.too-late-to-cancel`. An order that waits
 * for money is not the shop's to cancel: it ends by itself when its hold does.
 */
export async function cancelOrder(
  db: ShopDb,
  { orderId, reason, actorId }: CancelOrder,
  clock: Clock,
): Promise<void> {
  const order = await lockOrder(db, orderId)
  if (!order) throw refuse('order.not-found')
  if (order.status === 'cancelled') throw refuse('order.already-cancelled')
  if (!canBecome(order.status, 'cancelled')) throw refuse('order.too-late-to-cancel')

  const now = clock.now()
  const figures = await orderFigures(db, order, { now: () => order.confirmedAt ?? now })
  await db.order.updateMany({
    where: { id: orderId, status: order.status },
    data: { status: 'cancelled', cancelNote: reason, cancelledAt: now },
  })
  await returnStock(db, { orderId, actorId }, clock)
  await giveBack(db, order, clock)
  await recordEvent(db, {
    type: 'order.cancelled',
    shopId: order.shopId,
    subjectId: orderId,
    payload: { ...figures, wasConfirmed: true },
    at: now,
    provinceCode: order.shopProvinceCode,
    communeCode: order.shopCommuneCode,
  })
  const variantIds = order.lines.map((line) => line.variantId)
  await recordStockChanged(db, { shopId: order.shopId, variantIds }, clock)
}

async function giveBack(db: ShopDb, order: OrderRow, clock: Clock): Promise<void> {
  const { shopId, id: orderId } = order
  const isPaid = order.paidAt !== null
  const entries = cancelledEntries(orderSum(order), isPaid)
  await postTransaction(
    db,
    { shopId, kind: 'cancelled', postingKey: `cancelled:${orderId}`, orderId, entries },
    clock,
  )
  if (!isPaid || order.total === 0n) return

  const payment = await db.payment.findFirst({
    where: { checkoutId: order.checkoutId, status: 'succeeded' },
    select: { id: true },
  })
  if (!payment) throw new Error(`order ${orderId} is paid without a payment`)
  const refundId = newId(clock.now().getTime())
  await db.refund.create({
    data: {
      id: refundId,
      orderId,
      paymentId: payment.id,
      amount: order.total,
      reason: 'cancelled',
      createdAt: clock.now(),
    },
  })
  await enqueue(db, refundPayment, { shopId, refundId }, { shopId })
}
