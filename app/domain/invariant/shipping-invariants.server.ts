// Parcels: no piece in two boxes, what was sent is what left, and the order follows its parcels.
import type { BrokenRow, InvariantCheck } from './invariant.ts'

const nothingTwice: InvariantCheck = {
  name: 'no piece of an order is in two parcels',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order_line ' || l.id || ' of shop ' || l.shop_id AS row,
           l.quantity || ' pieces, ' || sum(x.quantity) || ' in parcels' AS because
    FROM order_line l
    JOIN shipment_line x ON x.shop_id = l.shop_id AND x.order_line_id = l.id
    JOIN shipment s ON s.shop_id = x.shop_id AND s.id = x.shipment_id
    WHERE s.status <> 'cancelled'
    GROUP BY l.shop_id, l.id HAVING sum(x.quantity) > l.quantity`,
}

const sentIsWhatLeft: InvariantCheck = {
  name: 'the pieces of a line that were sent are those in parcels that left',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order_line ' || l.id || ' of shop ' || l.shop_id AS row,
           l.shipped_quantity || ' counted as sent, ' || COALESCE(p.pieces, 0) || ' in parcels that left' AS because
    FROM order_line l
    LEFT JOIN LATERAL (
      SELECT sum(x.quantity) AS pieces FROM shipment_line x
      JOIN shipment s ON s.shop_id = x.shop_id AND s.id = x.shipment_id
      WHERE x.shop_id = l.shop_id AND x.order_line_id = l.id AND s.status NOT IN ('preparing', 'cancelled')
    ) p ON true
    WHERE l.shipped_quantity <> COALESCE(p.pieces, 0)
      AND EXISTS (SELECT FROM shipment s WHERE s.shop_id = l.shop_id AND s.order_id = l.order_id)`,
}

const linesOfItsOrder: InvariantCheck = {
  name: 'a parcel holds pieces of its own order, and at least one',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'shipment ' || s.id || ' of shop ' || s.shop_id AS row,
           count(x.*) || ' lines, ' || count(*) FILTER (WHERE l.order_id <> s.order_id) || ' of another order' AS because
    FROM shipment s
    LEFT JOIN shipment_line x ON x.shop_id = s.shop_id AND x.shipment_id = s.id
    LEFT JOIN order_line l ON l.shop_id = x.shop_id AND l.id = x.order_line_id
    GROUP BY s.shop_id, s.id
    HAVING count(x.*) = 0 OR count(*) FILTER (WHERE l.order_id <> s.order_id) > 0`,
}

const timesTell: InvariantCheck = {
  name: 'a parcel has the times of the steps it went through',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'shipment ' || id || ' of shop ' || shop_id AS row, 'is ' || status || ' with other times' AS because
    FROM shipment
    WHERE (status NOT IN ('preparing', 'cancelled')) <> (handed_over_at IS NOT NULL)
       OR (status IN ('delivered', 'returned', 'cancelled', 'lost')) <> (ended_at IS NOT NULL)
       OR taken_back_at IS NOT NULL AND status NOT IN ('returned', 'lost')
       OR handed_over_at < created_at OR ended_at < created_at`,
}

const ordersFollow: InvariantCheck = {
  name: 'an order is as far as its parcels',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order ' || o.code || ' of shop ' || o.shop_id AS row,
           'is ' || o.status || ', its parcels are ' || string_agg(s.status, ', ' ORDER BY s.number) AS because
    FROM "order" o JOIN shipment s ON s.shop_id = o.shop_id AND s.order_id = o.id AND s.status <> 'cancelled'
    GROUP BY o.shop_id, o.id
    HAVING o.status IN ('handed_over', 'delivered', 'returned') AND bool_or(s.status = 'preparing')
        OR o.status = 'delivered' AND NOT bool_or(s.status = 'delivered')
        OR o.status = 'returned' AND bool_or(s.taken_back_at IS NULL)
        OR o.status IN ('awaiting_payment', 'expired', 'cancelled')`,
}

const cashFits: InvariantCheck = {
  name: 'the parcels of an order never collect more than it costs, and paid ones nothing',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order ' || o.code || ' of shop ' || o.shop_id AS row,
           'costs ' || o.total || ', parcels collect ' || sum(s.cod_amount) AS because
    FROM "order" o JOIN shipment s ON s.shop_id = o.shop_id AND s.order_id = o.id
    WHERE s.status <> 'cancelled' AND s.taken_back_at IS NULL
    GROUP BY o.shop_id, o.id
    HAVING sum(s.cod_amount) > o.total OR o.payment_method <> 'cod' AND sum(s.cod_amount) > 0`,
}

const placesInProvince: InvariantCheck = {
  name: 'a commune of a delivery zone is in the province that the zone says',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'delivery_zone_place ' || z.place_code || ' of shop ' || z.shop_id AS row,
           'says province ' || z.province_code || ', the commune is in ' || COALESCE(c.province_code, 'none') AS because
    FROM delivery_zone_place z LEFT JOIN commune c ON c.code = z.place_code
    WHERE length(z.place_code) = 5 AND c.province_code IS DISTINCT FROM z.province_code`,
}

export const checks: readonly InvariantCheck[] = [
  nothingTwice,
  sentIsWhatLeft,
  linesOfItsOrder,
  timesTell,
  ordersFollow,
  cashFits,
  placesInProvince,
]
