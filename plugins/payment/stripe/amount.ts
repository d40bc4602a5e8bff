// Stripe counts in the smallest unit of a currency. The đồng has none smaller, so 185000 ₫ is 185000 there: the
// two decimals that most currencies have would take a hundred times too much.
import { vnd, type Money } from '#app/lib/money.ts'

/** Eight digits is what Stripe takes for one payment. */
export const largestAtStripe = 99_999_999n

/** Throws on nothing to pay and on more than one payment can hold. */
export function toWireAmount(money: Money): number {
  if (money.amount <= 0n || money.amount > largestAtStripe) {
    throw new Error(`Stripe cannot take ${money.amount} đồng`)
  }
  return Number(money.amount)
}

/** Null when it is not a whole, positive number of đồng, or is another currency's. */
export function fromWireAmount(amount: number | null, currency: string | null): Money | null {
  if (currency !== 'vnd' || amount === null || !Number.isSafeInteger(amount)) return null
  return amount > 0 ? vnd(BigInt(amount)) : null
}
