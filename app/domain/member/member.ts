// Refusals and states of sharing out to member households. Safe for the browser.
import type { Entry } from '#app/domain/ledger/ledger.ts'

export type SettlementStatus = 'posted' | 'paid' | 'reversed'

export type MemberRefusal =
  | 'members.no-rule'
  | 'members.nothing'
  | 'members.not-found'
  | 'members.not-open'
  | 'members.rule-in-the-past'
  | 'household.not-found'
  | 'household.name-taken'
  | 'lot.not-found'

/** Shared out: what households earned is a cost, owed to them; the fund is the cooperative's own. */
export const sharedEntries = ({ shared, fund }: { shared: bigint; fund: bigint }): Entry[] =>
  [
    { account: 'member.share' as const, amount: shared + fund },
    { account: 'payable.member' as const, amount: -shared },
    { account: 'fund' as const, amount: -fund },
  ].filter(({ amount }) => amount !== 0n)

export const paidOutEntries = (shared: bigint, from: 'bank' | 'cash'): Entry[] => [
  { account: 'payable.member', amount: shared },
  { account: from, amount: -shared },
]
