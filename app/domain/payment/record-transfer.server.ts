// Writes down money that came into a shop's bank account, each movement once, whoever tells of it: SePay's message,
// a statement, or a person. What it pays for is read from its words.
import type { ShopDb } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'
import type { BankMovement } from '#plugins/payment/port.ts'
import { referencesIn, type TransferSource, type TransferStatus } from './transfer.ts'

export type RecordTransfer = {
  movement: BankMovement
  source: TransferSource
  /** who wrote it down by hand */
  actorId?: string | undefined
}

export type RecordedTransfer = {
  id: string
  status: TransferStatus
  /** what it pays for */
  paymentId: string | null
  checkoutId: string | null
  isNew: boolean
}

/** Needs inShop of the shop whose account it is. */
export async function recordTransfer(
  db: ShopDb,
  { movement, source, actorId }: RecordTransfer,
  clock: Clock,
): Promise<RecordedTransfer> {
  const transferKey = keyOf(movement)
  const payment = await findPaidFor(db, movement.content)
  const doubt = payment !== null && (await isToldElsewhere(db, { payment, movement, source }))
  const known = payment !== null && !doubt
  const { count } = await db.bankTransfer.createMany({
    data: {
      transferKey,
      source,
      accountNumber: movement.accountNumber,
      amount: movement.amount.amount,
      content: movement.content,
      transferredAt: movement.at,
      receivedAt: clock.now(),
      paymentId: known ? payment.id : null,
      status: known ? 'new' : 'unmatched',
      note: doubt ? toldElsewhere : '',
      resolvedBy: actorId ?? null,
    },
    skipDuplicates: true,
  })
  const row = await db.bankTransfer.findFirstOrThrow({
    where: { transferKey },
    select: { id: true, status: true, paymentId: true },
  })
  const checkoutId = payment && row.paymentId === payment.id ? payment.checkoutId : null
  return { ...row, status: row.status as TransferStatus, checkoutId, isNew: count > 0 }
}

/** A note of ours on a transfer, for whoever looks into it; the screen says it in words. */
export const toldElsewhere = 'told-elsewhere'

// The bank's number is the same in its message and in its statement. Without one, a movement is its facts.
const keyOf = ({ reference, accountNumber, amount, content, at }: BankMovement): string =>
  reference
    ? `${accountNumber}:${reference}`
    : `${accountNumber}:${at.toISOString()}:${amount.amount}:${content}`.slice(0, 500)

type PaidFor = { id: string; checkoutId: string }

/** Null also when the words name two payments: a person must say which. */
export async function findPaidFor(db: ShopDb, content: string): Promise<PaidFor | null> {
  const references = referencesIn(content)
  if (references.length === 0) return null
  const found = await db.payment.findMany({
    where: { reference: { in: references }, provider: 'bank' },
    select: { id: true, checkoutId: true },
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

type Told = { payment: PaidFor; movement: BankMovement; source: TransferSource }

// The same sum for the same order from another source and under another number: the same money, or really twice?
// Nobody guesses. From one source it is twice, because each source tells a movement once.
async function isToldElsewhere(db: ShopDb, { payment, movement, source }: Told): Promise<boolean> {
  const others = await db.bankTransfer.findMany({
    where: { paymentId: payment.id, amount: movement.amount.amount },
    select: { source: true, transferKey: true },
  })
  return (
    others.some((other) => other.source !== source) &&
    !others.some((other) => other.transferKey === keyOf(movement))
  )
}
