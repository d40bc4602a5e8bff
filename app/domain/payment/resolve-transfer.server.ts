// What a person of the shop decides about transfers that did not fit by themselves.
import { inCheckout, inShop, type ShopDb } from '#app/db/doors.server.ts'
import { findCheckoutOrders } from '#app/domain/order/order-rows.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { vnd } from '#app/lib/money.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { transferWords } from './gateway-account.ts'
import { matchTransfer } from './match-transfer.server.ts'
import { oweTransferBack } from './owe-back.server.ts'
import { lockPayments } from './payment-rows.server.ts'
import { paymentStatusesBefore } from './payment.ts'
import { receiveTransfer } from './receive-transfer.server.ts'
import { recordMessage } from './record-message.server.ts'
import type { TransferStatus } from './transfer.ts'

export type TransferRefusal =
  | 'transfer.not-open'
  | 'transfer.no-such-order'
  | 'transfer.still-waiting'
  | 'transfer.no-head'
  | 'transfer.no-account'

type By = { shopId: string; actorId: string }

type PaidFor = { id: string; checkoutId: string; reference: string; transfer: unknown }

/** The last payment by transfer of the order with this code. Throws `transfer.no-such-order`. */
async function findPayment(db: ShopDb, orderCode: string): Promise<PaidFor> {
  const order = await db.order.findFirst({
    where: { code: orderCode.toUpperCase() },
    select: { checkoutId: true },
  })
  const payment =
    order &&
    (await db.payment.findFirst({
      where: { checkoutId: order.checkoutId, provider: 'bank' },
      orderBy: { id: 'desc' },
      select: { id: true, checkoutId: true, reference: true, transfer: true },
    }))
  if (!payment) throw refuse('transfer.no-such-order')
  return payment
}

/**
 * A transfer without the right words belongs to this order. Opens doors of its own. Throws `transfer.not-open` and
 * `transfer.no-such-order`.
 */
export async function attachTransfer(
  { shopId, actorId, transferId, orderCode }: By & { transferId: string; orderCode: string },
  clock: Clock,
): Promise<TransferStatus | null> {
  const { checkoutId } = await inShop(shopId, async (db) => {
    const payment = await findPayment(db, orderCode)
    const { count } = await db.bankTransfer.updateMany({
      where: { id: transferId, status: 'unmatched' },
      data: { paymentId: payment.id, status: 'new', note: '', resolvedBy: actorId },
    })
    if (count === 0) throw refuse('transfer.not-open')
    await tell(db, { shopId, actorId, transferId, after: { orderCode } }, clock)
    return payment
  })
  return inCheckout(checkoutId, {}, (db) => matchTransfer(db, { checkoutId, transferId }, clock))
}

/** It is not for an order (a loan, a friend), or was sent back at once. Throws `transfer.not-open`. */
export async function setTransferAside(
  db: ShopDb,
  { shopId, actorId, transferId, note }: By & { transferId: string; note: string },
  clock: Clock,
): Promise<void> {
  const { count } = await db.bankTransfer.updateMany({
    where: { id: transferId, status: 'unmatched' },
    data: { status: 'resolved', note, resolvedAt: clock.now(), resolvedBy: actorId },
  })
  if (count === 0) throw refuse('transfer.not-open')
  await tell(db, { shopId, actorId, transferId, after: { note } }, clock)
}

export type NoteTransfer = By & { orderCode: string; amount: bigint; reference: string }

/**
 * A person saw the money in their banking app. The bank's number makes it the same movement when the bank tells it
 * later. Opens doors of its own. Throws `transfer.no-such-order`.
 */
export async function noteTransfer(
  { shopId, actorId, orderCode, amount, reference }: NoteTransfer,
  clock: Clock,
): Promise<TransferStatus> {
  const payment = await inShop(shopId, (db) => findPayment(db, orderCode))
  const { accountNumber } = transferWords.parse(payment.transfer)
  const movement = {
    reference,
    accountNumber,
    amount: vnd(amount),
    content: payment.reference,
    at: clock.now(),
  }
  const noted = await receiveTransfer({ shopId, movement, source: 'hand', actorId }, clock)
  const after = { orderCode, amount: amount.toString(), reference }
  await inShop(shopId, (db) =>
    tell(
      db,
      { shopId, actorId, transferId: noted.id, after, action: 'payment.transfer-recorded' },
      clock,
    ),
  )
  return noted.status
}

/**
 * Too little came and the order is over: what came is owed back, and whatever still comes is too. Needs inCheckout
 * of the payment's checkout. Throws `transfer.not-open` and `transfer.still-waiting`.
 */
export async function returnShort(
  { shopId, actorId, transferId }: By & { transferId: string },
  clock: Clock,
): Promise<void> {
  const { checkoutId, paymentId } = await inShop(shopId, (db) => findShort(db, transferId))
  await inCheckout(checkoutId, {}, async (db) => {
    const payment = (await lockPayments(db, checkoutId)).find(({ id }) => id === paymentId)
    const [order] = await findCheckoutOrders(db, checkoutId)
    if (!payment || !order) throw refuse('transfer.not-open')
    if (order.status === 'awaiting_payment') throw refuse('transfer.still-waiting')
    const { count } = await db.payment.updateMany({
      where: { id: paymentId, status: { in: paymentStatusesBefore('surplus') } },
      data: { status: 'surplus', settledAt: clock.now() },
    })
    if (count === 0) throw refuse('transfer.not-open')
    const { received } = await db.payment.findUniqueOrThrow({
      where: { id: paymentId },
      select: { received: true },
    })
    const owed = { order, payment, amount: received, reason: 'underpaid' as const }
    await oweTransferBack(db, owed, clock)
    await db.bankTransfer.updateMany({
      where: { paymentId, status: 'short' },
      data: { status: 'surplus' },
    })
    const notice = {
      reference: payment.reference,
      result: 'succeeded' as const,
      amount: vnd(received),
      providerTransaction: null,
      code: 'underpaid',
      messageKey: `underpaid:${paymentId}`,
      payload: { received: received.toString() },
    }
    const message = { provider: 'bank', kind: 'transfer' as const, paymentId, notice }
    await recordMessage(db, { ...message, outcome: 'refund-due' }, clock)
  })
  const after = { decision: 'owed-back' }
  await inShop(shopId, (db) => tell(db, { shopId, actorId, transferId, after }, clock))
}

async function findShort(
  db: ShopDb,
  transferId: string,
): Promise<{ checkoutId: string; paymentId: string }> {
  const transfer = await db.bankTransfer.findFirst({
    where: { id: transferId, status: 'short' },
    select: { paymentId: true },
  })
  const payment =
    transfer?.paymentId &&
    (await db.payment.findUnique({
      where: { id: transfer.paymentId },
      select: { id: true, checkoutId: true },
    }))
  if (!payment) throw refuse('transfer.not-open')
  return { checkoutId: payment.checkoutId, paymentId: payment.id }
}

type Told = By & {
  transferId: string
  after: Record<string, string>
  action?: 'payment.transfer-recorded'
}

const tell = (db: ShopDb, { shopId, actorId, transferId, after, action }: Told, clock: Clock) =>
  recordAudit(
    db,
    {
      shopId,
      actorId,
      action: action ?? 'payment.transfer-resolved',
      subjectKind: 'bank-transfer',
      subjectId: transferId,
      after,
    },
    clock,
  )
