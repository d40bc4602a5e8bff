// What the province counts of an order: its sum, how it is paid, how many of its lines can be traced.
import type { CheckoutDb, ShopDb } from '#app/db/doors.server.ts'
import type { EventPayload } from '#app/db/event-types.ts'
import { localDate, type Clock } from '#app/lib/time.ts'
import { isCashless } from './order.ts'
import type { OrderRow } from './order-rows.server.ts'

/** A line is traced when every lot it was sold from has a harvest or processing step in its diary. */
export async function orderFigures(
  db: CheckoutDb | ShopDb,
  order: OrderRow,
  clock: Clock,
): Promise<EventPayload<'order.confirmed'>> {
  const [row] = await db.$queryRaw<{ traced: number }[]>`
    SELECT count(*)::int AS traced FROM order_line l
    WHERE l.shop_id = ${order.shopId}::uuid AND l.order_id = ${order.id}::uuid
      AND EXISTS (SELECT FROM order_line_lot b WHERE b.shop_id = l.shop_id AND b.order_line_id = l.id)
      AND NOT EXISTS (
        SELECT FROM order_line_lot b
        WHERE b.shop_id = l.shop_id AND b.order_line_id = l.id AND NOT EXISTS (
          SELECT FROM trace_event_lot t JOIN trace_event e ON e.shop_id = t.shop_id AND e.id = t.event_id
          WHERE t.shop_id = b.shop_id AND t.lot_id = b.lot_id AND e.step IN ('harvest', 'process')))`
  return {
    orderId: order.id,
    total: order.total.toString(),
    paymentMethod: order.paymentMethod,
    isCashless: isCashless(order.paymentMethod),
    lines: order.lines.length,
    tracedLines: row?.traced ?? 0,
    day: localDate(clock.now()),
  }
}
