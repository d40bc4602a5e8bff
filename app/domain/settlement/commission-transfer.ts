// Commission that a shop pays by transfer: which words name it, and what it does to the shop's books. Safe for the
// browser.
import type { Entry } from '#app/domain/ledger/ledger.ts'
import { transferMark } from '#app/domain/payment/transfer.ts'

/** After the mark of every transfer to us: these are not an order's. */
const commissionMark = 'HH'

/** The words of the transfer, for a shop's own code. */
export const commissionWords = (code: string): string => `${transferMark}${commissionMark}${code}`

/** The code in one of `referencesIn`'s; null when it is not of a commission. */
export const codeIn = (reference: string): string | null =>
  new RegExp(`^${transferMark}${commissionMark}([2-9A-Z]{10})$`).exec(reference)?.[1] ?? null

/** Money left the shop's account: it owes the market so much less. */
export const commissionPaidEntries = (amount: bigint): Entry[] => [
  { account: 'payable.platform', amount },
  { account: 'bank', amount: -amount },
]

/** All in đồng, none below 0 but where a shop paid too much: then `commission` is. */
export type Between = {
  /** charged and not paid */
  commission: bigint
  /** what the market holds for the shop, what waits for delivery included */
  held: bigint
  /** of that, what is kept for the tax office */
  keptForTax: bigint
}

/** What no payout will settle: the shop has to transfer it. Never more than its commission. */
export function commissionToPay({ commission, held, keptForTax }: Between): bigint {
  const missing = commission + keptForTax - held
  const due = missing < commission ? missing : commission
  return due > 0n ? due : 0n
}

export const marketTransferStatuses = ['matched', 'unmatched', 'aside'] as const
export type MarketTransferStatus = (typeof marketTransferStatuses)[number]

/** A note of ours on a transfer, for whoever looks into it; the screen says it in words. */
export const toldElsewhere = 'told-elsewhere'

export type MarketTransferRefusal = 'market-transfer.gone' | 'market-transfer.no-shop'
