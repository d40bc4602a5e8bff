// Amounts as the Storefront API writes them: a decimal string. hydrogen-react refuses a number.
import type { Money } from '#app/lib/money.ts'

export type MoneyNode = { amount: string; currencyCode: 'VND' }

export const moneyOf = (money: Money): MoneyNode => ({
  amount: `${money.amount}.0`,
  currencyCode: 'VND',
})

/** The cheapest and the dearest; a shop without prices has nothing to show, so 0. */
export function rangeOf(prices: readonly Money[]): {
  minVariantPrice: MoneyNode
  maxVariantPrice: MoneyNode
} {
  const amounts = prices.map(({ amount }) => amount)
  const extreme = (isBetter: (a: bigint, b: bigint) => boolean) =>
    moneyOf({
      amount: amounts.reduce((a, b) => (isBetter(b, a) ? b : a), amounts[0] ?? 0n),
      currency: 'VND',
    })
  return { minVariantPrice: extreme((a, b) => a < b), maxVariantPrice: extreme((a, b) => a > b) }
}
