// Who buys what and when: six months of orders of one shop, drawn from its goods' daily sales. Pure.
import { addDays, addSeconds, startOfDay } from '#app/lib/time.ts'
import type { LocalDate } from '#app/lib/time.ts'
import type { Random } from './random.ts'

export type DemandVariant = {
  id: string
  productIndex: number
  /** pieces a day at the beginning and at the end */
  daily: readonly [number, number]
  mostPieces: number
}

export type PlannedOrder = {
  placedAt: Date
  day: LocalDate
  lines: { variantId: string; quantity: number }[]
}

export const historyDays = 182
/** The shop goes online this many days before today; then sales climb for `climbDays`. */
export const onlineDaysAgo = 100
export const climbDays = 25

/** Pieces expected `daysAgo` days before today. */
export function expectedPieces(
  [before, after]: readonly [number, number],
  daysAgo: number,
): number {
  const climbed = (onlineDaysAgo - daysAgo) / climbDays
  return before + (after - before) * Math.min(1, Math.max(0, climbed))
}

/** Orders from `historyDays` ago until `now`, oldest first. */
export function planOrders(
  variants: readonly DemandVariant[],
  { today, now, random }: { today: LocalDate; now: Date; random: Random },
): PlannedOrder[] {
  const orders: PlannedOrder[] = []
  for (let daysAgo = historyDays; daysAgo >= 0; daysAgo -= 1) {
    const day = addDays(today, -daysAgo)
    orders.push(...ordersOfDay(drawPieces(variants, daysAgo, random), day, random))
  }
  return orders
    .filter((order) => order.placedAt < now)
    .toSorted((a, b) => a.placedAt.getTime() - b.placedAt.getTime())
}

type Left = DemandVariant & { left: number }

function drawPieces(variants: readonly DemandVariant[], daysAgo: number, random: Random): Left[] {
  return variants.map((variant) => {
    const expected = expectedPieces(variant.daily, daysAgo) * (0.85 + random.next() * 0.3)
    const left = Math.floor(expected) + (random.isLucky(expected % 1) ? 1 : 0)
    return { ...variant, left }
  })
}

function ordersOfDay(stock: Left[], day: LocalDate, random: Random): PlannedOrder[] {
  const orders: PlannedOrder[] = []
  for (;;) {
    const wanted = stock.filter((variant) => variant.left > 0)
    const first = wanted.length > 0 ? random.pick(wanted) : null
    if (!first) return orders
    const lines = [take(first, random)]
    const others = wanted.filter((variant) => variant.productIndex !== first.productIndex)
    if (others.length > 0 && random.isLucky(0.3)) lines.push(take(random.pick(others), random))
    const second = random.between(6 * 3600, 21 * 3600)
    orders.push({ placedAt: addSeconds(startOfDay(day), second), day, lines })
  }
}

function take(variant: Left, random: Random): { variantId: string; quantity: number } {
  const quantity = Math.min(variant.left, random.between(1, variant.mostPieces))
  variant.left -= quantity
  return { variantId: variant.id, quantity }
}
