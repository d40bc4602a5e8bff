import type { ShopDb } from '#app/db/doors.server.ts'
import { takeBackOrder as takeBackParcels } from '#app/domain/shipping/whole-order.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { lockOrder } from './order-rows.server.ts'
import { canBecome } from './order.ts'
import { returnOrder, type ReturnOrder } from './return-order.server.ts'

/**
 * Everything of the order came back to the shop. Throws `order.not-found`, `order.not-on-the-way`, and
 * `shipment.not-on-the-way` when a parcel of it arrived.
 */
export async function takeBackOrder(db: ShopDb, act: ReturnOrder, clock: Clock): Promise<void> {
  const { orderId, actorId = null } = act
  const order = await lockOrder(db, orderId)
  if (!order) throw refuse('order.not-found')
  if (!canBecome(order.status, 'returned')) throw refuse('order.not-on-the-way')
  const hasParcels = await takeBackParcels(db, { orderId, actorId }, clock)
  // An order that was handed over before parcels were written down.
  if (!hasParcels) await returnOrder(db, act, clock)
}
