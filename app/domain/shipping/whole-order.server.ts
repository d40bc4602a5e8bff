// The short way for an order that goes out in one piece: what is in no parcel yet is packed, and all parcels take
// the same step.
import type { ShopDb } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'
import { makeShipment } from './make-shipment.server.ts'
import { hasLeft, piecesLeft } from './shipment.ts'
import {
  findShipments,
  findShippableLines,
  packedPieces,
  stillOut,
} from './shipment-rows.server.ts'
import {
  cancelShipment,
  deliverShipment,
  handOverShipment,
  takeBackShipment,
} from './shipment-steps.server.ts'

export type OrderAct = { orderId: string; actorId: string | null }

/** Everything of the order leaves now. Throws what makeShipment and handOverShipment refuse. */
export async function sendOrder(db: ShopDb, act: OrderAct, clock: Clock): Promise<void> {
  const { orderId, actorId } = act
  const before = await findShipments(db, orderId)
  const left = piecesLeft(await findShippableLines(db, orderId), packedPieces(before))
  if ([...left.values()].some((quantity) => quantity > 0)) {
    const requestKey = `whole:${orderId}:${before.length}`
    await makeShipment(db, { orderId, pieces: null, by: 'own', requestKey, actorId }, clock)
  }
  const parcels = await findShipments(db, orderId)
  for (const { id } of parcels.filter((one) => one.status === 'preparing'))
    await handOverShipment(db, { shipmentId: id, actorId }, clock)
}

/** Every parcel that is out arrived. Returns false when none is, and nothing was done. */
export async function arriveOrder(db: ShopDb, act: OrderAct, clock: Clock): Promise<boolean> {
  const { orderId, actorId } = act
  const out = stillOut(await findShipments(db, orderId)).filter((one) => one.status !== 'delivered')
  for (const { id } of out) await deliverShipment(db, { shipmentId: id, actorId }, clock)
  return out.length > 0
}

/**
 * Every parcel that left is in the shop's hands again. Returns false when none left, and nothing was done. Throws
 * `shipment.not-on-the-way` when one of them arrived.
 */
export async function takeBackOrder(db: ShopDb, act: OrderAct, clock: Clock): Promise<boolean> {
  const { orderId, actorId } = act
  const out = stillOut(await findShipments(db, orderId))
  for (const { id } of out) await takeBackShipment(db, { shipmentId: id, actorId }, clock)
  return out.length > 0
}

/**
 * The order is not sent after all: what was packed is unpacked. False when a parcel has left already; nothing is
 * done then. Throws `shipment.label-under-way`.
 */
export async function unpackOrder(db: ShopDb, act: OrderAct, clock: Clock): Promise<boolean> {
  const { orderId, actorId } = act
  const parcels = await findShipments(db, orderId)
  if (parcels.some((one) => hasLeft(one.status))) return false
  for (const { id } of parcels.filter((one) => one.status === 'preparing'))
    await cancelShipment(db, { shipmentId: id, actorId }, clock)
  return true
}
