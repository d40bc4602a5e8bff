// One parcel of an order. It moves along this table only; a carrier's word that would move it back is kept in its
// journal and changes nothing.

import { moneyLeftOf } from '#app/domain/order/order.ts'
import type { CarrierId } from '#plugins/shipping/port.ts'

export const shipmentStatuses = [
  'preparing',
  'handed_over',
  'delivering',
  'delivered',
  'returning',
  'returned',
  'cancelled',
  'lost',
] as const
export type ShipmentStatus = (typeof shipmentStatuses)[number]

export const carrierNames: Record<CarrierId, string> = {
  ghn: 'Giao Hàng Nhanh',
  ghtk: 'Giao Hàng Tiết Kiệm',
}

// Steps may be skipped, because messages get lost; nothing goes back.
const next: Record<ShipmentStatus, readonly ShipmentStatus[]> = {
  preparing: [
    'handed_over',
    'delivering',
    'delivered',
    'returning',
    'returned',
    'cancelled',
    'lost',
  ],
  handed_over: ['delivering', 'delivered', 'returning', 'returned', 'lost'],
  delivering: ['delivered', 'returning', 'returned', 'lost'],
  returning: ['returned', 'lost'],
  delivered: [],
  returned: [],
  cancelled: [],
  lost: [],
}

export const canMove = (from: ShipmentStatus, to: ShipmentStatus): boolean =>
  next[from].includes(to)

/** Nothing more can happen to it. */
export const isEnded = (status: ShipmentStatus): boolean => next[status].length === 0

/** It has left the shop. */
export const hasLeft = (status: ShipmentStatus): boolean =>
  status !== 'preparing' && status !== 'cancelled'

/** The parcel is out there and did not arrive: the shop may say that it has it again, or that it is settled. */
export const canComeBack = (status: ShipmentStatus): boolean =>
  hasLeft(status) && status !== 'delivered'

export type LabelState = 'none' | 'asked' | 'made' | 'refused'

export type Pieces = { orderLineId: string; quantity: number }

/** A line as the parcels see it. */
export type ShippableLine = {
  id: string
  quantity: number
  /** taken off the order again */
  refundedQuantity: number
  /** đồng, after the line's part of the discount */
  paid: bigint
  weightGrams: number | null
}

/** What is in no parcel yet, by line; `parcels` are the pieces of every parcel that is not cancelled. */
export function piecesLeft(
  lines: readonly Pick<ShippableLine, 'id' | 'quantity' | 'refundedQuantity'>[],
  parcels: readonly Pieces[],
): Map<string, number> {
  const packed = new Map<string, number>()
  for (const { orderLineId, quantity } of parcels)
    packed.set(orderLineId, (packed.get(orderLineId) ?? 0) + quantity)
  return new Map(
    lines.map((line) => [
      line.id,
      Math.max(0, line.quantity - line.refundedQuantity - (packed.get(line.id) ?? 0)),
    ]),
  )
}

/** What was paid for some pieces, đồng. */
export const valueOf = (lines: readonly ShippableLine[], pieces: readonly Pieces[]): bigint =>
  pieces.reduce((sum, { orderLineId, quantity }) => {
    const line = lines.find((one) => one.id === orderLineId)
    return line ? sum + (line.paid * BigInt(quantity)) / BigInt(line.quantity) : sum
  }, 0n)

type Payable = {
  paymentMethod: string
  paidAt: Date | null
  total: bigint
  refundedTotal: bigint
  giftCardTotal: bigint
}

/** Still to be collected for an order, đồng; nothing when it is paid, or not paid at the door. */
export const dueAtDoor = (order: Payable): bigint =>
  order.paymentMethod === 'cod' && order.paidAt === null ? moneyLeftOf(order) : 0n

export type CodQuestion = {
  /** still to be collected for the whole order, đồng; 0 when it is paid */
  due: bigint
  /** asked for by the order's other parcels that are not cancelled or back */
  asked: bigint
  /** of this parcel */
  pieces: readonly Pieces[]
  lines: readonly ShippableLine[]
  /** what delivery costs the shopper; the first parcel collects it */
  deliveryFee: bigint
  isFirst: boolean
  /** nothing is left to send after it */
  isLast: boolean
}

/** What is collected at the door for one parcel. The parcels of an order together collect exactly what is due. */
export function codOf(question: CodQuestion): bigint {
  const left = question.due - question.asked
  if (left <= 0n) return 0n
  if (question.isLast) return left
  const goods = valueOf(question.lines, question.pieces)
  const wanted = goods + (question.isFirst ? question.deliveryFee : 0n)
  return wanted < left ? wanted : left
}

export type ShipmentRefusal =
  | 'shipment.not-found'
  | 'shipment.order-not-ready'
  | 'shipment.nothing-left'
  | 'shipment.too-many'
  | 'shipment.no-label'
  | 'shipment.label-under-way'
  | 'shipment.left-already'
  | 'shipment.not-on-the-way'
  | 'shipment.ended'
  | 'shipment.no-account'
  | 'shipment.too-heavy'
