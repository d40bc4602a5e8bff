// VNPay writes amounts in hundredths of a đồng. This is the only place that multiplies or divides.
import { vnd, type Money } from '#app/lib/money.ts'

// The gateway's field holds 12 digits; the same bound keeps every amount exact as a number.
const largest = 9_999_999_999n

/** `185000` đồng → `'18500000'`. Throws on nothing to pay or more than the gateway's field holds. */
export function toWireAmount(money: Money): string {
  if (money.amount <= 0n || money.amount > largest) {
    throw new Error(`VNPay cannot take ${money.amount} đồng`)
  }
  return (money.amount * 100n).toString()
}

/** Null when it is not a whole, positive number of đồng in hundredths. */
export function fromWireAmount(text: string): Money | null {
  if (!/^[1-9]\d{2,14}$/.test(text)) return null
  const hundredths = BigInt(text)
  return hundredths % 100n === 0n ? vnd(hundredths / 100n) : null
}
