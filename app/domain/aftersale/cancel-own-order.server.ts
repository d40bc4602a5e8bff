// The shopper changes their mind before anything has left the shop.
import type { ShopDb } from '#app/db/doors.server.ts'
import { cancelOrder } from '#app/domain/order/cancel-order.server.ts'
import { lockOrder } from '#app/domain/order/order-rows.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'

export type CancelOwnOrder = {
  orderId: string
  /** the shop reads it */
  reason: string
  accountId: string | null
}

/**
 * The caller has proven that the order is theirs. Throws what cancelOrder refuses (also that a carrier is being asked); a parcel of which some pieces
 * have left is `order.too-late-to-cancel`.
 */
export async function cancelOwnOrder(
  db: ShopDb,
  { orderId, reason, accountId }: CancelOwnOrder,
  clock: Clock,
): Promise<void> {
  await lockOrder(db, orderId)
  const sent = await db.orderLine.count({ where: { orderId, shippedQuantity: { gt: 0 } } })
  if (sent > 0) throw refuse('order.too-late-to-cancel')
  await cancelOrder(db, { orderId, reason, actorId: accountId ?? undefined }, clock)
  await db.order.updateMany({ where: { id: orderId }, data: { cancelledBy: 'shopper' } })
}
