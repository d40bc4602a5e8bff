// Opens an attempt to pay for a checkout while its goods are held, or finds the one that is still open.
import type { CheckoutDb } from '#app/db/doors.server.ts'
import { toPayOf } from '#app/domain/order/order.ts'
import { newId, shortCode } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { BankAccount } from './gateway-account.ts'
import { findBankAccount } from './method-offers.server.ts'
import { lockPayments, type PaymentRow } from './payment-rows.server.ts'
import { isCaptured } from './payment.ts'
import { transferMark } from './transfer.ts'

export type OpenPayment = PaymentRow & { expiresAt: Date; orderCode: string; payUrl: string | null }

/**
 * An attempt that failed or was cancelled is over at the gateway, so paying again is a new attempt with a new
 * reference and the same end. Throws `payment.nothing-to-pay`, `payment.expired` and `payment.not-offered`.
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
    select: { id: true, code: true },
  })
  const expiresAt = await holdEnd(db, checkoutId, clock)

  const open = attempts.findLast((attempt) => attempt.status === 'pending')
  if (open) return { ...open, expiresAt, orderCode: group.code, payUrl: await urlOf(db, open.id) }
  const method = await methodOf(db, checkoutId)
  const account = await findAccount(db, { checkoutId, method })
  const payment: PaymentRow = {
    id: newId(clock.now().getTime()),
    checkoutId,
    orderGroupId: group.id,
    provider: method,
    accountShopId: account.shopId,
    reference: referenceOf(method, group.code),
    amount: await findToPay(db, checkoutId),
    status: 'pending',
    createdAt: clock.now(),
    expiresAt,
  }
  const transfer = account.bank && { ...wordsOf(account.bank), content: payment.reference }
  await db.payment.create({
    data: { ...payment, ...(transfer && { transfer }) },
    select: { id: true },
  })
  return { ...payment, expiresAt, orderCode: group.code, payUrl: null }
}

// Typed by hand when a code cannot be scanned, and found again among whatever words a bank puts around it.
const referenceOf = (method: string, code: string): string =>
  method === 'bank' ? `${transferMark}${code}${shortCode(4)}` : `${code}T${shortCode(6)}`

const wordsOf = ({ bankBin, bankName, accountNumber, accountName }: BankAccount) => ({
  bankBin,
  bankName,
  accountNumber,
  accountName,
})

const urlOf = async (db: CheckoutDb, id: string): Promise<string | null> =>
  (await db.payment.findUniqueOrThrow({ where: { id }, select: { payUrl: true } })).payUrl

async function methodOf(db: CheckoutDb, checkoutId: string): Promise<string> {
  const checkout = await db.checkout.findUniqueOrThrow({
    where: { id: checkoutId },
    select: { paymentMethod: true },
  })
  return checkout.paymentMethod
}

/** What all orders of the checkout leave for money, after their gift cards. Throws `payment.nothing-to-pay`. */
async function findToPay(db: CheckoutDb, checkoutId: string): Promise<bigint> {
  const orders = await db.order.findMany({
    where: { checkoutId },
    select: { total: true, giftCardTotal: true },
  })
  const amount = orders.reduce((sum, order) => sum + toPayOf(order), 0n)
  if (amount === 0n) throw refuse('payment.nothing-to-pay')
  return amount
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

type Account = { shopId: string | null; bank: BankAccount | null }

/** The shop's own account when all goods are of one shop that has one; otherwise the platform's (null). */
async function findAccount(
  db: CheckoutDb,
  { checkoutId, method }: { checkoutId: string; method: string },
): Promise<Account> {
  const orders = await db.order.findMany({ where: { checkoutId }, select: { shopId: true } })
  const [only, another] = orders
  const shopId = only && !another ? only.shopId : null
  if (method === 'bank') {
    const bank = shopId ? await findBankAccount(db, shopId) : null
    if (!bank) throw refuse('payment.not-offered')
    return { shopId, bank }
  }
  const own = shopId
    ? await db.gatewayAccount.findFirst({
        where: { shopId, provider: method, isActive: true },
        select: { shopId: true },
      })
    : null
  return { shopId: own?.shopId ?? null, bank: null }
}
