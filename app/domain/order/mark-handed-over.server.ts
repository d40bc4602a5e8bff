// The order's part of a hand-over: its last piece has left.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import type { Clock } from '#app/lib/time.ts'
import type { OrderRow } from './order-rows.server.ts'

/** `order` is locked and confirmed; afterwards it says handed_over. */
export async function markHandedOver(db: ShopDb, order: OrderRow, clock: Clock): Promise<void> {
  const now = clock.now()
  await db.order.updateMany({
    where: { id: order.id, status: order.status },
    data: { status: 'handed_over', handedOverAt: now },
  })
  order.status = 'handed_over'
  await recordEvent(db, {
    type: 'order.handed-over',
    shopId: order.shopId,
    subjectId: order.id,
    payload: { orderId: order.id },
    at: now,
    provinceCode: order.shopProvinceCode,
    communeCode: order.shopCommuneCode,
  })
}
