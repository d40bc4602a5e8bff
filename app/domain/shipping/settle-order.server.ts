// The order follows its parcels: handed over when nothing is left to send, delivered when the last parcel arrived,
// returned when all of them came back. What came back of an order that was delivered otherwise is given back.
import type { ShopDb } from '#app/db/doors.server.ts'
import { lockOrder } from '#app/domain/order/order-rows.server.ts'
import { markDelivered } from '#app/domain/order/mark-delivered.server.ts'
import { markHandedOver } from '#app/domain/order/mark-handed-over.server.ts'
import { refundOrder } from '#app/domain/order/refund-order.server.ts'
import { returnOrder } from '#app/domain/order/return-order.server.ts'
import type { Clock } from '#app/lib/time.ts'
import { piecesLeft } from './shipment.ts'
import { writeOffPieces } from './write-off-pieces.server.ts'
import {
  findShipments,
  findShippableLines,
  packedPieces,
  type ShipmentRow,
} from './shipment-rows.server.ts'

/** Takes the steps that are due; none when there are none. The caller holds the order's row. */
export async function settleOrder(
  db: ShopDb,
  { orderId, actorId }: { orderId: string; actorId: string | null },
  clock: Clock,
): Promise<void> {
  const shipments = (await findShipments(db, orderId)).filter((one) => one.status !== 'cancelled')
  const lines = await findShippableLines(db, orderId)
  const left = [...piecesLeft(lines, packedPieces(shipments)).values()]
  const isAllOut =
    shipments.length > 0 &&
    left.every((quantity) => quantity === 0) &&
    shipments.every((one) => one.status !== 'preparing')
  if (!isAllOut) return

  const order = await lockOrder(db, orderId)
  if (order?.status === 'confirmed') await markHandedOver(db, order, clock)
  const isOver = shipments.every((one) => one.status === 'delivered' || one.takenBackAt !== null)
  if (!isOver || !order || (order.status !== 'confirmed' && order.status !== 'handed_over')) return

  const delivered = shipments.filter((one) => one.status === 'delivered')
  if (delivered.length === 0) {
    await returnOrder(db, { orderId, ...(actorId && { actorId }) }, clock)
    const lost = shipments.filter((one) => one.status === 'lost')
    await writeOffPieces(db, { pieces: lost.flatMap((one) => one.pieces), actorId }, clock)
    return
  }
  for (const shipment of shipments.filter((one) => !delivered.includes(one))) {
    await giveBack(db, { orderId, shipment, actorId }, clock)
  }
  const now = await lockOrder(db, orderId)
  if (now) await markDelivered(db, { order: now, byCarrier: collectedByCarrier(delivered) }, clock)
}

// The pieces are in the shop again, or nobody has them: neither way are they sold.
async function giveBack(
  db: ShopDb,
  {
    orderId,
    shipment,
    actorId,
  }: { orderId: string; shipment: ShipmentRow; actorId: string | null },
  clock: Clock,
): Promise<void> {
  const isRestocked = shipment.status !== 'lost'
  const lines = shipment.pieces.map((one) => ({ ...one, isRestocked }))
  const requestKey = `shipment:${shipment.id}`
  const reason = 'returned' as const
  await refundOrder(db, { orderId, lines, deliveryFee: 0n, reason, requestKey, actorId }, clock)
}

/** Cash that the carriers took at the door and have not handed on yet, đồng. */
const collectedByCarrier = (delivered: readonly ShipmentRow[]): bigint =>
  delivered.filter((one) => one.carrier !== null).reduce((sum, one) => sum + one.codAmount, 0n)
