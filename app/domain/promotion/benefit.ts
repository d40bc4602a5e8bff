// What one promotion would take off, given what is left to pay of each line. Pure, exact to the đồng.
import { allocate, shareOf } from '#app/lib/money.ts'
import type { Benefit, Promotion } from './promotion.ts'

export type BasketLine = {
  lineId: string
  productId: string
  /** đồng, VAT included */
  unitPrice: bigint
  quantity: number
}

/** A line with what is left to pay of it after earlier discounts. */
export type OpenLine = BasketLine & { left: bigint }

/** đồng off by line id; a line that is not in it gets nothing. */
export type LineDiscounts = Map<string, bigint>

export const lineTotal = (line: BasketLine): bigint => line.unitPrice * BigInt(line.quantity)

export const sumOf = <T>(items: Iterable<T>, amountOf: (item: T) => bigint): bigint => {
  let sum = 0n
  for (const item of items) sum += amountOf(item)
  return sum
}

/** The lines that count towards a promotion. */
export const countingLines = <Line extends BasketLine>(
  { productIds }: Promotion,
  lines: readonly Line[],
): Line[] =>
  lines.filter(({ productId }) => productIds.length === 0 || productIds.includes(productId))

/** How much is missing to the threshold, at prices before any discount; 0 when it is reached. */
export function missingTo(promotion: Promotion, counting: readonly BasketLine[]): bigint {
  const missing = promotion.minSubtotal - sumOf(counting, lineTotal)
  return missing > 0n ? missing : 0n
}

/** Never more than is left of a line. Of `lines` only those that count; nothing below the threshold. */
export function goodsOff(promotion: Promotion, lines: readonly OpenLine[]): LineDiscounts {
  const counting = countingLines(promotion, lines)
  if (missingTo(promotion, counting) > 0n) return new Map()
  const { benefit } = promotion
  const left = sumOf(counting, (line) => line.left)
  switch (benefit.kind) {
    case 'percent':
      return spread(atMost(shareOf(left, benefit.bps), benefit.most), counting)
    case 'amount':
      return spread(atMost(left, benefit.amount), counting)
    case 'bundle':
      return bundleOff(benefit, counting, lines)
    case 'delivery':
      return new Map()
  }
}

/** What comes off a parcel's fee. */
export const deliveryOff = ({ benefit }: Promotion, fee: bigint): bigint =>
  benefit.kind === 'delivery' ? atMost(fee, benefit.most) : 0n

/** Pieces that a bundle gives away for these many bought. */
export const givenPieces = ({ buy, get }: { buy: number; get: number }, pieces: number): number =>
  Math.floor(pieces / (buy + get)) * get

type Bundle = Extract<Benefit, { kind: 'bundle' }>

function bundleOff(
  benefit: Bundle,
  counting: readonly OpenLine[],
  lines: readonly OpenLine[],
): LineDiscounts {
  const { giftProductIds, buy, get, bps } = benefit
  const isOfSame = giftProductIds.length === 0
  const pieces = counting.reduce((sum, line) => sum + line.quantity, 0)
  const gifts = isOfSame
    ? counting
    : lines.filter(({ productId }) => giftProductIds.includes(productId))
  let giving = isOfSame ? givenPieces(benefit, pieces) : Math.floor(pieces / buy) * get

  const off = new Map<string, bigint>()
  for (const line of gifts.toSorted(cheapestFirst)) {
    const count = Math.min(giving, line.quantity)
    giving -= count
    const amount = atMost(shareOf(line.unitPrice * BigInt(count), bps), line.left)
    if (amount > 0n) off.set(line.lineId, amount)
  }
  return off
}

// Of two at one price the id decides, so that the order of a cart's lines does not.
function cheapestFirst(a: BasketLine, b: BasketLine): number {
  if (a.unitPrice !== b.unitPrice) return a.unitPrice < b.unitPrice ? -1 : 1
  return a.lineId < b.lineId ? -1 : 1
}

function spread(amount: bigint, lines: readonly OpenLine[]): LineDiscounts {
  const parts = allocate(
    amount,
    lines.map((line) => line.left),
  )
  return new Map(
    lines.flatMap(({ lineId }, at) => {
      const part = parts[at] ?? 0n
      return part > 0n ? [[lineId, part] as const] : []
    }),
  )
}

const atMost = (amount: bigint, most: bigint | null): bigint =>
  most !== null && amount > most ? most : amount
