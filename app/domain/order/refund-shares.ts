// The parts of an order by pieces, delivery and discount. A share is the difference of two shares of everything up to
// there, so shares sum to the whole in any steps.
import { divideRounded } from '#app/lib/money.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { AskedLine, RefundableLine, RefundableOrder } from './refund.ts'

type Share = AskedLine & { gross: bigint; discount: bigint }

export function lineShare(order: RefundableOrder, { orderLineId, quantity }: AskedLine): Share {
  const line = order.lines.find(({ id }) => id === orderLineId)
  const left = line ? line.quantity - line.refundedQuantity : 0
  if (!line || !Number.isInteger(quantity) || quantity < 1 || quantity > left)
    throw refuse('refund.too-many-pieces', { left })
  const share = (whole: bigint) =>
    shareOfPieces(whole, line, line.refundedQuantity + quantity) -
    shareOfPieces(whole, line, line.refundedQuantity)
  return { orderLineId, quantity, gross: share(line.total), discount: share(line.discount) }
}

/** Of the first n pieces: differences of these sum to the whole, whatever the steps. */
export const shareOfPieces = (
  whole: bigint,
  line: Pick<RefundableLine, 'quantity'>,
  pieces: number,
): bigint => divideRounded(whole * BigInt(pieces), BigInt(line.quantity))

export function deliveryShare(
  order: RefundableOrder,
  asked: bigint,
): { gross: bigint; discount: bigint } {
  const left = order.deliveryFee - order.deliveryDiscount - order.given.delivery
  if (asked > left) throw refuse('refund.more-than-delivery', { left: Number(left) })
  const gross = deliveryGiven(order, asked) - deliveryGiven(order)
  return { gross, discount: gross - asked }
}

// Before its discount: as much of the fee as was given back of what was paid for it.
export function deliveryGiven(order: RefundableOrder, more = 0n): bigint {
  const paid = order.deliveryFee - order.deliveryDiscount
  return paid === 0n ? 0n : divideRounded(order.deliveryFee * (order.given.delivery + more), paid)
}

// The market bears its part of every discount, so it takes the same part back.
export function platformShare(order: RefundableOrder, discount: bigint): bigint {
  if (order.discount === 0n) return 0n
  const upTo = discountGiven(order) + discount
  return divideRounded(order.platformDiscount * upTo, order.discount) - order.given.platformDiscount
}

export const discountGiven = (order: RefundableOrder): bigint =>
  sumOf(order.lines.map((line) => shareOfPieces(line.discount, line, line.refundedQuantity))) +
  (deliveryGiven(order) - order.given.delivery)

export const sumOf = (amounts: readonly bigint[]): bigint =>
  amounts.reduce((one, other) => one + other, 0n)
