// Goods sold by weight. The shopper pays for the heaviest that was agreed; what weighs less is given back, and nobody is
// ever asked for more. Safe for the browser.
import { divideRounded } from '#app/lib/money.ts'

export type WeighRefusal =
  'weigh.not-found' | 'weigh.too-late' | 'weigh.done' | 'weigh.too-light' | 'weigh.too-heavy'

export type Weighed = {
  /** what was paid for these pieces after discounts, đồng */
  paid: bigint
  agreedGrams: number
  weighedGrams: number
}

/** Đồng to give back; 0 when it weighs as agreed or more. */
export const weightRefund = ({ paid, agreedGrams, weighedGrams }: Weighed): bigint =>
  weighedGrams >= agreedGrams
    ? 0n
    : divideRounded(paid * BigInt(agreedGrams - weighedGrams), BigInt(agreedGrams))

/** Less than half is no light box but a missing one; three times as much is kilograms typed as grams. */
export function doubt({ agreedGrams, weighedGrams }: Weighed): WeighRefusal | null {
  if (weighedGrams * 2 < agreedGrams) return 'weigh.too-light'
  return weighedGrams > agreedGrams * 3 ? 'weigh.too-heavy' : null
}
