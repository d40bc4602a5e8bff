// A month's sums as they are read, on the screen and on paper: five parts, each with lines and what they add up to.
import {
  arrivedAccounts,
  costLines,
  earnedLines,
  heldAccounts,
  owedAccounts,
  type MonthSums,
} from './month-sums.ts'
import type { LedgerAccount } from '#app/domain/ledger/ledger.ts'

export type SumLine = { label: string; amount: bigint }

export type MonthSection = {
  title: string
  /** lines of nothing are left out */
  lines: SumLine[]
  total: SumLine
  /** said instead when every line is nothing */
  none: string | null
}

export type MonthWords = {
  accounts: Record<LedgerAccount, string>
  earned: Record<(typeof earnedLines)[number], string>
  earnedTitle: string
  revenue: string
  costsTitle: string
  kept: string
  heldTitle: string
  heldTotal: string
  nothingHeld: string
  arrivedTitle: string
  owedTitle: string
  owedTotal: string
  nothingOwed: string
}

export type MonthSections = Record<'earned' | 'costs' | 'held' | 'arrived' | 'owed', MonthSection>

export function monthSections(sums: MonthSums, words: MonthWords): MonthSections {
  const named = <Key extends LedgerAccount>(keys: readonly Key[], of: Record<Key, bigint>) =>
    keys.map((key) => ({ label: words.accounts[key], amount: of[key] }))
  const arrived = named(arrivedAccounts, sums.arrived)
  return {
    earned: {
      title: words.earnedTitle,
      lines: given(
        earnedLines.map((key) => ({ label: words.earned[key], amount: sums.earned[key] })),
      ),
      total: { label: words.revenue, amount: sums.revenue },
      none: null,
    },
    costs: {
      title: words.costsTitle,
      lines: given(named(costLines, sums.costs)),
      total: { label: words.kept, amount: sums.kept },
      none: null,
    },
    held: {
      title: words.heldTitle,
      lines: given(named(heldAccounts, sums.held)),
      total: { label: words.heldTotal, amount: sums.heldTotal },
      none: words.nothingHeld,
    },
    arrived: {
      title: words.arrivedTitle,
      lines: given(arrived),
      total: {
        label: words.heldTotal,
        amount: arrived.reduce((sum, { amount }) => sum + amount, 0n),
      },
      none: null,
    },
    owed: {
      title: words.owedTitle,
      lines: given(named(owedAccounts, sums.owed)),
      total: { label: words.owedTotal, amount: sums.owedTotal },
      none: words.nothingOwed,
    },
  }
}

const given = (lines: SumLine[]): SumLine[] => lines.filter(({ amount }) => amount !== 0n)
