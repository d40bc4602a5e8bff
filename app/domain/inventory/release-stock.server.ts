// Gives a checkout's holds back. A hold that another buyer's hold already gave back is left alone.
import type { CheckoutDb } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'

/** Returns how many holds ended. Locks levels in the order of `holdStock`. */
export async function releaseStock(
  db: CheckoutDb,
  checkoutId: string,
  clock: Clock,
): Promise<number> {
  const rows = await db.$queryRaw<{ ended: number }[]>`
    WITH levels AS MATERIALIZED (
      SELECT s.shop_id, s.lot_id, s.location_id FROM stock_level s
      WHERE (s.shop_id, s.lot_id, s.location_id) IN (
        SELECT r.shop_id, r.lot_id, r.location_id FROM reservation r
        WHERE r.checkout_id = ${checkoutId}::uuid AND r.status = 'held')
      ORDER BY s.shop_id, s.lot_id, s.location_id
      FOR UPDATE
    ), ended AS (
      UPDATE reservation r SET status = 'released', ended_at = ${clock.now()}
      FROM levels v
      WHERE r.checkout_id = ${checkoutId}::uuid AND r.status = 'held'
        AND r.shop_id = v.shop_id AND r.lot_id = v.lot_id AND r.location_id = v.location_id
      RETURNING r.shop_id, r.lot_id, r.location_id, r.quantity
    ), moved AS (
      UPDATE stock_level s SET held = s.held - e.quantity
      FROM (SELECT shop_id, lot_id, location_id, sum(quantity) AS quantity FROM ended GROUP BY 1, 2, 3) e
      WHERE s.shop_id = e.shop_id AND s.lot_id = e.lot_id AND s.location_id = e.location_id
    )
    SELECT count(*)::int AS ended FROM ended`
  return rows[0]?.ended ?? 0
}
