// Rows of parcels that several commands share. The order's row is always locked before its parcels are touched.
import type { ShopDb } from '#app/db/doors.server.ts'
import { lockOrder, type OrderRow } from '#app/domain/order/order-rows.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { CarrierId } from '#plugins/shipping/port.ts'
import {
  hasLeft,
  type LabelState,
  type Pieces,
  type ShipmentRefusal,
  type ShipmentStatus,
  type ShippableLine,
} from './shipment.ts'
import type { DeliveryKind } from './delivery.ts'

export type ShipmentRow = {
  id: string
  orderId: string
  number: number
  kind: DeliveryKind
  carrier: CarrierId | null
  status: ShipmentStatus
  labelState: LabelState
  trackingCode: string | null
  codAmount: bigint
  takenBackAt: Date | null
  pieces: Pieces[]
}

const columns = {
  id: true,
  orderId: true,
  number: true,
  kind: true,
  carrier: true,
  status: true,
  labelState: true,
  trackingCode: true,
  codAmount: true,
  takenBackAt: true,
  lines: { select: { orderLineId: true, quantity: true } },
} as const

/** Every parcel of an order whose row is locked. */
export async function findShipments(db: ShopDb, orderId: string): Promise<ShipmentRow[]> {
  const rows = await db.shipment.findMany({
    where: { orderId },
    select: columns,
    orderBy: { number: 'asc' },
  })
  return rows.map(({ lines, ...row }) => ({ ...row, pieces: lines }) as ShipmentRow)
}

/** The parcel and its order, with the order's row locked. Throws `shipment.not-found`. */
export async function lockShipment(
  db: ShopDb,
  shipmentId: string,
): Promise<{ order: OrderRow; shipment: ShipmentRow; others: ShipmentRow[] }> {
  const found = await db.shipment.findFirst({
    where: { id: shipmentId },
    select: { orderId: true },
  })
  const order = found && (await lockOrder(db, found.orderId))
  const all = order ? await findShipments(db, order.id) : []
  const shipment = all.find((one) => one.id === shipmentId)
  if (!order || !shipment) throw refuse<ShipmentRefusal>('shipment.not-found')
  return { order, shipment, others: all.filter((one) => one.id !== shipmentId) }
}

/** Lines in the order's own order, with the weight that their variant has now. */
export async function findShippableLines(db: ShopDb, orderId: string): Promise<ShippableLine[]> {
  const lines = await db.orderLine.findMany({
    where: { orderId },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      variantId: true,
      quantity: true,
      refundedQuantity: true,
      total: true,
      discount: true,
    },
  })
  const variants = await db.variant.findMany({
    where: { id: { in: lines.map((line) => line.variantId) } },
    select: { id: true, weightGrams: true },
  })
  const weights = new Map(variants.map((variant) => [variant.id, variant.weightGrams]))
  return lines.map((line) => ({
    id: line.id,
    quantity: line.quantity,
    refundedQuantity: line.refundedQuantity,
    paid: line.total - line.discount,
    weightGrams: weights.get(line.variantId) ?? null,
  }))
}

/** The pieces of every parcel that is not cancelled. */
export const packedPieces = (shipments: readonly ShipmentRow[]): Pieces[] =>
  shipments.filter((one) => one.status !== 'cancelled').flatMap((one) => one.pieces)

/** Parcels that left and are not back in the shop's hands. */
export const stillOut = (shipments: readonly ShipmentRow[]): ShipmentRow[] =>
  shipments.filter((one) => hasLeft(one.status) && one.takenBackAt === null)
