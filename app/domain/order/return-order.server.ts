// The parcel came back: refused at the door, or nobody was there. Its pieces go back into their lots; what is
// spoiled is written off there, by whoever opens the parcel.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { lockOrder } from './order-rows.server.ts'
import { canBecome } from './order.ts'
import { undoSale } from './undo-sale.server.ts'

export type ReturnOrder = { orderId: string; actorId?: string | undefined }

/** Throws `order.not-found` and `order.not-on-the-way` (not handed over, or its end is known already). */
export async function returnOrder(
  db: ShopDb,
  { orderId, actorId }: ReturnOrder,
  clock: Clock,
): Promise<void> {
  const order = await lockOrder(db, orderId)
  if (!order) throw refuse('order.not-found')
  if (!canBecome(order.status, 'returned')) throw refuse('order.not-on-the-way')

  await db.order.updateMany({
    where: { id: orderId, status: order.status },
    data: { status: 'returned', returnedAt: clock.now() },
  })
  await undoSale(db, { order, end: 'returned', actorId }, clock)
}
