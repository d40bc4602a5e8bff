import type { ShopDb } from '#app/db/doors.server.ts'
import { sendOrder } from '#app/domain/shipping/whole-order.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { lockOrder } from './order-rows.server.ts'
import { canBecome } from './order.ts'

/**
 * Everything of the order left the shop. Throws `order.not-found`, `order.not-confirmed`, and what its parcels
 * refuse (`shipment.no-label`).
 */
export async function handOverOrder(db: ShopDb, orderId: string, clock: Clock): Promise<void> {
  const order = await lockOrder(db, orderId)
  if (!order) throw refuse('order.not-found')
  if (!canBecome(order.status, 'handed_over')) throw refuse('order.not-confirmed')
  await sendOrder(db, { orderId, actorId: null }, clock)
}
