// A sale that did not come about: pieces go back into their lots, the claim ends, what was paid is owed back.
// Shared by an order that the shop cannot deliver and a parcel that nobody took.
import type { ShopDb } from '#app/db/doors.server.ts'
import { enqueue, recordEvent } from '#app/db/events.server.ts'
import { returnStock } from '#app/domain/inventory/return-stock.server.ts'
import { recordStockChanged } from '#app/domain/inventory/stock-changed.server.ts'
import { soldBackEntries } from '#app/domain/ledger/ledger.ts'
import { postTransaction } from '#app/domain/ledger/post-transaction.server.ts'
import { newId } from '#app/lib/ids.ts'
import type { Clock } from '#app/lib/time.ts'
import { refundPayment } from '#jobs/definitions/refund-payment.ts'
import { orderFigures } from './order-figures.server.ts'
import { orderSum, type OrderRow } from './order-rows.server.ts'

export type SaleEnd = 'cancelled' | 'returned'

export type UndoSale = { order: OrderRow; end: SaleEnd; actorId?: string | undefined }

/** In the transaction that moved the locked order to its end; `order` is the row as it was before. */
export async function undoSale(
  db: ShopDb,
  { order, end, actorId }: UndoSale,
  clock: Clock,
): Promise<void> {
  const now = clock.now()
  const { shopId, id: orderId } = order
  const figures = await orderFigures(db, order, { now: () => order.confirmedAt ?? now })
  await returnStock(db, { orderId, actorId }, clock)
  await giveBack(db, { order, end, actorId }, clock)
  await recordEvent(db, {
    type: `order.${end}`,
    shopId,
    subjectId: orderId,
    payload: { ...figures, wasConfirmed: true },
    at: now,
    provinceCode: order.shopProvinceCode,
    communeCode: order.shopCommuneCode,
  })
  const variantIds = order.lines.map((line) => line.variantId)
  await recordStockChanged(db, { shopId, variantIds }, clock)
}

async function giveBack(db: ShopDb, { order, end, actorId }: UndoSale, clock: Clock) {
  const { shopId, id: orderId } = order
  const isPaid = order.paidAt !== null
  const entries = soldBackEntries(orderSum(order), isPaid)
  await postTransaction(
    db,
    { shopId, kind: end, postingKey: `${end}:${orderId}`, orderId, entries },
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
      platformDiscount: order.platformDiscount,
      reason: end,
      actorId: actorId ?? null,
      createdAt: clock.now(),
    },
  })
  await enqueue(db, refundPayment, { shopId, refundId }, { shopId })
}
