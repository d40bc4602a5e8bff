// Money that moves without a gateway between: onto the shop's bank account, and out of a person's hand.
import type { Entry } from '#app/domain/ledger/ledger.ts'
import type { PaymentMethod } from '#app/domain/order/order.ts'

/** A transfer arrived: what the shopper's bank owed is on the shop's account. */
export const arrivedEntries = (amount: bigint): Entry[] => [
  { account: 'bank', amount },
  { account: 'receivable.bank', amount: -amount },
]

/** A person gave money back: cash for what was paid in cash, a transfer for everything else. */
export const handedBackEntries = (amount: bigint, method: PaymentMethod): Entry[] => [
  { account: 'payable.refund', amount },
  { account: method === 'cod' ? 'cash' : 'bank', amount: -amount },
]
