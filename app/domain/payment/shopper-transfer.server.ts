// What a shopper transfers, where to and with which words; and how much of it came.
import type { MarketDb } from '#app/db/doors.server.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import { transferWords, type TransferWords } from './gateway-account.ts'
import { isCaptured, type PaymentStatus } from './payment.ts'

export type TransferToMake = {
  words: TransferWords
  /** still missing */
  amount: Money
  received: Money
}

/** Null when nothing is to be transferred for this checkout. `db` is inMarket of its buyer. */
export async function findTransferToMake(
  db: MarketDb,
  checkoutId: string,
): Promise<TransferToMake | null> {
  const payment = await db.payment.findFirst({
    where: { checkoutId, provider: 'bank' },
    orderBy: { id: 'desc' },
    select: { amount: true, received: true, status: true, transfer: true },
  })
  if (!payment || isCaptured(payment.status as PaymentStatus)) return null
  return {
    words: transferWords.parse(payment.transfer),
    amount: vnd(payment.amount - payment.received),
    received: vnd(payment.received),
  }
}
