// How much is made and when, so that every planned order finds unexpired pieces and some stock is left today. Pure.
import { addDays, daysBetween } from '#app/lib/time.ts'
import type { LocalDate } from '#app/lib/time.ts'
import type { PlannedOrder } from './plan-demand.ts'

export type Batch = { variantId: string; day: LocalDate; quantity: number }

/** Days from one batch to the next: goods that do not keep are made more often, none after they ended. */
export const batchEvery = (shelfLifeDays: number): number =>
  Math.max(5, Math.min(60, Math.floor(shelfLifeDays * 0.7)))

/** One variant's batches; the newest also holds what is for sale now (`spare` pieces). */
export function planBatches(
  variant: { id: string; shelfLifeDays: number; spare: number },
  orders: readonly PlannedOrder[],
  { first, today }: { first: LocalDate; today: LocalDate },
): Batch[] {
  const every = batchEvery(variant.shelfLifeDays)
  const count = Math.floor(daysBetween(first, today) / every) + 1
  const batches = Array.from({ length: count }, (_, index) => ({
    variantId: variant.id,
    day: addDays(first, index * every),
    quantity: 0,
  }))
  for (const order of orders) {
    const batch = batches[Math.floor(daysBetween(first, order.day) / every)]
    for (const line of order.lines) {
      if (batch && line.variantId === variant.id) batch.quantity += line.quantity
    }
  }
  const newest = batches.at(-1)
  if (newest) newest.quantity += variant.spare
  return batches.filter((batch) => batch.quantity > 0)
}

export type OpenLot = {
  lotId: string
  variantId: string
  producedOn: LocalDate
  expiresOn: LocalDate | null
  left: number
}

export type LotPart = { lotId: string; quantity: number }

/**
 * Takes pieces first-expired-first-out from lots that exist on that day and do not expire on it. Throws when the
 * plan did not make enough: a fault of the plan.
 */
export function takeFromLots(
  lots: OpenLot[],
  wanted: { variantId: string; quantity: number; day: LocalDate },
): LotPart[] {
  const parts: LotPart[] = []
  let missing = wanted.quantity
  for (const lot of lots) {
    const isThere =
      lot.variantId === wanted.variantId && lot.producedOn <= wanted.day && lot.left > 0
    if (missing === 0 || !isThere || (lot.expiresOn !== null && lot.expiresOn <= wanted.day))
      continue
    const quantity = Math.min(missing, lot.left)
    lot.left -= quantity
    missing -= quantity
    parts.push({ lotId: lot.lotId, quantity })
  }
  if (missing > 0) throw new Error(`the plan made too few of ${wanted.variantId} for ${wanted.day}`)
  return parts
}
