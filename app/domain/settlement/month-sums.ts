// A month of a shop's books in the words of its accountant: what was earned, what it cost, who holds the money, and who
// is owed. Every line is a sum of accounts, so the lines of each table add up.
import type { Movement } from '#app/domain/ledger/ledger-views.server.ts'
import type { LedgerAccount } from '#app/domain/ledger/ledger.ts'

export const earnedLines = ['sold', 'takenBack', 'delivery', 'discount', 'givenCards'] as const
export const costLines = ['fee.commission', 'fee.gateway', 'fee.carrier', 'tax.withheld'] as const
export const heldAccounts = [
  'receivable.cod',
  'receivable.carrier',
  'receivable.vnpay',
  'receivable.stripe',
  'receivable.bank',
  'receivable.platform',
] as const satisfies readonly LedgerAccount[]
export const arrivedAccounts = ['bank', 'cash'] as const satisfies readonly LedgerAccount[]
export const owedAccounts = [
  'payable.refund',
  'payable.gift-card',
  'payable.platform',
  'payable.tax',
  'payable.member',
] as const satisfies readonly LedgerAccount[]

export type MonthSums = {
  /** đồng; what reduces is negative */
  earned: Record<(typeof earnedLines)[number], bigint>
  revenue: bigint
  costs: Record<(typeof costLines)[number], bigint>
  /** revenue less costs */
  kept: bigint
  held: Record<(typeof heldAccounts)[number], bigint>
  heldTotal: bigint
  arrived: Record<(typeof arrivedAccounts)[number], bigint>
  /** positive: the shop owes it */
  owed: Record<(typeof owedAccounts)[number], bigint>
  owedTotal: bigint
}

export function sumMonth(movements: readonly Movement[]): MonthSums {
  const of = (account: LedgerAccount) => movements.find((one) => one.account === account) ?? nothing
  const change = (account: LedgerAccount) => of(account).debit - of(account).credit
  const earned = {
    sold: of('sales').credit,
    takenBack: -of('sales').debit,
    delivery: -change('delivery'),
    discount: -change('discount'),
    givenCards: -change('gift-card.given'),
  }
  const costs = record(costLines, (account) => -change(account))
  const held = record(heldAccounts, (account) => of(account).closing)
  const owed = record(owedAccounts, (account) => -of(account).closing)
  const revenue = total(earned)
  return {
    earned,
    revenue,
    costs,
    kept: revenue + total(costs),
    held,
    heldTotal: total(held),
    arrived: record(arrivedAccounts, change),
    owed,
    owedTotal: total(owed),
  }
}

const nothing = { opening: 0n, debit: 0n, credit: 0n, closing: 0n }

const record = <Key extends string>(keys: readonly Key[], value: (key: Key) => bigint) =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, bigint>

const total = (sums: Record<string, bigint>): bigint =>
  Object.values(sums).reduce((one, other) => one + other, 0n)
