import type { ShopDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { lockOrder } from './order-rows.server.ts'
import { canBecome } from './order.ts'

/** The parcel left the shop. Throws `order.not-found` and `order.not-confirmed`. */
export async function handOverOrder(db: ShopDb, orderId: string, clock: Clock): Promise<void> {
  const order = await lockOrder(db, orderId)
  if (!order) throw refuse('order.not-found')
  if (!canBecome(order.status, 'handed_over')) throw refuse('order.not-confirmed')

  const now = clock.now()
  await db.order.updateMany({
    where: { id: orderId, status: order.status },
    data: { status: 'handed_over', handedOverAt: now },
  })
  await recordEvent(db, {
    type: 'order.handed-over',
    shopId: order.shopId,
    subjectId: orderId,
    payload: { orderId },
    at: now,
    provinceCode: order.shopProvinceCode,
    communeCode: order.shopCommuneCode,
  })
}
