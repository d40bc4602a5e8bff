// What goes back of an order, worked out in one pure place: pieces at the price that was really paid for them,
// delivery, and money without pieces. However an order is given back in parts, the parts sum to the whole.
import {
  splitRefund,
  type PaidByCard,
  type RefundSplit,
} from '#app/domain/gift-card/return-cards.ts'
import type { OrderSum } from '#app/domain/ledger/ledger.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { PaymentMethod } from './order.ts'
import {
  deliveryGiven,
  deliveryShare,
  discountGiven,
  lineShare,
  platformShare,
  shareOfPieces,
  sumOf,
} from './refund-shares.ts'

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
  /** that paid a part of it, in the order in which they were used */
  cards: readonly PaidByCard[]
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
  /** what of the amount is money, and what goes back on gift cards */
  split: RefundSplit
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
  const worth = sumOf(lines.map((line) => line.gross - line.discount)) + asked.deliveryFee
  const left = order.total - order.refundedTotal
  const over = worth + asked.extra - left
  if (over > 0n && asked.extra > 0n) throw refuse('refund.more-than-paid', { left: Number(left) })

  const extra = over > 0n ? -over : asked.extra
  const discount = sumOf(lines.map((line) => line.discount)) + delivery.discount
  const amount = worth + extra
  const split = splitRefund(order, amount)
  return {
    amount,
    split,
    lines: lines.map(({ orderLineId, quantity, gross, discount: off }) => {
      return { orderLineId, quantity, amount: gross - off }
    }),
    delivery: asked.deliveryFee,
    extra,
    part: {
      paymentMethod: order.paymentMethod,
      goods: sumOf(lines.map((line) => line.gross)) + extra,
      deliveryFee: delivery.gross,
      discount,
      platformDiscount: platformShare(order, discount),
      cards: cardsOf(split),
    },
  }
}

const cardsOf = ({ cardTotal, cardGiven }: RefundSplit): OrderSum['cards'] => ({
  sold: cardTotal - cardGiven,
  given: cardGiven,
})

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
  const amount = order.total - order.refundedTotal
  const split = splitRefund(order, amount)
  return {
    amount,
    split,
    lines,
    delivery: order.deliveryFee - order.deliveryDiscount - order.given.delivery,
    extra: -order.given.extra,
    part: {
      paymentMethod: order.paymentMethod,
      goods: sumOf(order.lines.map((line) => line.total)) - sumOf(goodsGiven) - order.given.extra,
      deliveryFee: order.deliveryFee - deliveryGiven(order),
      discount: order.discount - discountGiven(order),
      platformDiscount: order.platformDiscount - order.given.platformDiscount,
      cards: cardsOf(split),
    },
  }
}
