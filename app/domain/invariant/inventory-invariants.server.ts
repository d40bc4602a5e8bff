// Stock: levels are what the journal says, holds are what is promised, and no lot gives more than was made of it.
import type { BrokenRow, InvariantCheck } from './invariant.ts'

const levelsAreSums: InvariantCheck = {
  name: 'every stock level is the sum of its moves, and never below zero',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'stock_level of lot ' || lot_id || ' of shop ' || shop_id AS row,
           'level ' || COALESCE(s.on_hand, 0) || ', moves ' || COALESCE(m.quantity, 0) AS because
    FROM stock_level s
    FULL JOIN (SELECT shop_id, lot_id, location_id, sum(quantity) AS quantity FROM stock_move
               GROUP BY 1, 2, 3) m USING (shop_id, lot_id, location_id)
    WHERE COALESCE(s.on_hand, 0) <> COALESCE(m.quantity, 0) OR s.on_hand < 0`,
}

const holdsAreSums: InvariantCheck = {
  name: 'what a level holds is what its live reservations hold, and no more than is there',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'stock_level of lot ' || lot_id || ' of shop ' || shop_id AS row,
           'holds ' || COALESCE(s.held, 0) || ' of ' || COALESCE(s.on_hand, 0) || ', reservations '
             || COALESCE(r.quantity, 0) AS because
    FROM stock_level s
    FULL JOIN (SELECT shop_id, lot_id, location_id, sum(quantity) AS quantity FROM reservation
               WHERE status = 'held' GROUP BY 1, 2, 3) r USING (shop_id, lot_id, location_id)
    WHERE COALESCE(s.held, 0) <> COALESCE(r.quantity, 0) OR s.held > s.on_hand`,
}

// The job that ends holds runs a minute after their end; a few more may pass while it is tried again.
const holdsEnd: InvariantCheck = {
  name: 'no reservation holds ten minutes past its end',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'reservation ' || id || ' of shop ' || shop_id AS row,
           'should have ended at ' || expires_at AS because
    FROM reservation WHERE status = 'held' AND expires_at < now() - interval '10 minutes'`,
}

const lotsGiveWhatWasMade: InvariantCheck = {
  name: 'what came into stock of a lot as made is what was made',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'lot ' || l.code || ' of shop ' || l.shop_id AS row,
           'made ' || l.quantity_made || ', stocked ' || COALESCE(m.quantity, 0) AS because
    FROM lot l
    LEFT JOIN (SELECT shop_id, lot_id, sum(quantity) AS quantity FROM stock_move
               WHERE reason = 'made' GROUP BY 1, 2) m ON m.shop_id = l.shop_id AND m.lot_id = l.id
    WHERE l.quantity_made <> COALESCE(m.quantity, 0)`,
}

const salesAreBound: InvariantCheck = {
  name: 'what was taken from a lot for an order line is what the line says it got from that lot',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order_line_lot of line ' || order_line_id || ' of shop ' || shop_id AS row,
           'bound ' || COALESCE(b.quantity, 0) || ', sold ' || COALESCE(m.quantity, 0) AS because
    FROM (SELECT shop_id, order_line_id, lot_id, location_id, quantity FROM order_line_lot) b
    FULL JOIN (SELECT shop_id, order_line_id, lot_id, location_id, -sum(quantity) AS quantity FROM stock_move
               WHERE reason = 'sale' GROUP BY 1, 2, 3, 4) m
      USING (shop_id, order_line_id, lot_id, location_id)
    WHERE COALESCE(b.quantity, 0) <> COALESCE(m.quantity, 0)`,
}

export const checks: readonly InvariantCheck[] = [
  levelsAreSums,
  holdsAreSums,
  holdsEnd,
  lotsGiveWhatWasMade,
  salesAreBound,
]
