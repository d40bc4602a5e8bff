// Refunds that are due, and what became of them.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refundedEntries } from '#app/domain/ledger/ledger.ts'
import { postTransaction } from '#app/domain/ledger/post-transaction.server.ts'
import type { PaymentMethod } from '#app/domain/order/order.ts'
import type { Clock } from '#app/lib/time.ts'

export type RefundDue = {
  id: string
  shopId: string
  orderId: string
  amount: bigint
  reason: string
  payment: {
    provider: PaymentMethod
    reference: string
    amount: bigint
    createdAt: Date
    accountShopId: string | null
    providerTransaction: string | null
  }
}

const isSurplus = (reason: string): boolean => reason === 'paid-twice' || reason === 'late-payment'

/** Null when it is done, or refused for good. */
export async function findRefundDue(db: ShopDb, refundId: string): Promise<RefundDue | null> {
  const refund = await db.refund.findFirst({
    where: { id: refundId, status: 'due' },
    select: { id: true, shopId: true, orderId: true, amount: true, reason: true, paymentId: true },
  })
  // Without a payment nothing was paid, so nothing goes back.
  if (!refund?.paymentId) return null
  const payment = await db.payment.findUniqueOrThrow({
    where: { id: refund.paymentId },
    select: {
      provider: true,
      reference: true,
      amount: true,
      createdAt: true,
      accountShopId: true,
      providerTransaction: true,
    },
  })
  return { ...refund, payment: { ...payment, provider: payment.provider as PaymentMethod } }
}

/** The gateway took it over; a bank may need days. A second record of the same refund changes nothing. */
export async function recordRefunded(db: ShopDb, due: RefundDue, clock: Clock): Promise<void> {
  const { count } = await db.refund.updateMany({
    where: { id: due.id, status: 'due' },
    data: { status: 'done', doneAt: clock.now() },
  })
  if (count === 0) return
  // A surplus was never the order's money: only what was paid for the order itself reduces it.
  if (!isSurplus(due.reason)) {
    await db.order.updateMany({
      where: { id: due.orderId },
      data: { refundedTotal: { increment: due.amount } },
    })
  }
  await postTransaction(
    db,
    {
      shopId: due.shopId,
      kind: 'refunded',
      postingKey: `refunded:${due.id}`,
      orderId: due.orderId,
      entries: refundedEntries(due.amount, due.payment.provider),
    },
    clock,
  )
}

/** The gateway said no: a person must give the money back. */
export async function recordRefundRefused(db: ShopDb, refundId: string): Promise<void> {
  await db.refund.updateMany({ where: { id: refundId, status: 'due' }, data: { status: 'failed' } })
}
