// A refund that no gateway gives: a person transferred it or paid it out, and says so; or lets the gateway try again
// after its "no".
import type { ShopDb } from '#app/db/doors.server.ts'
import { enqueue } from '#app/db/events.server.ts'
import { postTransaction } from '#app/domain/ledger/post-transaction.server.ts'
import type { PaymentMethod } from '#app/domain/order/order.ts'
import { isRefundedByGateway } from '#app/domain/order/refund.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { refundPayment } from '#jobs/definitions/refund-payment.ts'
import { handedBackEntries } from './by-hand-entries.ts'
import { refundPostingKey } from './refund-request.ts'

export type GiveRefund = {
  refundId: string
  /** the bank's number of the transfer, or who was given the cash */
  note: string
  actorId: string
}

type Waiting = {
  shopId: string
  orderId: string
  /** as money */
  amount: bigint
  status: string
  attempt: number
  paymentMethod: PaymentMethod
}

/** Throws `refund.not-waiting` when it is done, or when a gateway is giving it at this moment. */
export async function giveRefund(
  db: ShopDb,
  { refundId, note, actorId }: GiveRefund,
  clock: Clock,
): Promise<void> {
  const refund = await lockRefund(db, refundId)
  const isOurs = refund.status === 'failed' || !isRefundedByGateway(refund.paymentMethod)
  if (refund.status === 'done' || !isOurs) throw refuse('refund.not-waiting')
  await db.refund.updateMany({
    where: { id: refundId, status: refund.status },
    data: { status: 'done', doneAt: clock.now(), doneBy: actorId, note },
  })
  const { shopId, orderId, amount, attempt, paymentMethod } = refund
  const posting = {
    shopId,
    kind: 'refunded',
    postingKey: refundPostingKey({ id: refundId, attempt }),
    orderId,
  } as const
  const entries = handedBackEntries(amount, paymentMethod)
  await postTransaction(db, { ...posting, entries }, clock)
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action: 'refund.given',
      subjectKind: 'refund',
      subjectId: refundId,
      before: { status: refund.status },
      after: { amount: amount.toString(), note },
    },
    clock,
  )
}

/** The gateway said no and is asked once more. Throws `refund.not-waiting`. */
export async function retryRefund(db: ShopDb, refundId: string): Promise<void> {
  const refund = await lockRefund(db, refundId)
  const { shopId, status, paymentMethod } = refund
  if (status !== 'failed' || !isRefundedByGateway(paymentMethod)) throw refuse('refund.not-waiting')
  await db.refund.updateMany({
    where: { id: refundId, status },
    data: { status: 'due', failureCode: null },
  })
  await enqueue(db, refundPayment, { shopId, refundId }, { shopId })
}

// Of two people who press at once the second finds it done.
async function lockRefund(db: ShopDb, refundId: string): Promise<Waiting> {
  await db.$queryRaw`SELECT 1 FROM refund WHERE id = ${refundId}::uuid FOR UPDATE`
  const refund = await db.refund.findFirst({
    where: { id: refundId },
    select: {
      shopId: true,
      orderId: true,
      amount: true,
      giftCardAmount: true,
      status: true,
      attempt: true,
    },
  })
  if (!refund) throw refuse('refund.not-waiting')
  const order = await db.order.findFirstOrThrow({
    where: { id: refund.orderId },
    select: { paymentMethod: true },
  })
  const { giftCardAmount, ...facts } = refund
  const amount = refund.amount - giftCardAmount
  return { ...facts, amount, paymentMethod: order.paymentMethod as PaymentMethod }
}
