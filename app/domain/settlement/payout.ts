// What the market owes a shop and how it is paid out: one person proposes, another approves, then it is paid. A payout
// that was paid is never changed; it is reversed by a new entry.
import type { Entry } from '#app/domain/ledger/ledger.ts'

export const batchStatuses = ['proposed', 'approved', 'paid', 'dropped'] as const
export type BatchStatus = (typeof batchStatuses)[number]

const next: Record<BatchStatus, readonly BatchStatus[]> = {
  proposed: ['approved', 'dropped'],
  approved: ['paid', 'dropped'],
  paid: [],
  dropped: [],
}
export const canBecome = (from: BatchStatus, to: BatchStatus): boolean => next[from].includes(to)

export type PayoutStatus = BatchStatus | 'reversed'

export type PayoutRefusal =
  | 'payout.nothing-to-pay'
  | 'payout.not-found'
  | 'payout.too-late'
  | 'payout.same-person'
  | 'payout.claim-changed'
  | 'payout.not-paid'
  | 'payout.wrong-word'

/** Đồng, at one moment. */
export type Claim = {
  /** what the market holds for orders that were delivered or ended */
  claim: bigint
  /** what it holds for orders that are still on their way: not paid out yet */
  undelivered: bigint
  commission: bigint
  /** withheld and not filed yet */
  keptForTax: bigint
}

/** What may be paid out now; may be below zero when the shop owes more commission than the market holds for it. */
export const payable = ({ claim, commission, keptForTax }: Omit<Claim, 'undelivered'>): bigint =>
  claim - commission - keptForTax

/** Paid out: the claim falls by the money and by the commission that is settled with it. Tax stays until it is filed. */
export const payoutEntries = ({
  amount,
  commission,
}: {
  amount: bigint
  commission: bigint
}): Entry[] =>
  [
    { account: 'bank' as const, amount },
    { account: 'payable.platform' as const, amount: commission },
    { account: 'receivable.platform' as const, amount: -amount - commission },
  ].filter((entry) => entry.amount !== 0n)

export const reversed = (entries: readonly Entry[]): Entry[] =>
  entries.map(({ account, amount }) => ({ account, amount: -amount }))
