// Promises stock to order lines: one statement that locks the levels of the wanted variants in a fixed order
// (shop, lot, location), gives back lapsed holds of the same levels, and picks lots first-expired-first-out.
// Two buyers of the same variants queue at the first common row, so they neither oversell nor deadlock.
import type { CheckoutDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import { localDate, type Clock } from '#app/lib/time.ts'
import type { HoldLine } from './inventory.ts'

export type HoldStock = { checkoutId: string; lines: readonly HoldLine[]; expiresAt: Date }

type Shortage = { shop_id: string; variant_id: string; left: number }

// $1 wanted lines, $2 now, $3 today in Viet Nam, $4 checkout, $5 end of the hold
const statement = `
WITH wanted AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb)
    AS w (shop_id uuid, order_line_id uuid, variant_id uuid, quantity numeric)
), levels AS MATERIALIZED (
  SELECT s.shop_id, s.variant_id, s.lot_id, s.location_id, s.on_hand, s.held
  FROM stock_level s
  WHERE (s.shop_id, s.variant_id) IN (SELECT w.shop_id, w.variant_id FROM wanted w)
  ORDER BY s.shop_id, s.lot_id, s.location_id
  FOR UPDATE
), lapsed AS (
  UPDATE reservation r SET status = 'released', ended_at = $2::timestamptz
  FROM levels v
  WHERE r.shop_id = v.shop_id AND r.variant_id = v.variant_id AND r.lot_id = v.lot_id
    AND r.location_id = v.location_id AND r.status = 'held' AND r.expires_at <= $2::timestamptz
  RETURNING r.shop_id, r.lot_id, r.location_id, r.quantity
), freed AS (
  SELECT shop_id, lot_id, location_id, sum(quantity) AS quantity FROM lapsed GROUP BY 1, 2, 3
), supply AS (
  SELECT v.shop_id, v.variant_id, v.lot_id, v.location_id,
         floor(v.on_hand - v.held + COALESCE(f.quantity, 0)) AS quantity, l.expires_on, l.produced_on
  FROM levels v
  JOIN lot l ON l.shop_id = v.shop_id AND l.id = v.lot_id AND l.status = 'open'
    AND (l.expires_on IS NULL OR l.expires_on > $3::date)
  LEFT JOIN freed f ON f.shop_id = v.shop_id AND f.lot_id = v.lot_id AND f.location_id = v.location_id
), queue AS (
  SELECT *, sum(quantity) OVER fefo AS upto, sum(quantity) OVER fefo - quantity AS past
  FROM supply WHERE quantity > 0
  WINDOW fefo AS (PARTITION BY shop_id, variant_id ORDER BY expires_on NULLS LAST, produced_on, lot_id, location_id)
), demand AS (
  SELECT *, sum(quantity) OVER turn AS upto, sum(quantity) OVER turn - quantity AS past
  FROM wanted WINDOW turn AS (PARTITION BY shop_id, variant_id ORDER BY order_line_id)
), picked AS (
  SELECT d.shop_id, d.order_line_id, d.variant_id, q.lot_id, q.location_id,
         LEAST(q.upto, d.upto) - GREATEST(q.past, d.past) AS quantity
  FROM demand d JOIN queue q ON q.shop_id = d.shop_id AND q.variant_id = d.variant_id
  WHERE LEAST(q.upto, d.upto) > GREATEST(q.past, d.past)
), promised AS (
  SELECT shop_id, lot_id, location_id, sum(quantity) AS quantity FROM picked GROUP BY 1, 2, 3
), moved AS (
  UPDATE stock_level s SET held = s.held - COALESCE(f.quantity, 0) + COALESCE(p.quantity, 0)
  FROM levels v
  LEFT JOIN freed f ON f.shop_id = v.shop_id AND f.lot_id = v.lot_id AND f.location_id = v.location_id
  LEFT JOIN promised p ON p.shop_id = v.shop_id AND p.lot_id = v.lot_id AND p.location_id = v.location_id
  WHERE s.shop_id = v.shop_id AND s.lot_id = v.lot_id AND s.location_id = v.location_id
    AND (f.quantity IS NOT NULL OR p.quantity IS NOT NULL)
), held AS (
  INSERT INTO reservation (shop_id, checkout_id, order_line_id, variant_id, lot_id, location_id, quantity,
                           status, created_at, expires_at)
  SELECT shop_id, $4::uuid, order_line_id, variant_id, lot_id, location_id, quantity,
         'held', $2::timestamptz, $5::timestamptz
  FROM picked
)
SELECT w.shop_id, w.variant_id, COALESCE(q.stock, 0)::int AS left
FROM (SELECT shop_id, variant_id, sum(quantity) AS quantity FROM wanted GROUP BY 1, 2) w
LEFT JOIN (SELECT shop_id, variant_id, sum(quantity) AS stock FROM queue GROUP BY 1, 2) q
  ON q.shop_id = w.shop_id AND q.variant_id = w.variant_id
WHERE w.quantity > COALESCE(q.stock, 0)`

/**
 * Holds every line whole until `expiresAt`. Throws `stock.short` (with `variantId` and the pieces `left`)
 * when one of them cannot be; the caller's transaction then rolls back and nothing is held.
 */
export async function holdStock(
  db: CheckoutDb,
  { checkoutId, lines, expiresAt }: HoldStock,
  clock: Clock,
): Promise<void> {
  const now = clock.now()
  const wanted = JSON.stringify(
    lines.map((line) => ({
      shop_id: line.shopId,
      order_line_id: line.orderLineId,
      variant_id: line.variantId,
      quantity: line.quantity,
    })),
  )
  const shortages = await db.$queryRawUnsafe<Shortage[]>(
    statement,
    wanted,
    now,
    localDate(now),
    checkoutId,
    expiresAt,
  )
  const short = shortages[0]
  if (short) throw refuse('stock.short', { variantId: short.variant_id, left: short.left })
}
