// The stock keeper's book: transfers and undoings come in pairs, counts moved what they counted, rooms are what they
// say, and what was weighed was given back. Collections by rule hold what fits.
import type { BrokenRow, InvariantCheck } from './invariant.ts'

const transfersBalance: InvariantCheck = {
  name: 'a transfer takes from one room what it brings to another',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'stock_move of transfer ' || transfer_id || ' of shop ' || shop_id AS row,
           count(*) || ' moves of ' || count(DISTINCT lot_id) || ' lots sum to ' || sum(quantity) AS because
    FROM stock_move WHERE transfer_id IS NOT NULL
    GROUP BY shop_id, transfer_id
    HAVING sum(quantity) <> 0 OR count(*) <> 2 OR count(DISTINCT lot_id) <> 1 OR count(DISTINCT location_id) <> 2`,
}

const undoingsAreOpposite: InvariantCheck = {
  name: 'an undoing is the opposite of the move that it takes back',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'stock_move ' || u.id || ' of shop ' || u.shop_id AS row,
           u.quantity || ' undoes ' || m.quantity AS because
    FROM stock_move u JOIN stock_move m ON m.shop_id = u.shop_id AND m.id = u.reverses_id
    WHERE u.quantity <> -m.quantity OR u.lot_id <> m.lot_id OR u.location_id <> m.location_id`,
}

const countsMoveDifferences: InvariantCheck = {
  name: 'a posted count moved what was counted less what was booked; another count moved nothing',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    WITH wanted AS (
      SELECT n.shop_id, n.count_id, n.lot_id, n.counted - n.booked AS difference
      FROM stock_count_line n JOIN stock_count c ON c.shop_id = n.shop_id AND c.id = n.count_id
      WHERE c.status = 'posted' AND n.counted <> n.booked),
    moved AS (
      SELECT shop_id, count_id, lot_id, sum(quantity) AS difference FROM stock_move
      WHERE count_id IS NOT NULL GROUP BY 1, 2, 3)
    SELECT 'stock_count ' || count_id || ' of shop ' || shop_id AS row,
           'lot ' || lot_id || ': counted ' || COALESCE(w.difference, 0) || ', moved ' || COALESCE(m.difference, 0)
             AS because
    FROM wanted w FULL JOIN moved m USING (shop_id, count_id, lot_id)
    WHERE COALESCE(w.difference, 0) <> COALESCE(m.difference, 0)`,
}

const roomsAreRight: InvariantCheck = {
  name: 'a shop with store rooms has one main room, and nothing lies in a closed one',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'location of shop ' || shop_id AS row, 'no main room among ' || count(*) AS because
    FROM location GROUP BY shop_id HAVING count(*) FILTER (WHERE is_default) <> 1
    UNION ALL
    SELECT 'location ' || c.name || ' of shop ' || c.shop_id, sum(s.on_hand) || ' lie in a closed room'
    FROM location c JOIN stock_level s ON s.shop_id = c.shop_id AND s.location_id = c.id
    WHERE NOT c.is_open AND s.on_hand > 0 GROUP BY c.shop_id, c.id, c.name`,
}

const weightsAreRefunded: InvariantCheck = {
  name: 'what was lighter than sold was refunded with that sum, on that order',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order_line_weight of line ' || w.order_line_id || ' of shop ' || w.shop_id AS row,
           'gives ' || w.amount || ', refunded ' || COALESCE(r.amount, 0) AS because
    FROM order_line_weight w
    JOIN order_line l ON l.shop_id = w.shop_id AND l.id = w.order_line_id
    LEFT JOIN refund r ON r.shop_id = w.shop_id AND r.id = w.refund_id AND r.order_id = l.order_id
    WHERE w.amount <> COALESCE(r.amount, 0) OR (w.weighed_grams >= w.agreed_grams AND w.amount > 0)`,
}

const seasonsKeepPromises: InvariantCheck = {
  name: 'a season promises no more slots than it has, and shares out no more than was harvested',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'preorder_season ' || s.title || ' of shop ' || s.shop_id AS row,
           b.sold || ' of ' || s.slots || ' sold, ' || b.granted || ' of ' || COALESCE(s.harvested_slots::text, 'no')
             || ' harvested granted' AS because
    FROM preorder_season s
    CROSS JOIN LATERAL (
      SELECT COALESCE(sum(b.slots) FILTER (WHERE o.status IN ('confirmed', 'handed_over', 'delivered')), 0) AS sold,
             COALESCE(sum(b.granted), 0) AS granted
      FROM preorder_booking b JOIN "order" o ON o.shop_id = b.shop_id AND o.id = b.order_id
      WHERE b.shop_id = s.shop_id AND b.season_id = s.id) b
    WHERE b.sold > s.slots OR b.granted > COALESCE(s.harvested_slots, 0)`,
}

const bookingsAreOrders: InvariantCheck = {
  name: 'a booking is an order of so many deposits, and its delivery asks for the rest of the price',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'preorder_booking ' || b.id || ' of shop ' || b.shop_id AS row,
           b.slots || ' slots, ' || l.quantity || ' deposits of ' || l.unit_price || ' for ' || s.deposit
             || '; delivery asks ' || COALESCE(d.subtotal::text, 'nothing') || ' of ' || COALESCE(w.due::text, 'nothing')
             AS because
    FROM preorder_booking b
    JOIN preorder_season s ON s.shop_id = b.shop_id AND s.id = b.season_id
    JOIN order_line l ON l.shop_id = b.shop_id AND l.order_id = b.order_id
    LEFT JOIN "order" d ON d.shop_id = b.shop_id AND d.id = b.delivery_order_id
    LEFT JOIN LATERAL (
      SELECT sum(round(LEAST(grams, s.grams_max) * s.price_per_kg / 1000.0) - s.deposit) AS due
      FROM unnest(b.weights) AS grams) w ON d.id IS NOT NULL
    WHERE l.quantity <> b.slots OR l.unit_price <> s.deposit OR l.variant_id <> s.slot_variant_id
       OR d.subtotal IS DISTINCT FROM w.due`,
}

// A shop whose events are still being read is on its way; so are stars whose end nobody was told of yet.
const rulesAreFilled: InvariantCheck = {
  name: 'a collection by rule holds exactly the listed products that fit',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    WITH today AS (SELECT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day),
    unread AS (
      SELECT DISTINCT e.shop_id FROM domain_event e LEFT JOIN consumer_cursor k ON k.consumer = 'storefront'
      WHERE (e.xact_id, e.seq) > (COALESCE(k.xact_id, 0), COALESCE(k.seq, 0)) AND e.shop_id IS NOT NULL
      UNION SELECT shop_id FROM certificate, today WHERE expires_on < day AND lapse_told_at IS NULL),
    wanted AS (
      SELECT c.shop_id, c.id AS collection_id, l.product_id FROM collection c
      JOIN listing l ON l.shop_id = c.shop_id CROSS JOIN today
      WHERE c.rule IS NOT NULL AND fits_rule(c.rule, l, today.day)),
    kept AS (
      SELECT p.shop_id, p.collection_id, p.product_id FROM collection_product p
      JOIN collection c ON c.shop_id = p.shop_id AND c.id = p.collection_id WHERE c.rule IS NOT NULL)
    SELECT 'collection ' || collection_id || ' of shop ' || shop_id AS row,
           CASE WHEN is_wanted THEN 'lacks' ELSE 'should not hold' END || ' product ' || product_id AS because
    FROM (SELECT *, true AS is_wanted FROM wanted) w
    FULL JOIN (SELECT *, true AS is_kept FROM kept) k USING (shop_id, collection_id, product_id)
    WHERE (is_wanted IS NULL OR is_kept IS NULL) AND shop_id NOT IN (SELECT shop_id FROM unread)`,
}

export const checks: readonly InvariantCheck[] = [
  transfersBalance,
  undoingsAreOpposite,
  countsMoveDifferences,
  roomsAreRight,
  weightsAreRefunded,
  rulesAreFilled,
  seasonsKeepPromises,
  bookingsAreOrders,
]
