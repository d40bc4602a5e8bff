// The shop cannot deliver. lockOrder holds the row, so of two people who cancel at once the second is refused.
import type { ShopDb } from '#app/db/doors.server.ts'
import { unpackOrder } from '#app/domain/shipping/whole-order.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { lockOrder } from './order-rows.server.ts'
import { canBecome } from './order.ts'
import { undoSale } from './undo-sale.server.ts'

export type CancelOrder = { orderId: string; reason: string; actorId?: string | undefined }

/**
 * Throws `order.not-found`, `order.already-cancelled`, `order.too-late-to-cancel` (also when one of its parcels has
 * left), and `shipment.label-under-way` while a carrier is asked. An order that waits
 * for money is not the shop's to cancel: it ends by itself when its hold does.
 */
export async function cancelOrder(
  db: ShopDb,
  { orderId, reason, actorId }: CancelOrder,
  clock: Clock,
): Promise<void> {
  const order = await lockOrder(db, orderId)
  if (!order) throw refuse('order.not-found')
  if (order.status === 'cancelled') throw refuse('order.already-cancelled')
  if (!canBecome(order.status, 'cancelled')) throw refuse('order.too-late-to-cancel')

  const isUnpacked = await unpackOrder(db, { orderId, actorId: actorId ?? null }, clock)
  if (!isUnpacked) throw refuse('order.too-late-to-cancel')
  await db.order.updateMany({
    where: { id: orderId, status: order.status },
    data: { status: 'cancelled', cancelNote: reason, cancelledAt: clock.now() },
  })
  await undoSale(db, { order, end: 'cancelled', actorId }, clock)
}
