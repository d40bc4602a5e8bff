// Money came that no order may have. Each order's part is owed to the shopper and asked back from the gateway.
import type { CheckoutDb } from '#app/db/doors.server.ts'
import { enqueue } from '#app/db/events.server.ts'
import { surplusEntries } from '#app/domain/ledger/ledger.ts'
import { postTransaction } from '#app/domain/ledger/post-transaction.server.ts'
import { findCheckoutOrders, type OrderRow } from '#app/domain/order/order-rows.server.ts'
import { toPayOf } from '#app/domain/order/order.ts'
import { isRefundedByGateway, type SurplusReason } from '#app/domain/order/refund.ts'
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
    const amount = toPayOf(order)
    if (amount === 0n) continue
    const key = `${payment.id}:${order.id}`
    await owe(db, { order, payment, amount, reason, key }, clock)
  }
}

export type OweTransferBack = {
  order: OrderRow
  payment: PaymentRow
  amount: bigint
  reason: SurplusReason
}

/** A part of what was transferred is too much, or all of it is too little: a person transfers it back. */
export function oweTransferBack(
  db: CheckoutDb,
  owed: OweTransferBack,
  clock: Clock,
): Promise<void> {
  return owe(db, { ...owed, key: newId(clock.now().getTime()) }, clock)
}

async function owe(
  db: CheckoutDb,
  { order, payment, amount, reason, key }: OweTransferBack & { key: string },
  clock: Clock,
): Promise<void> {
  const { shopId, id: orderId, paymentMethod } = order
  const refundId = newId(clock.now().getTime())
  await db.refund.create({
    data: {
      shopId,
      id: refundId,
      orderId,
      paymentId: payment.id,
      amount,
      reason,
      createdAt: clock.now(),
    },
    select: { id: true },
  })
  const posting = { shopId, kind: 'surplus', postingKey: `surplus:${key}`, orderId } as const
  const entries = surplusEntries(amount, paymentMethod)
  await postTransaction(db, { ...posting, entries }, clock)
  if (isRefundedByGateway(paymentMethod))
    await enqueue(db, refundPayment, { shopId, refundId }, { shopId })
}
