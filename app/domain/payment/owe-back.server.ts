// Money came that no order may have. Each order's part is owed to the shopper and asked back from the gateway.
import type { CheckoutDb } from '#app/db/doors.server.ts'
import { enqueue } from '#app/db/events.server.ts'
import { surplusEntries } from '#app/domain/ledger/ledger.ts'
import { postTransaction } from '#app/domain/ledger/post-transaction.server.ts'
import { findCheckoutOrders } from '#app/domain/order/order-rows.server.ts'
import { newId } from '#app/lib/ids.ts'
import type { Clock } from '#app/lib/time.ts'
import { refundPayment } from '#jobs/definitions/refund-payment.ts'
import type { PaymentRow } from './payment-rows.server.ts'

export type OweBack = { payment: PaymentRow; reason: 'paid-twice' | 'late-payment' }

/** Once per payment: the caller just moved it to `surplus`. */
export async function oweBack(
  db: CheckoutDb,
  { payment, reason }: OweBack,
  clock: Clock,
): Promise<void> {
  for (const order of await findCheckoutOrders(db, payment.checkoutId)) {
    if (order.total === 0n) continue
    const { shopId, id: orderId } = order
    const refundId = newId(clock.now().getTime())
    await db.refund.create({
      data: {
        shopId,
        id: refundId,
        orderId,
        paymentId: payment.id,
        amount: order.total,
        reason,
        createdAt: clock.now(),
      },
      select: { id: true },
    })
    await postTransaction(
      db,
      {
        shopId,
        kind: 'surplus',
        postingKey: `surplus:${payment.id}:${orderId}`,
        orderId,
        entries: surplusEntries(order.total, order.paymentMethod),
      },
      clock,
    )
    await enqueue(db, refundPayment, { shopId, refundId }, { shopId })
  }
}
