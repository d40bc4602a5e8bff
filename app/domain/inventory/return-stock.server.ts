// Puts a cancelled order's pieces back into the lots they came from. What is past its date stays unsellable there.
import type { ShopDb } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'

export type ReturnStock = { orderId: string; actorId?: string | undefined }

/** Idempotent: a line whose pieces came back is not returned again. */
export async function returnStock(
  db: ShopDb,
  { orderId, actorId }: ReturnStock,
  clock: Clock,
): Promise<void> {
  await db.$executeRaw`
    WITH sold AS (
      SELECT m.shop_id, m.lot_id, m.location_id, m.order_line_id, -sum(m.quantity) AS quantity
      FROM stock_move m JOIN order_line l ON l.shop_id = m.shop_id AND l.id = m.order_line_id
      WHERE l.order_id = ${orderId}::uuid
      GROUP BY 1, 2, 3, 4 HAVING sum(m.quantity) < 0
    ), levels AS MATERIALIZED (
      SELECT s.shop_id, s.lot_id, s.location_id FROM stock_level s
      WHERE (s.shop_id, s.lot_id, s.location_id) IN (SELECT shop_id, lot_id, location_id FROM sold)
      ORDER BY s.shop_id, s.lot_id, s.location_id
      FOR UPDATE
    ), journal AS (
      INSERT INTO stock_move (shop_id, lot_id, location_id, quantity, reason, order_line_id, actor_id, at)
      SELECT o.shop_id, o.lot_id, o.location_id, o.quantity, 'return', o.order_line_id,
             ${actorId ?? null}::uuid, ${clock.now()}
      FROM sold o JOIN levels USING (shop_id, lot_id, location_id)
      RETURNING shop_id, lot_id, location_id, quantity
    )
    UPDATE stock_level s SET on_hand = s.on_hand + j.quantity
    FROM (SELECT shop_id, lot_id, location_id, sum(quantity) AS quantity FROM journal GROUP BY 1, 2, 3) j
    WHERE s.shop_id = j.shop_id AND s.lot_id = j.lot_id AND s.location_id = j.location_id`
}
