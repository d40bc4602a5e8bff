// How much the law lets a seller take off goods, and when it does not apply. The limit itself is the dated rule
// promotion.discount-limit; free delivery is no discount on goods.
import { divideRounded } from '#app/lib/money.ts'
import type { Benefit } from './promotion.ts'

/** Fresh food; a season of promotions called by the authorities; a shop that closes or moves. */
export const legalGrounds = ['fresh-food', 'focused-season', 'closing'] as const
export type LegalGround = (typeof legalGrounds)[number]

/** The deepest discount that the promotion can come to, in basis points of the goods that count. */
export function deepestBps(benefit: Benefit, minSubtotal: bigint): bigint {
  switch (benefit.kind) {
    case 'percent':
      return benefit.bps
    case 'amount':
      return benefit.amount >= minSubtotal
        ? 10_000n
        : divideRounded(benefit.amount * 10_000n, minSubtotal)
    case 'bundle':
      return (benefit.bps * BigInt(benefit.get)) / BigInt(benefit.buy + benefit.get)
    case 'delivery':
      return 0n
  }
}

export const isTooDeep = (
  { benefit, minSubtotal }: { benefit: Benefit; minSubtotal: bigint },
  limitBps: number,
): boolean => deepestBps(benefit, minSubtotal) > BigInt(limitBps)
