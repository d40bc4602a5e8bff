// One order is what one shop sells in one checkout. It moves along this table only, by conditional updates.

export const orderStatuses = [
  'awaiting_payment',
  'confirmed',
  'handed_over',
  'delivered',
  'returned',
  'cancelled',
  'expired',
] as const
export type OrderStatus = (typeof orderStatuses)[number]

// expired → confirmed: the money came late and the goods were still there.
const next: Record<OrderStatus, readonly OrderStatus[]> = {
  awaiting_payment: ['confirmed', 'expired'],
  confirmed: ['handed_over', 'cancelled'],
  handed_over: ['delivered', 'returned'],
  delivered: [],
  // the parcel came back: nobody took it
  returned: [],
  cancelled: [],
  expired: ['confirmed'],
}

export const canBecome = (from: OrderStatus, to: OrderStatus): boolean => next[from].includes(to)

/** The statuses from which an order may reach `to`: the condition of its update. */
export const orderStatusesBefore = (to: OrderStatus): OrderStatus[] =>
  orderStatuses.filter((from) => canBecome(from, to))

/** It counts as sold: its pieces have left the stock and its figures are counted. */
export const isSold = (status: OrderStatus): boolean =>
  status === 'confirmed' || status === 'handed_over' || status === 'delivered'

export const isOrderStatus = (text: string): text is OrderStatus =>
  orderStatuses.some((status) => status === text)

/** The ways that a shopper may choose. */
export const chosenMethods = ['vnpay', 'bank', 'stripe', 'cod'] as const
/** gift-card: cards paid all of it, and nothing was left to choose a way for. */
export const paymentMethods = [...chosenMethods, 'gift-card'] as const
export type PaymentMethod = (typeof paymentMethods)[number]
export type ChosenMethod = (typeof chosenMethods)[number]
/** Its goods are held until money comes; cash is collected later, and cards have paid already. */
export const isAwaited = (method: PaymentMethod): boolean =>
  method !== 'cod' && method !== 'gift-card'
export const isCashless = (method: PaymentMethod): boolean => method !== 'cod'

type Paid = { total: bigint; giftCardTotal: bigint }

/** What is paid with money: the one place that decides it. Gift cards paid the rest (domain/gift-card). */
export const toPayOf = ({ total, giftCardTotal }: Paid): bigint => total - giftCardTotal

/** Of that, what refunds have not taken back: money goes back before cards (gift-card/return-cards.ts). */
export function moneyLeftOf(order: Paid & { refundedTotal: bigint }): bigint {
  const left = toPayOf(order) - order.refundedTotal
  return left > 0n ? left : 0n
}

export type OrderRefusal =
  | 'order.not-found'
  | 'order.not-confirmed'
  | 'order.not-handed-over'
  | 'order.already-cancelled'
  | 'order.too-late-to-cancel'
  | 'order.not-on-the-way'
