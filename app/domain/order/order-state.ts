// What a group of orders means to the shopper who looks at it, in one word.
import type { OrderStatus, PaymentMethod } from './order.ts'

export type GroupState =
  | 'confirmed'
  | 'sent'
  | 'received'
  | 'waiting'
  | 'checking'
  | 'failed'
  | 'expired'
  | 'surplus'
  | 'ended'

type Facts = {
  paymentMethod: PaymentMethod
  orders: readonly { status: OrderStatus }[]
  payment: { status: string } | null
  /** the browser has just come back from the gateway */
  isBack: boolean
}

/** `checking` asks for patience; only the gateway's own word ends it. */
export function groupState({ orders, payment, isBack }: Facts): GroupState {
  if (payment?.status === 'surplus' && orders.every(({ status }) => status === 'expired'))
    return 'surplus'
  if (orders.some(({ status }) => status === 'awaiting_payment')) {
    if (payment?.status === 'failed') return 'failed'
    return isBack ? 'checking' : 'waiting'
  }
  if (orders.every(({ status }) => status === 'expired')) return 'expired'
  // The parcel that is farthest behind speaks for all of them.
  if (orders.some(({ status }) => status === 'confirmed')) return 'confirmed'
  if (orders.some(({ status }) => status === 'handed_over')) return 'sent'
  return orders.some(({ status }) => status === 'delivered') ? 'received' : 'ended'
}

/** The page asks again by itself while somebody else must act within seconds. */
export const isWaiting = (state: GroupState): boolean => state === 'waiting' || state === 'checking'

export const mayPay = (state: GroupState): boolean => isWaiting(state) || state === 'failed'
