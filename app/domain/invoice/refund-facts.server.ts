// The refunds of an order as its invoices need them, and which of them an invoice has counted.
import type { ShopDb } from '#app/db/doors.server.ts'
import { surplusReasons, type RefundReason } from '#app/domain/order/refund.ts'
import type { RefundFact } from './worth.ts'

export type InvoicedRefund = RefundFact & {
  id: string
  reason: RefundReason
  /** null = no invoice has counted it yet */
  invoiceId: string | null
}

/** Oldest first, without money that never was the order's. The order is locked by the caller. */
export async function findRefundFacts(db: ShopDb, orderId: string): Promise<InvoicedRefund[]> {
  const rows = await db.refund.findMany({
    where: { orderId, reason: { notIn: [...surplusReasons] } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      amount: true,
      deliveryAmount: true,
      extraAmount: true,
      reason: true,
      invoiceId: true,
      lines: { select: { orderLineId: true, quantity: true } },
    },
  })
  const weighed = await db.orderLineWeight.findMany({
    where: { refundId: { in: rows.map(({ id }) => id) } },
    select: { refundId: true, orderLineId: true },
  })
  return rows.map(({ reason, ...row }) => ({
    ...row,
    reason: reason as RefundReason,
    weighedLineId: weighed.find(({ refundId }) => refundId === row.id)?.orderLineId ?? null,
  }))
}

/** From now on the invoice says what these refunds changed. */
export async function countRefunds(
  db: ShopDb,
  refunds: readonly InvoicedRefund[],
  invoiceId: string,
): Promise<void> {
  const ids = refunds.filter((refund) => refund.invoiceId === null).map(({ id }) => id)
  if (ids.length === 0) return
  await db.refund.updateMany({ where: { id: { in: ids }, invoiceId: null }, data: { invoiceId } })
}
