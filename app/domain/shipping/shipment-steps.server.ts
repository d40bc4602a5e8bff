// What people of the shop do with one parcel. Each locks the order first, so of two who act at once the second sees
// what the first did.
import type { ShopDb } from '#app/db/doors.server.ts'
import { enqueue } from '#app/db/events.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { cancelLabel } from '#jobs/definitions/cancel-label.ts'
import { moveShipment } from './move-shipment.server.ts'
import { settleOrder } from './settle-order.server.ts'
import { canComeBack, canMove, hasLeft, type ShipmentRefusal } from './shipment.ts'
import { lockShipment, type ShipmentRow } from './shipment-rows.server.ts'

export type ShipmentAct = { shipmentId: string; actorId: string | null }

/** It left the shop. Throws `shipment.not-found`, `.left-already`, `.no-label`. */
export async function handOverShipment(db: ShopDb, act: ShipmentAct, clock: Clock): Promise<void> {
  const { order, shipment } = await lockShipment(db, act.shipmentId)
  if (shipment.status !== 'preparing') throw refuse<ShipmentRefusal>('shipment.left-already')
  if (shipment.kind === 'carrier' && shipment.labelState !== 'made')
    throw refuse<ShipmentRefusal>('shipment.no-label')
  const { actorId } = act
  await moveShipment(db, { order, shipment, to: 'handed_over', actorId }, clock)
  await settleOrder(db, { orderId: order.id, actorId }, clock)
}

/** The shopper has it. Throws `shipment.not-found`, `.not-on-the-way`. */
export async function deliverShipment(db: ShopDb, act: ShipmentAct, clock: Clock): Promise<void> {
  const { order, shipment } = await lockShipment(db, act.shipmentId)
  if (!hasLeft(shipment.status) || !canMove(shipment.status, 'delivered'))
    throw refuse<ShipmentRefusal>('shipment.not-on-the-way')
  const { actorId } = act
  await moveShipment(db, { order, shipment, to: 'delivered', actorId }, clock)
  await settleOrder(db, { orderId: order.id, actorId }, clock)
}

/**
 * Nobody took it and it is in the shop's hands again: its pieces go back into their lots. What the carrier lost is
 * settled the same way, and its pieces are written off. Throws `shipment.not-found`, `.not-on-the-way`, and `.ended`
 * when it was taken back before.
 */
export async function takeBackShipment(db: ShopDb, act: ShipmentAct, clock: Clock): Promise<void> {
  const { order, shipment } = await lockShipment(db, act.shipmentId)
  if (shipment.takenBackAt) throw refuse<ShipmentRefusal>('shipment.ended')
  if (!canComeBack(shipment.status)) throw refuse<ShipmentRefusal>('shipment.not-on-the-way')
  const { actorId } = act
  if (shipment.status !== 'returned' && shipment.status !== 'lost')
    await moveShipment(db, { order, shipment, to: 'returned', actorId }, clock)
  await db.shipment.updateMany({
    where: { id: shipment.id, takenBackAt: null },
    data: { takenBackAt: clock.now() },
  })
  await settleOrder(db, { orderId: order.id, actorId }, clock)
}

/** It is unpacked again. Throws `shipment.not-found`, `.left-already`, `.label-under-way`. */
export async function cancelShipment(db: ShopDb, act: ShipmentAct, clock: Clock): Promise<void> {
  const { order, shipment } = await lockShipment(db, act.shipmentId)
  if (shipment.status !== 'preparing') throw refuse<ShipmentRefusal>('shipment.left-already')
  await unpack(db, { shopId: order.shopId, shipment }, () =>
    moveShipment(db, { order, shipment, to: 'cancelled', actorId: act.actorId }, clock),
  )
}

async function unpack(
  db: ShopDb,
  { shopId, shipment }: { shopId: string; shipment: ShipmentRow },
  move: () => Promise<boolean>,
): Promise<void> {
  // Between the question and the answer nobody knows whether the carrier has a label to cancel.
  if (shipment.labelState === 'asked') throw refuse<ShipmentRefusal>('shipment.label-under-way')
  await move()
  if (shipment.labelState === 'made')
    await enqueue(db, cancelLabel, { shopId, shipmentId: shipment.id }, { shopId })
}
