// Stock is always in lots at locations. A hold promises pieces to one order line until it ends; a claim
// makes them a sale. What is sold from a lot never exceeds what was made.
import type { LocalDate } from '#app/lib/time.ts'

/** Why a person corrects the book; the direction is theirs to choose, but for what is always a loss. */
export const adjustReasons = ['waste', 'sample', 'found', 'adjust'] as const
export type AdjustReason = (typeof adjustReasons)[number]

/** made, used: lots. sale, return: orders. transfer: between rooms. count: a stock take. The rest: by hand. */
export const stockReasons = [
  'made',
  'used',
  'sale',
  'return',
  'transfer',
  'count',
  ...adjustReasons,
] as const
export type StockReason = (typeof stockReasons)[number]

/** Pieces that a reason adds to the book; every other one takes away. */
const additions: readonly AdjustReason[] = ['found']

/** `adjust` goes both ways: the person says which. */
export const directionOf = (reason: AdjustReason): 'in' | 'out' | 'either' =>
  reason === 'adjust' ? 'either' : additions.includes(reason) ? 'in' : 'out'

/** What a person did by hand can be taken back by one opposite move; a count and a sale cannot. */
export const mayUndo = (reason: StockReason): boolean => adjustReasons.some((one) => one === reason)

/** Decimal text with at most three places, or a number that has them: "12.5", 12.5. */
export type Quantity = string | number

export type InventoryRefusal =
  | 'stock.short'
  | 'stock.lot-not-found'
  | 'stock.too-little'
  | 'stock.bad-quantity'
  | 'stock.not-whole'
  | 'stock.move-not-found'
  | 'stock.move-final'
  | 'stock.move-undone-already'
  | 'stock.same-location'
  | 'stock.variant-not-found'
  | 'location.not-found'
  | 'location.name-taken'
  | 'location.not-empty'
  | 'location.is-default'
  | 'count.not-found'
  | 'count.over'
  | 'count.empty'
  | 'count.promised'

export type HoldLine = {
  shopId: string
  orderLineId: string
  variantId: string
  /** whole pieces */
  quantity: number
}

/** A part of an order line that comes from one lot. */
export type LotShare = {
  shopId: string
  orderLineId: string
  lotId: string
  locationId: string
  quantity: number
}

/** On its last day a lot is no longer sold: the parcel would arrive after it. */
export const isSellable = (
  lot: { status: string; expiresOn: LocalDate | null },
  today: LocalDate,
): boolean => lot.status === 'open' && (lot.expiresOn === null || lot.expiresOn > today)

/** Positive, at most three decimals, as the database keeps it; null otherwise. */
export function parseQuantity(quantity: Quantity): string | null {
  const text = typeof quantity === 'number' ? String(quantity) : quantity.trim()
  return /^\d{1,12}(\.\d{1,3})?$/.test(text) && Number(text) > 0 ? text : null
}
