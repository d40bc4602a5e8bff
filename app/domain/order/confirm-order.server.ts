// Confirms every order of a checkout at once: the held pieces become sales, the shops may claim the money, and
// what happened is told. Cash on delivery confirms when it is placed; VNPay when the money came.
import type { CheckoutDb } from '#app/db/doors.server.ts'
import { enqueue, recordEvent } from '#app/db/events.server.ts'
import { claimStock } from '#app/domain/inventory/claim-stock.server.ts'
import { recordStockChanged } from '#app/domain/inventory/stock-changed.server.ts'
import { saleEntries } from '#app/domain/ledger/ledger.ts'
import { postTransaction } from '#app/domain/ledger/post-transaction.server.ts'
import type { Clock } from '#app/lib/time.ts'
import { issueInvoice } from '#jobs/definitions/issue-invoice.ts'
import { orderFigures } from './order-figures.server.ts'
import { orderStatusesBefore } from './order.ts'
import { findCheckoutOrders, orderSum, type OrderRow } from './order-rows.server.ts'

/**
 * In the transaction that proved the payment (or placed a cash order). Every line must be held or claimed
 * already; a line without stock is a fault, because the caller held it a moment ago.
 */
export async function confirmOrders(
  db: CheckoutDb,
  checkoutId: string,
  clock: Clock,
): Promise<void> {
  const orders = await findCheckoutOrders(db, checkoutId)
  await claimStock(db, checkoutId, clock)
  for (const order of orders) await confirmOne(db, order, clock)
}

async function confirmOne(db: CheckoutDb, order: OrderRow, clock: Clock): Promise<void> {
  const now = clock.now()
  const isPaid = order.paymentMethod !== 'cod'
  const { count } = await db.order.updateMany({
    where: { shopId: order.shopId, id: order.id, status: { in: orderStatusesBefore('confirmed') } },
    data: { status: 'confirmed', confirmedAt: now, ...(isPaid && { paidAt: now }) },
  })
  if (count === 0) return

  const { shopId, id: orderId } = order
  await postTransaction(
    db,
    {
      shopId,
      kind: 'sale',
      postingKey: `sale:${orderId}`,
      orderId,
      entries: saleEntries(orderSum(order)),
    },
    clock,
  )
  const figures = await orderFigures(db, order, clock)
  const place = { provinceCode: order.shopProvinceCode, communeCode: order.shopCommuneCode }
  const event = { shopId, subjectId: orderId, at: now, ...place }
  await recordEvent(db, { ...event, type: 'order.confirmed', payload: figures })
  if (isPaid) {
    await recordEvent(db, {
      ...event,
      type: 'order.paid',
      payload: { orderId, total: figures.total },
    })
    await enqueue(db, issueInvoice, { shopId, orderId }, { shopId })
  }
  await recordStockChanged(
    db,
    { shopId, variantIds: order.lines.map((line) => line.variantId) },
    clock,
  )
}
