// Refunds that are due, and what became of them.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refundedEntries } from '#app/domain/ledger/ledger.ts'
import { postTransaction } from '#app/domain/ledger/post-transaction.server.ts'
import type { PaymentMethod } from '#app/domain/order/order.ts'
import { isRefundedByGateway } from '#app/domain/order/refund.ts'
import type { Clock } from '#app/lib/time.ts'
import { refundPostingKey } from './refund-request.ts'
import { tellRefundFailed } from './tell-refund-failed.server.ts'

export type RefundDue = {
  id: string
  shopId: string
  orderId: string
  /** as money: what went back on gift cards is on them already */
  amount: bigint
  reason: string
  /** how often the gateway has said no */
  attempt: number
  payment: {
    provider: PaymentMethod
    reference: string
    gatewaySession: string | null
    amount: bigint
    createdAt: Date
    accountShopId: string | null
    providerTransaction: string | null
  }
}

/** Null when it is done, refused for good, or a person's to give. */
export async function findRefundDue(db: ShopDb, refundId: string): Promise<RefundDue | null> {
  const refund = await db.refund.findFirst({
    where: { id: refundId, status: 'due' },
    select: {
      id: true,
      shopId: true,
      orderId: true,
      amount: true,
      giftCardAmount: true,
      reason: true,
      paymentId: true,
      attempt: true,
    },
  })
  if (!refund?.paymentId) return null
  const { giftCardAmount, ...facts } = refund
  const payment = await db.payment.findUniqueOrThrow({
    where: { id: refund.paymentId },
    select: {
      provider: true,
      reference: true,
      gatewaySession: true,
      amount: true,
      createdAt: true,
      accountShopId: true,
      providerTransaction: true,
    },
  })
  const provider = payment.provider as PaymentMethod
  return isRefundedByGateway(provider)
    ? { ...facts, amount: refund.amount - giftCardAmount, payment: { ...payment, provider } }
    : null
}

/** The gateway took it over; a bank may need days. A second record of the same refund changes nothing. */
export async function recordRefunded(db: ShopDb, due: RefundDue, clock: Clock): Promise<void> {
  const { count } = await db.refund.updateMany({
    where: { id: due.id, status: 'due' },
    data: { status: 'done', doneAt: clock.now() },
  })
  if (count === 0) return
  await postTransaction(
    db,
    {
      shopId: due.shopId,
      kind: 'refunded',
      postingKey: refundPostingKey(due),
      orderId: due.orderId,
      entries: refundedEntries(due.amount, due.payment.provider),
    },
    clock,
  )
}

/** The gateway said no: a person must look into it, or give the money back by hand. */
export async function recordRefundRefused(
  db: ShopDb,
  { id, code }: { id: string; code: string },
  clock: Clock,
): Promise<void> {
  const at = clock.now()
  const { count } = await db.refund.updateMany({
    where: { id, status: 'due' },
    data: { status: 'failed', failureCode: code, failedAt: at, attempt: { increment: 1 } },
  })
  if (count === 0) return
  const { shopId, orderId, attempt } = await db.refund.findFirstOrThrow({
    where: { id },
    select: { shopId: true, orderId: true, attempt: true },
  })
  await tellRefundFailed(db, { shopId, refundId: id, orderId, attempt, code, at })
}
