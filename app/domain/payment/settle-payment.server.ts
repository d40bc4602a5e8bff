// Acts on what a gateway proved to have said, once. The payment's row decides: whoever moves it first confirms
// the orders, a repeat finds it moved.
import type { CheckoutDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { releaseCards, spendCardsAgain } from '#app/domain/gift-card/spend-cards.server.ts'
import { confirmOrders } from '#app/domain/order/confirm-order.server.ts'
import type { Clock } from '#app/lib/time.ts'
import type { PaymentNotice } from '#plugins/payment/port.ts'
import { holdAgain } from './hold-again.server.ts'
import { lockPayments, type PaymentRow } from './payment-rows.server.ts'
import {
  isCaptured,
  paymentStatusesBefore,
  type NoticeOutcome,
  type PaymentStatus,
} from './payment.ts'
import { oweBack } from './owe-back.server.ts'
import { recordMessage, type MessageKind } from './record-message.server.ts'

export type Settle = { checkoutId: string; kind: MessageKind; notice: PaymentNotice }

/** In one transaction of inCheckout(checkoutId). The notice is already proven. */
export async function settlePayment(
  db: CheckoutDb,
  { checkoutId, kind, notice }: Settle,
  clock: Clock,
): Promise<NoticeOutcome> {
  const attempts = await lockPayments(db, checkoutId)
  const payment = attempts.find((attempt) => attempt.reference === notice.reference)
  if (!payment) return 'unknown-reference'
  const outcome = await decide(db, { attempts, payment, notice }, clock)
  const { provider, id: paymentId } = payment
  await recordMessage(db, { provider, kind, paymentId, notice, outcome }, clock)
  return outcome
}

type Decision = { attempts: readonly PaymentRow[]; payment: PaymentRow; notice: PaymentNotice }

async function decide(
  db: CheckoutDb,
  { attempts, payment, notice }: Decision,
  clock: Clock,
): Promise<NoticeOutcome> {
  if (notice.result === 'pending') return 'pending'
  if (notice.result === 'unknown') return 'never-heard-of'
  if (notice.amount?.amount !== payment.amount) return 'wrong-amount'
  if (notice.result === 'failed') {
    const isMoved = await move(db, { payment, to: 'failed', notice }, clock)
    return isMoved ? 'failed' : 'repeated'
  }
  if (isCaptured(payment.status)) return 'repeated'

  const isPaidAlready = attempts.some((other) => other.status === 'succeeded')
  if (isPaidAlready) return owed(db, { payment, notice, reason: 'paid-twice' }, clock)
  if (!(await takeAgain(db, payment.checkoutId, clock))) {
    return owed(db, { payment, notice, reason: 'late-payment' }, clock)
  }
  await move(db, { payment, to: 'succeeded', notice }, clock)
  await confirmOrders(db, payment.checkoutId, clock)
  await recordEvent(db, {
    type: 'payment.succeeded',
    shopId: null,
    subjectId: payment.id,
    payload: { paymentId: payment.id },
    at: clock.now(),
  })
  return 'confirmed'
}

// Of an order that had ended: its gift cards pay again, and its goods are held again, both or neither.
async function takeAgain(db: CheckoutDb, checkoutId: string, clock: Clock): Promise<boolean> {
  if (!(await spendCardsAgain(db, checkoutId, clock))) return false
  if (await holdAgain(db, checkoutId, clock)) return true
  await releaseCards(db, checkoutId, clock)
  return false
}

type Owed = { payment: PaymentRow; notice: PaymentNotice; reason: 'paid-twice' | 'late-payment' }

async function owed(
  db: CheckoutDb,
  { payment, notice, reason }: Owed,
  clock: Clock,
): Promise<NoticeOutcome> {
  await move(db, { payment, to: 'surplus', notice }, clock)
  await oweBack(db, { payment, reason }, clock)
  return 'refund-due'
}

async function move(
  db: CheckoutDb,
  { payment, to, notice }: { payment: PaymentRow; to: PaymentStatus; notice: PaymentNotice },
  clock: Clock,
): Promise<boolean> {
  const { count } = await db.payment.updateMany({
    where: { id: payment.id, status: { in: paymentStatusesBefore(to) } },
    data: {
      status: to,
      settledAt: clock.now(),
      providerTransaction: notice.providerTransaction,
      failureCode: to === 'failed' ? notice.code : null,
    },
  })
  return count > 0
}
