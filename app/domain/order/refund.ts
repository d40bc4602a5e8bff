// What goes back of an order, worked out in one pure place: pieces at the price that was really paid for them,
// delivery, and money without pieces. However an order is given back in parts, the parts sum to the whole.
import type { OrderSum } from '#app/domain/ledger/ledger.ts'
import { divideRounded } from '#app/lib/money.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { PaymentMethod } from './order.ts'

/** Why money that belonged to an order goes back. */
export const refundReasons = [
  'out-of-stock',
  'damaged',
  'return',
  'weight',
  'goodwill',
  'dispute',
  'other',
  'cancelled',
  'returned',
] as const
export type RefundReason = (typeof refundReasons)[number]

/** Reasons a person may choose on the order's page; the rest are given by what happens. */
export const chosenReasons = [
  'out-of-stock',
  'damaged',
  'return',
  'weight',
  'goodwill',
  'other',
] as const

/** Money that never was an order's: it came twice, too late, or more of it than asked for. */
export const surplusReasons = ['paid-twice', 'late-payment', 'overpaid', 'underpaid'] as const
export type SurplusReason = (typeof surplusReasons)[number]

export const refundStatuses = ['due', 'sent', 'done', 'failed'] as const
export type RefundStatus = (typeof refundStatuses)[number]

/** The gateway gives it back by itself; otherwise a person does, and says so. */
export const isRefundedByGateway = (method: string): boolean =>
  method === 'vnpay' || method === 'stripe'

export type RefundRefusal =
  | 'refund.nothing-asked'
  | 'refund.not-sold'
  | 'refund.too-many-pieces'
  | 'refund.more-than-delivery'
  | 'refund.more-than-paid'
  | 'refund.not-waiting'
  | 'refund.changed'

export type RefundableLine = {
  id: string
  quantity: number
  refundedQuantity: number
  /** before and of the discount, đồng */
  total: bigint
  discount: bigint
}

export type RefundableOrder = {
  paymentMethod: PaymentMethod
  total: bigint
  refundedTotal: bigint
  deliveryFee: bigint
  discount: bigint
  deliveryDiscount: bigint
  platformDiscount: bigint
  lines: readonly RefundableLine[]
  /** by earlier refunds: for delivery, without pieces, and the market's discount that was taken back */
  given: { delivery: bigint; extra: bigint; platformDiscount: bigint }
}

export type AskedLine = { orderLineId: string; quantity: number }

export type RefundAsked = {
  lines: readonly AskedLine[]
  /** of what was paid for delivery, đồng */
  deliveryFee: bigint
  /** money without pieces: a lighter weight, a kindness */
  extra: bigint
}

export type RefundSum = {
  /** what the shopper gets, đồng */
  amount: bigint
  lines: { orderLineId: string; quantity: number; amount: bigint }[]
  delivery: bigint
  /** below 0: it was given before without pieces, and is not given twice */
  extra: bigint
  /** the same as the ledger takes it back */
  part: OrderSum
}

/**
 * Throws `refund.nothing-asked`, `refund.too-many-pieces` (`left`), `refund.more-than-delivery` (`left`) and
 * `refund.more-than-paid` (`left`). Pieces whose price was lowered by an earlier `extra` give what is left.
 */
export function sumRefund(order: RefundableOrder, asked: RefundAsked): RefundSum {
  if (asked.deliveryFee < 0n || asked.extra < 0n) throw refuse('refund.nothing-asked')
  if (asked.lines.length === 0 && asked.deliveryFee + asked.extra === 0n)
    throw refuse('refund.nothing-asked')

  const lines = asked.lines.map((line) => lineShare(order, line))
  const delivery = deliveryShare(order, asked.deliveryFee)
  const worth = sum(lines.map((line) => line.gross - line.discount)) + asked.deliveryFee
  const left = order.total - order.refundedTotal
  const over = worth + asked.extra - left
  if (over > 0n && asked.extra > 0n) throw refuse('refund.more-than-paid', { left: Number(left) })

  const extra = over > 0n ? -over : asked.extra
  const discount = sum(lines.map((line) => line.discount)) + delivery.discount
  return {
    amount: worth + extra,
    lines: lines.map(({ orderLineId, quantity, gross, discount: off }) => {
      return { orderLineId, quantity, amount: gross - off }
    }),
    delivery: asked.deliveryFee,
    extra,
    part: {
      paymentMethod: order.paymentMethod,
      goods: sum(lines.map((line) => line.gross)) + extra,
      deliveryFee: delivery.gross,
      discount,
      platformDiscount: platformShare(order, discount),
    },
  }
}

/** All that earlier refunds left: an order that ends is taken back whole, free delivery included. */
export function sumRest(order: RefundableOrder): RefundSum {
  const lines = order.lines
    .filter((line) => line.refundedQuantity < line.quantity)
    .map((line) => {
      const quantity = line.quantity - line.refundedQuantity
      const { gross, discount } = lineShare(order, { orderLineId: line.id, quantity })
      return { orderLineId: line.id, quantity, amount: gross - discount }
    })
  const goodsGiven = order.lines.map((line) =>
    shareOfPieces(line.total, line, line.refundedQuantity),
  )
  return {
    amount: order.total - order.refundedTotal,
    lines,
    delivery: order.deliveryFee - order.deliveryDiscount - order.given.delivery,
    extra: -order.given.extra,
    part: {
      paymentMethod: order.paymentMethod,
      goods: sum(order.lines.map((line) => line.total)) - sum(goodsGiven) - order.given.extra,
      deliveryFee: order.deliveryFee - deliveryGiven(order),
      discount: order.discount - discountGiven(order),
      platformDiscount: order.platformDiscount - order.given.platformDiscount,
    },
  }
}

type Share = AskedLine & { gross: bigint; discount: bigint }

function lineShare(order: RefundableOrder, { orderLineId, quantity }: AskedLine): Share {
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

function deliveryShare(order: RefundableOrder, asked: bigint): { gross: bigint; discount: bigint } {
  const left = order.deliveryFee - order.deliveryDiscount - order.given.delivery
  if (asked > left) throw refuse('refund.more-than-delivery', { left: Number(left) })
  const gross = deliveryGiven(order, asked) - deliveryGiven(order)
  return { gross, discount: gross - asked }
}

// Before its discount: as much of the fee as was given back of what was paid for it.
function deliveryGiven(order: RefundableOrder, more = 0n): bigint {
  const paid = order.deliveryFee - order.deliveryDiscount
  return paid === 0n ? 0n : divideRounded(order.deliveryFee * (order.given.delivery + more), paid)
}

// The market bears its part of every discount, so it takes the same part back.
function platformShare(order: RefundableOrder, discount: bigint): bigint {
  if (order.discount === 0n) return 0n
  const upTo = discountGiven(order) + discount
  return divideRounded(order.platformDiscount * upTo, order.discount) - order.given.platformDiscount
}

const discountGiven = (order: RefundableOrder): bigint =>
  sum(order.lines.map((line) => shareOfPieces(line.discount, line, line.refundedQuantity))) +
  (deliveryGiven(order) - order.given.delivery)

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((one, other) => one + other, 0n)
