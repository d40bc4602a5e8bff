import type { ShopDb } from '#app/db/doors.server.ts'
import { arriveOrder } from '#app/domain/shipping/whole-order.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { markDelivered } from './mark-delivered.server.ts'
import { lockOrder } from './order-rows.server.ts'
import { canBecome } from './order.ts'

/**
 * The shopper has everything. Throws `order.not-found`, `order.not-handed-over`, and `shipment.not-on-the-way` when
 * a parcel of it is on its way back.
 */
export async function deliverOrder(db: ShopDb, orderId: string, clock: Clock): Promise<void> {
  const order = await lockOrder(db, orderId)
  if (!order) throw refuse('order.not-found')
  if (!canBecome(order.status, 'delivered')) throw refuse('order.not-handed-over')
  const hasParcels = await arriveOrder(db, { orderId, actorId: null }, clock)
  // An order that was handed over before parcels were written down.
  if (!hasParcels) await markDelivered(db, { order, byCarrier: 0n }, clock)
}
