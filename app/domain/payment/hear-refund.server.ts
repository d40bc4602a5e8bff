// A gateway says what became of a refund that it had taken over. A bank may send the money back days later: then the
// shop owes it again, by a new entry of the ledger, and people are told. Opens a door of its own.
import { asSystem } from '#app/db/doors.server.ts'
import type { SystemDb } from '#app/db/doors.server.ts'
import { refundedEntries } from '#app/domain/ledger/ledger.ts'
import { postTransaction } from '#app/domain/ledger/post-transaction.server.ts'
import type { PaymentMethod } from '#app/domain/order/order.ts'
import type { Clock } from '#app/lib/time.ts'
import type { GatewayId, RefundNotice } from '#plugins/payment/port.ts'
import type { NoticeOutcome } from './payment.ts'
import { recordMessage } from './record-message.server.ts'
import { readRefundRequestId, refundPostingKey } from './refund-request.ts'
import { tellRefundFailed } from './tell-refund-failed.server.ts'

export type HeardRefund = {
  provider: GatewayId
  /** proven */
  notice: RefundNotice
  /** of the payment that the notice names; null: it is none of ours */
  paymentId: string | null
}

/** Safe to call any number of times with the same message, also at once. */
export function hearRefund(heard: HeardRefund, clock: Clock): Promise<NoticeOutcome> {
  return asSystem('hear of a refund', async (db) => {
    const outcome = await decide(db, heard, clock)
    const { provider, notice, paymentId } = heard
    await recordMessage(db, { provider, kind: 'ipn', paymentId, notice, outcome }, clock)
    return outcome
  })
}

type Refund = {
  shopId: string
  id: string
  orderId: string
  /** as money */
  amount: bigint
  status: string
  attempt: number
  doneBy: string | null
}

// A refund is written down before its gateway hears of it: one that is not there is another program's.
async function decide(db: SystemDb, heard: HeardRefund, clock: Clock): Promise<NoticeOutcome> {
  const { notice, paymentId } = heard
  const asked = readRefundRequestId(notice.requestId)
  const refund = asked && paymentId ? await lockRefund(db, asked.id, paymentId) : null
  if (!asked || !refund) return 'not-a-payment'
  if (notice.amount?.amount !== refund.amount) return 'wrong-amount'
  if (notice.result === 'pending') return 'pending'
  if (notice.result === 'given') return 'refund-given'

  const isHeard = refund.attempt !== asked.attempt || refund.doneBy !== null
  if (isHeard || !['due', 'sent', 'done'].includes(refund.status)) return 'repeated'
  await fail(db, { refund, heard }, clock)
  return 'refund-failed'
}

async function lockRefund(db: SystemDb, id: string, paymentId: string): Promise<Refund | null> {
  const [row] = await db.$queryRaw<Refund[]>`
    SELECT shop_id AS "shopId", id, order_id AS "orderId", amount - gift_card_amount AS amount, status, attempt,
           done_by AS "doneBy"
    FROM refund WHERE id = ${id}::uuid AND payment_id = ${paymentId}::uuid FOR UPDATE`
  return row ?? null
}

async function fail(
  db: SystemDb,
  { refund, heard }: { refund: Refund; heard: HeardRefund },
  clock: Clock,
): Promise<void> {
  const { shopId, id, orderId, attempt } = refund
  const { code } = heard.notice
  const at = clock.now()
  await db.refund.updateMany({
    where: { shopId, id },
    data: {
      status: 'failed',
      doneAt: null,
      failureCode: code,
      failedAt: at,
      attempt: { increment: 1 },
    },
  })
  if (refund.status === 'done') await takeBackEntry(db, { refund, heard }, clock)
  await tellRefundFailed(db, { shopId, refundId: id, orderId, attempt: attempt + 1, code, at })
}

// The opposite of what was posted when the gateway took it over; that entry stays as it is.
async function takeBackEntry(
  db: SystemDb,
  { refund, heard }: { refund: Refund; heard: HeardRefund },
  clock: Clock,
): Promise<void> {
  const entries = refundedEntries(refund.amount, heard.provider satisfies PaymentMethod)
  await postTransaction(
    db,
    {
      shopId: refund.shopId,
      kind: 'reversal',
      postingKey: `${refundPostingKey(refund)}:failed`,
      orderId: refund.orderId,
      entries: entries.map(({ account, amount }) => ({ account, amount: -amount })),
    },
    clock,
  )
}
