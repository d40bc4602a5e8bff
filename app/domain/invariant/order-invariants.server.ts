// Orders: sums add up, sold lines come from lots, and the times say what the status says.
import type { BrokenRow, InvariantCheck } from './invariant.ts'

const linesAddUp: InvariantCheck = {
  name: 'an order costs its lines and its delivery, less its discount',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order ' || o.code || ' of shop ' || o.shop_id AS row,
           'subtotal ' || o.subtotal || ', lines ' || COALESCE(sum(l.total), 0) || ', total ' || o.total AS because
    FROM "order" o LEFT JOIN order_line l ON l.shop_id = o.shop_id AND l.order_id = o.id
    GROUP BY o.shop_id, o.id
    HAVING o.subtotal <> COALESCE(sum(l.total), 0) OR o.total <> o.subtotal + o.delivery_fee - o.discount
        OR count(l.id) = 0`,
}

const groupsAddUp: InvariantCheck = {
  name: 'a checkout has one group of orders, and all three cost the same',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order_group ' || COALESCE(g.code, '?') || ' of checkout ' || c.id AS row,
           'checkout ' || c.total || ', group ' || COALESCE(g.total, 0) || ', orders ' || COALESCE(o.total, 0) AS because
    FROM checkout c
    LEFT JOIN order_group g ON g.checkout_id = c.id
    LEFT JOIN (SELECT checkout_id, order_group_id, sum(total) AS total FROM "order" GROUP BY 1, 2) o
      ON o.checkout_id = c.id AND o.order_group_id = g.id
    WHERE c.total IS DISTINCT FROM g.total OR c.total IS DISTINCT FROM o.total`,
}

const discountsAddUp: InvariantCheck = {
  name: "an order's discount is its lines' discounts and what is off its delivery",
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order ' || o.code || ' of shop ' || o.shop_id AS row,
           'discount ' || o.discount || ', delivery ' || o.delivery_discount || ', lines ' || sum(l.discount) AS because
    FROM "order" o JOIN order_line l ON l.shop_id = o.shop_id AND l.order_id = o.id
    GROUP BY o.shop_id, o.id
    HAVING o.discount - o.delivery_discount <> sum(l.discount)`,
}

const soldLinesHaveLots: InvariantCheck = {
  name: 'every piece of a sold order comes from a lot',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order_line ' || l.id || ' of shop ' || l.shop_id AS row,
           l.quantity || ' pieces, lots for ' || COALESCE(sum(b.quantity), 0) AS because
    FROM "order" o
    JOIN order_line l ON l.shop_id = o.shop_id AND l.order_id = o.id
    LEFT JOIN order_line_lot b ON b.shop_id = l.shop_id AND b.order_line_id = l.id
    WHERE o.confirmed_at IS NOT NULL
    GROUP BY l.shop_id, l.id
    HAVING l.quantity <> COALESCE(sum(b.quantity), 0)`,
}

const timesTell: InvariantCheck = {
  name: 'an order has the times of the steps it went through, in their order',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order ' || code || ' of shop ' || shop_id AS row, 'is ' || status || ' with other times' AS because
    FROM "order"
    WHERE (status IN ('confirmed', 'handed_over', 'delivered', 'returned')) AND confirmed_at IS NULL
       OR (status IN ('handed_over', 'delivered', 'returned')) <> (handed_over_at IS NOT NULL)
       OR (status = 'delivered') <> (delivered_at IS NOT NULL)
       OR (status = 'returned') <> (returned_at IS NOT NULL)
       OR (status = 'cancelled') <> (cancelled_at IS NOT NULL)
       OR (status IN ('awaiting_payment', 'expired')) AND (confirmed_at IS NOT NULL OR paid_at IS NOT NULL)
       OR status = 'delivered' AND paid_at IS NULL
       OR confirmed_at < placed_at OR handed_over_at < confirmed_at OR delivered_at < handed_over_at`,
}

const countedWithoutGap: InvariantCheck = {
  name: 'the orders of a shop are counted 1 … n, and its counter says n',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'shop ' || shop_id AS row,
           orders || ' orders, ' || numbers || ' numbers up to ' || highest || ', counter ' || counter AS because
    FROM (
      SELECT COALESCE(o.shop_id, c.shop_id) AS shop_id, count(o.id) AS orders, count(DISTINCT o.number) AS numbers,
             COALESCE(max(o.number), 0) AS highest, COALESCE(max(c.last), 0) AS counter
      FROM "order" o FULL JOIN order_counter c ON c.shop_id = o.shop_id
      GROUP BY COALESCE(o.shop_id, c.shop_id)
    ) counted
    WHERE orders <> numbers OR highest <> numbers OR counter <> highest`,
}

export const checks: readonly InvariantCheck[] = [
  linesAddUp,
  groupsAddUp,
  discountsAddUp,
  soldLinesHaveLots,
  timesTell,
  countedWithoutGap,
]
