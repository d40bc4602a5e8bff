// A movement on the market's own bank account: written down once by the bank's reference, and, when its words name a
// shop, in that shop's books in the same transaction.
import { asSystem } from '#app/db/doors.server.ts'
import type { SystemDb } from '#app/db/doors.server.ts'
import { postTransaction } from '#app/domain/ledger/post-transaction.server.ts'
import { notify } from '#app/domain/notification/notify.server.ts'
import { referencesIn } from '#app/domain/payment/transfer.ts'
import { newId } from '#app/lib/ids.ts'
import type { Clock } from '#app/lib/time.ts'
import type { BankMovement } from '#plugins/payment/port.ts'
import {
  codeIn,
  commissionPaidEntries,
  toldElsewhere,
  type MarketTransferStatus,
} from './commission-transfer.ts'

export type MarketMovement = { movement: BankMovement; source: 'webhook' | 'statement' }

export type ReceivedMarketTransfer = { status: MarketTransferStatus; isNew: boolean }

/** Opens a door of its own. Safe to call any number of times with the same movement, also at once. */
export function receiveMarketTransfer(
  told: MarketMovement,
  clock: Clock,
): Promise<ReceivedMarketTransfer> {
  return asSystem('a transfer to the market', (db) => receive(db, told, clock))
}

async function receive(
  db: SystemDb,
  { movement, source }: MarketMovement,
  clock: Clock,
): Promise<ReceivedMarketTransfer> {
  const transferKey = keyOf(movement)
  const shopId = await findShopNamed(db, movement.content)
  const doubt = shopId !== null && (await isToldElsewhere(db, { shopId, movement, source }))
  const from = doubt ? null : shopId
  const status: MarketTransferStatus = from === null ? 'unmatched' : 'matched'
  const id = newId(clock.now().getTime())
  const { count } = await db.marketTransfer.createMany({
    data: {
      id,
      transferKey,
      source,
      accountNumber: movement.accountNumber,
      amount: movement.amount.amount,
      content: movement.content,
      transferredAt: movement.at,
      receivedAt: clock.now(),
      fromShopId: from,
      status,
      note: doubt ? toldElsewhere : '',
    },
    skipDuplicates: true,
  })
  if (count === 0) {
    const before = await db.marketTransfer.findUniqueOrThrow({ where: { transferKey } })
    return { status: before.status as MarketTransferStatus, isNew: false }
  }
  if (from !== null)
    await bookCommission(db, { id, shopId: from, amount: movement.amount.amount }, clock)
  return { status, isNew: true }
}

export type PaidCommission = { id: string; shopId: string; amount: bigint }

/** The shop owes so much less, and is told. Once for a transfer. */
export async function bookCommission(
  db: SystemDb,
  { id, shopId, amount }: PaidCommission,
  clock: Clock,
): Promise<void> {
  const posting = { shopId, kind: 'commission-paid', orderId: null } as const
  const isNew = await postTransaction(
    db,
    { ...posting, postingKey: `commission-paid:${id}`, entries: commissionPaidEntries(amount) },
    clock,
  )
  if (!isNew) return
  await notify(db, {
    shopId,
    kind: 'commission.received',
    facts: { amount: amount.toString() },
    aboutId: null,
    onceKey: `commission.received:${id}`,
    at: clock.now(),
  })
}

// The bank's number is the same in its message and in its statement. Without one, a movement is its facts.
const keyOf = ({ reference, accountNumber, amount, content, at }: BankMovement): string =>
  reference
    ? `${accountNumber}:${reference}`
    : `${accountNumber}:${at.toISOString()}:${amount.amount}:${content}`.slice(0, 500)

/** Null also when the words name two shops: a person must say which. */
async function findShopNamed(db: SystemDb, content: string): Promise<string | null> {
  const codes = referencesIn(content).flatMap((reference) => codeIn(reference) ?? [])
  if (codes.length === 0) return null
  const found = await db.marketTransferCode.findMany({ where: { code: { in: codes } } })
  return found.length === 1 ? (found[0]?.shopId ?? null) : null
}

type Told = MarketMovement & { shopId: string }

// The same sum of the same shop from the other source under another number: the same money, or really twice? Nobody
// guesses. From one source it is twice, because each source tells a movement once.
async function isToldElsewhere(db: SystemDb, { shopId, movement, source }: Told): Promise<boolean> {
  const others = await db.marketTransfer.findMany({
    where: { fromShopId: shopId, amount: movement.amount.amount },
    select: { source: true, transferKey: true },
  })
  return (
    others.some((other) => other.source !== source) &&
    !others.some((other) => other.transferKey === keyOf(movement))
  )
}
