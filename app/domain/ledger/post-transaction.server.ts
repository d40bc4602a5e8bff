// Writes one transaction of the ledger. The database refuses one that does not sum to zero, at commit.
import type { CheckoutDb, ShopDb, SystemDb } from '#app/db/doors.server.ts'
import { newId } from '#app/lib/ids.ts'
import type { Clock } from '#app/lib/time.ts'
import type { Entry } from './ledger.ts'

export type PostingKind =
  | 'sale'
  | 'collected'
  | 'cancelled'
  | 'returned'
  | 'refund'
  | 'surplus'
  | 'refunded'
  | 'settled'
  | 'remitted'
  | 'commission'
  | 'commission-paid'
  | 'tax'
  | 'fee'
  | 'payout'
  | 'member'
  | 'gift-card'
  | 'reversal'

export type Posting = {
  shopId: string
  kind: PostingKind
  /** What is posted, once for ever: a second posting of the same fact changes nothing. */
  postingKey: string
  /** null = not of one order (a payout, a settlement) */
  orderId: string | null
  entries: readonly Entry[]
}

/** Returns whether it was new. A transaction without entries (an order of nothing) is not written. */
export async function postTransaction(
  db: ShopDb | CheckoutDb | SystemDb,
  posting: Posting,
  clock: Clock,
): Promise<boolean> {
  if (posting.entries.length === 0) return false
  const id = newId(clock.now().getTime())
  const written = await db.ledgerTransaction.createMany({
    data: {
      shopId: posting.shopId,
      id,
      kind: posting.kind,
      postingKey: posting.postingKey,
      orderId: posting.orderId,
      at: clock.now(),
    },
    skipDuplicates: true,
  })
  if (written.count === 0) return false
  await db.ledgerEntry.createMany({
    data: posting.entries.map((entry) => ({
      shopId: posting.shopId,
      transactionId: id,
      account: entry.account,
      amount: entry.amount,
    })),
  })
  return true
}
