// What the carrier says about where a parcel is, step by step. Whatever it repeats or tells late is in the journal
// once and moves nothing back.
import type { ShopDb } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'
import type { CarrierId, CarrierStep, Tracking } from '#plugins/shipping/port.ts'
import { moveShipment } from './move-shipment.server.ts'
import { settleOrder } from './settle-order.server.ts'
import type { ShipmentStatus } from './shipment.ts'
import { lockShipment } from './shipment-rows.server.ts'

const statusOf = (step: CarrierStep): ShipmentStatus => (step === 'accepted' ? 'preparing' : step)

/** Idempotent: the same answer twice is the same as once. Null: the carrier does not know the parcel. */
export async function applyTracking(
  db: ShopDb,
  { shipmentId, tracking }: { shipmentId: string; tracking: Tracking | null },
  clock: Clock,
): Promise<void> {
  const { order, shipment } = await lockShipment(db, shipmentId)
  for (const { step, carrierStatus, at } of tracking?.steps ?? []) {
    const to = statusOf(step)
    await moveShipment(db, { order, shipment, to, actorId: null, carrierStatus, at }, clock)
  }
  const carrierStatus = tracking?.steps.at(-1)?.carrierStatus
  await db.shipment.updateMany({
    where: { id: shipmentId },
    data: { checkedAt: clock.now(), ...(carrierStatus && { carrierStatus }) },
  })
  await settleOrder(db, { orderId: order.id, actorId: null }, clock)
}

export type TrackingDue = { carrier: CarrierId; trackingCode: string }

/** Takes the question off the list before it is asked: a report that comes meanwhile asks once more. */
export async function takeTrackingDue(db: ShopDb, shipmentId: string): Promise<TrackingDue | null> {
  await db.shipment.updateMany({ where: { id: shipmentId }, data: { askedAt: null } })
  const found = await db.shipment.findFirst({
    where: { id: shipmentId },
    select: { carrier: true, trackingCode: true },
  })
  if (!found?.carrier || !found.trackingCode) return null
  return { carrier: found.carrier as CarrierId, trackingCode: found.trackingCode }
}
