// Many variants at once: what their grid allows, all combinations of options, and prices changed together. Safe for the
// browser.
import { shareOf } from '#app/lib/money.ts'
import type { OptionShape } from './product.ts'

export const rowsPerGrid = 50

export type GridRefusal =
  | 'grid.sku-repeated'
  | 'grid.sku-in-use'
  | 'grid.before-price-too-low'
  | 'grid.price-missing'
  | 'grid.price-too-low'
  | 'grid.nothing-to-change'
  | 'grid.all-made'

/** Every way to choose one value of each option, in the options' order; one empty choice without options. */
export function combinations(options: readonly OptionShape[]): string[][] {
  return options.reduce<string[][]>(
    (found, option) => found.flatMap((chosen) => option.values.map((value) => [...chosen, value])),
    [[]],
  )
}

/** How many there would be, without making them: 50 × 50 × 50 values are never listed. */
export const combinationCount = (options: readonly OptionShape[]): number =>
  options.reduce((count, option) => count * option.values.length, 1)

export const repriceKinds = ['set', 'percent', 'add'] as const
export type Reprice = {
  kind: (typeof repriceKinds)[number]
  /** set, add: đồng. percent: basis points, 500 is 5 % more */
  amount: bigint
  /** the result is rounded to whole hundreds or thousands; 1: not at all */
  roundTo: bigint
}

/** The new price; 0 or less is left for the caller to refuse. */
export function reprice(price: bigint, { kind, amount, roundTo }: Reprice): bigint {
  if (kind === 'set') return amount
  const changed = kind === 'add' ? price + amount : price + shareOf(price, amount)
  return ((changed + roundTo / 2n) / roundTo) * roundTo
}
