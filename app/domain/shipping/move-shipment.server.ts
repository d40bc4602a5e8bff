// A parcel takes a step, and what follows from it: pieces count as sent when it leaves, and the order follows its
// parcels. Every step of every parcel passes here, whoever says so.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import type { OrderRow } from '#app/domain/order/order-rows.server.ts'
import type { Clock } from '#app/lib/time.ts'
import { canMove, hasLeft, isEnded, type ShipmentStatus } from './shipment.ts'
import type { ShipmentRow } from './shipment-rows.server.ts'

export type ShipmentStep = {
  order: OrderRow
  shipment: ShipmentRow
  to: ShipmentStatus
  /** null = the carrier says so */
  actorId: string | null
  /** the carrier's word for it and when it happened there */
  carrierStatus?: string
  at?: Date
}

/** Returns whether it moved: a step that is behind the parcel is only written into its journal. */
export async function moveShipment(
  db: ShopDb,
  { order, shipment, to, actorId, carrierStatus = '', at }: ShipmentStep,
  clock: Clock,
): Promise<boolean> {
  const now = clock.now()
  await db.shipmentEvent.createMany({
    data: {
      shipmentId: shipment.id,
      status: to,
      carrierStatus,
      actorId,
      at: at ?? now,
      recordedAt: now,
    },
    skipDuplicates: true,
  })
  if (!canMove(shipment.status, to)) return false

  const isLeaving = !hasLeft(shipment.status) && hasLeft(to)
  await db.shipment.updateMany({
    where: { id: shipment.id, status: shipment.status },
    data: {
      status: to,
      ...(isLeaving && { handedOverAt: now }),
      ...(isEnded(to) && { endedAt: now }),
    },
  })
  if (isLeaving) await countSent(db, { order, shipment }, clock)
  shipment.status = to
  return true
}

async function countSent(
  db: ShopDb,
  { order, shipment }: { order: OrderRow; shipment: ShipmentRow },
  clock: Clock,
): Promise<void> {
  for (const { orderLineId, quantity } of shipment.pieces) {
    await db.orderLine.updateMany({
      where: { id: orderLineId },
      data: { shippedQuantity: { increment: quantity } },
    })
  }
  await recordEvent(db, {
    type: 'parcel.shipped',
    shopId: order.shopId,
    subjectId: shipment.id,
    payload: { orderId: order.id, shipmentId: shipment.id },
    at: clock.now(),
    provinceCode: order.shopProvinceCode,
    communeCode: order.shopCommuneCode,
  })
}
