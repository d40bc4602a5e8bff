// Opens an attempt to pay for a checkout while its goods are held, or finds the one that is still open.
import type { CheckoutDb } from '#app/db/doors.server.ts'
import { newId, shortCode } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { lockPayments, type PaymentRow } from './payment-rows.server.ts'
import { isCaptured } from './payment.ts'

export type OpenPayment = PaymentRow & { expiresAt: Date; orderCode: string }

/**
 * An attempt that failed or was cancelled is over at the gateway, so paying again is a new attempt with a new
 * reference and the same end. Throws `payment.nothing-to-pay` and `payment.expired`.
 */
export async function openPayment(
  db: CheckoutDb,
  checkoutId: string,
  clock: Clock,
): Promise<OpenPayment> {
  const attempts = await lockPayments(db, checkoutId)
  if (attempts.some((attempt) => isCaptured(attempt.status))) throw refuse('payment.nothing-to-pay')
  const group = await db.orderGroup.findUniqueOrThrow({
    where: { checkoutId },
    select: { id: true, code: true, total: true },
  })
  const expiresAt = await holdEnd(db, checkoutId, clock)

  const open = attempts.findLast((attempt) => attempt.status === 'pending')
  if (open) return { ...open, expiresAt, orderCode: group.code }
  const payment: PaymentRow = {
    id: newId(clock.now().getTime()),
    checkoutId,
    orderGroupId: group.id,
    provider: 'vnpay',
    accountShopId: await ownTerminal(db, checkoutId),
    reference: `${group.code}T${shortCode(6)}`,
    amount: group.total,
    status: 'pending',
    createdAt: clock.now(),
    expiresAt,
  }
  await db.payment.create({ data: payment, select: { id: true } })
  return { ...payment, expiresAt, orderCode: group.code }
}

/** When the goods are given back. Throws when that was already, or is now. */
async function holdEnd(db: CheckoutDb, checkoutId: string, clock: Clock): Promise<Date> {
  const waiting = await db.order.count({ where: { checkoutId, status: 'awaiting_payment' } })
  const held = await db.reservation.aggregate({
    where: { checkoutId, status: 'held' },
    _min: { expiresAt: true },
  })
  const end = held._min.expiresAt
  if (waiting === 0 || !end || end <= clock.now()) throw refuse('payment.expired')
  return end
}

/** The shop's own terminal when all goods are of one shop that has one; otherwise the platform's (null). */
async function ownTerminal(db: CheckoutDb, checkoutId: string): Promise<string | null> {
  const orders = await db.order.findMany({ where: { checkoutId }, select: { shopId: true } })
  const [only, another] = orders
  if (!only || another) return null
  const account = await db.gatewayAccount.findFirst({
    where: { shopId: only.shopId, provider: 'vnpay', isActive: true },
    select: { shopId: true },
  })
  return account?.shopId ?? null
}
