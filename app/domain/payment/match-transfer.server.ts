// A transfer meets the payment that its words name. The payment's lock decides, as for a gateway's notice: exactly
// enough confirms the orders, too little waits for the rest, what is too much or too late is owed back.
import type { CheckoutDb } from '#app/db/doors.server.ts'
import { postTransaction } from '#app/domain/ledger/post-transaction.server.ts'
import { findCheckoutOrders, type OrderRow } from '#app/domain/order/order-rows.server.ts'
import { vnd } from '#app/lib/money.ts'
import type { Clock } from '#app/lib/time.ts'
import type { PaymentNotice } from '#plugins/payment/port.ts'
import { arrivedEntries } from './by-hand-entries.ts'
import { oweTransferBack } from './owe-back.server.ts'
import { lockPayments, type PaymentRow } from './payment-rows.server.ts'
import { isCaptured } from './payment.ts'
import { settlePayment } from './settle-payment.server.ts'
import type { TransferStatus } from './transfer.ts'

type Transfer = { id: string; amount: bigint; content: string; transferKey: string }

/** Needs inCheckout of the payment's checkout. A transfer that was matched before changes nothing. */
export async function matchTransfer(
  db: CheckoutDb,
  { checkoutId, transferId }: { checkoutId: string; transferId: string },
  clock: Clock,
): Promise<TransferStatus | null> {
  const attempts = await lockPayments(db, checkoutId)
  const transfer = await db.bankTransfer.findFirst({
    where: { id: transferId, status: 'new' },
    select: { id: true, paymentId: true, amount: true, content: true, transferKey: true },
  })
  const payment = attempts.find(({ id }) => id === transfer?.paymentId)
  if (!transfer || !payment) return null
  const [order] = await findCheckoutOrders(db, checkoutId)
  if (!order) throw new Error(`checkout ${checkoutId} has a payment and no order`)

  await arrive(db, { order, transfer }, clock)
  const { received } = await db.payment.update({
    where: { id: payment.id },
    data: { received: { increment: transfer.amount } },
    select: { received: true },
  })
  const status = await decide(db, { order, payment, transfer, received }, clock)
  await db.bankTransfer.updateMany({ where: { id: transferId }, data: { status } })
  return status
}

// Whatever becomes of the order, the money is on the shop's account now.
async function arrive(
  db: CheckoutDb,
  { order, transfer }: { order: OrderRow; transfer: Transfer },
  clock: Clock,
): Promise<void> {
  const { shopId, id: orderId } = order
  const posting = {
    shopId,
    kind: 'settled',
    postingKey: `arrived:${transfer.id}`,
    orderId,
  } as const
  await postTransaction(db, { ...posting, entries: arrivedEntries(transfer.amount) }, clock)
}

type Facts = { order: OrderRow; payment: PaymentRow; transfer: Transfer; received: bigint }

async function decide(
  db: CheckoutDb,
  { order, payment, transfer, received }: Facts,
  clock: Clock,
): Promise<TransferStatus> {
  const owe = (amount: bigint, reason: 'paid-twice' | 'overpaid') =>
    oweTransferBack(db, { order, payment, amount, reason }, clock)
  if (isCaptured(payment.status)) {
    await owe(transfer.amount, transfer.amount < payment.amount ? 'overpaid' : 'paid-twice')
    return 'surplus'
  }
  if (received < payment.amount) return 'short'

  const { checkoutId } = payment
  const notice = noticeOf(payment, transfer)
  const outcome = await settlePayment(db, { checkoutId, kind: 'transfer', notice }, clock)
  if (outcome !== 'confirmed' && outcome !== 'refund-due')
    throw new Error(`transfer ${transfer.id} settled payment ${payment.id} as ${outcome}`)
  if (received > payment.amount) await owe(received - payment.amount, 'overpaid')
  return outcome === 'confirmed' ? 'matched' : 'surplus'
}

const noticeOf = (payment: PaymentRow, transfer: Transfer): PaymentNotice => ({
  reference: payment.reference,
  result: 'succeeded',
  amount: vnd(payment.amount),
  providerTransaction: transfer.transferKey.slice(0, 200),
  code: 'transfer',
  messageKey: transfer.id,
  payload: { transfer: transfer.id, amount: transfer.amount.toString(), words: transfer.content },
})
