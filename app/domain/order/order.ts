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

export const paymentMethods = ['vnpay', 'bank', 'stripe', 'cod'] as const
export type PaymentMethod = (typeof paymentMethods)[number]
export const isCashless = (method: PaymentMethod): boolean => method !== 'cod'

export type OrderRefusal =
  | 'order.not-found'
  | 'order.not-confirmed'
  | 'order.not-handed-over'
  | 'order.already-cancelled'
  | 'order.too-late-to-cancel'
  | 'order.not-on-the-way'
