// Makes a checkout's holds sales: the pieces leave the level, the journal says so, the lines know their lots.
import type { CheckoutDb } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'
import type { LotShare } from './inventory.ts'

type Row = {
  shop_id: string
  order_line_id: string
  lot_id: string
  location_id: string
  quantity: number
}

/**
 * Claims what the checkout still holds, also past its expiry as long as nobody else was given it, and
 * returns it; a line whose hold was given back is missing. Locks levels in the order of `holdStock`.
 */
export async function claimStock(
  db: CheckoutDb,
  checkoutId: string,
  clock: Clock,
): Promise<LotShare[]> {
  const now = clock.now()
  const rows = await db.$queryRaw<Row[]>`
    WITH levels AS MATERIALIZED (
      SELECT s.shop_id, s.lot_id, s.location_id FROM stock_level s
      WHERE (s.shop_id, s.lot_id, s.location_id) IN (
        SELECT r.shop_id, r.lot_id, r.location_id FROM reservation r
        WHERE r.checkout_id = ${checkoutId}::uuid AND r.status = 'held')
      ORDER BY s.shop_id, s.lot_id, s.location_id
      FOR UPDATE
    ), claimed AS (
      UPDATE reservation r SET status = 'claimed', ended_at = ${now}
      FROM levels v
      WHERE r.checkout_id = ${checkoutId}::uuid AND r.status = 'held'
        AND r.shop_id = v.shop_id AND r.lot_id = v.lot_id AND r.location_id = v.location_id
      RETURNING r.shop_id, r.order_line_id, r.lot_id, r.location_id, r.quantity
    ), moved AS (
      UPDATE stock_level s SET on_hand = s.on_hand - c.quantity, held = s.held - c.quantity
      FROM (SELECT shop_id, lot_id, location_id, sum(quantity) AS quantity FROM claimed GROUP BY 1, 2, 3) c
      WHERE s.shop_id = c.shop_id AND s.lot_id = c.lot_id AND s.location_id = c.location_id
    ), journal AS (
      INSERT INTO stock_move (shop_id, lot_id, location_id, quantity, reason, order_line_id, at)
      SELECT shop_id, lot_id, location_id, -quantity, 'sale', order_line_id, ${now} FROM claimed
    ), bound AS (
      INSERT INTO order_line_lot (shop_id, order_line_id, lot_id, location_id, quantity)
      SELECT shop_id, order_line_id, lot_id, location_id, sum(quantity) FROM claimed GROUP BY 1, 2, 3, 4
    )
    SELECT shop_id, order_line_id, lot_id, location_id, quantity::int AS quantity FROM claimed`
  return rows.map((row) => ({
    shopId: row.shop_id,
    orderLineId: row.order_line_id,
    lotId: row.lot_id,
    locationId: row.location_id,
    quantity: row.quantity,
  }))
}
