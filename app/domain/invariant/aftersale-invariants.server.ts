// After the sale: cases fit their orders and their money, reviews are of those who received the goods, and nobody is
// remembered longer than promised.
import { forgetBefore } from '#app/domain/aftersale/forget-buyers.server.ts'
import { addSeconds, systemClock } from '#app/lib/time.ts'
import type { BrokenRow, InvariantCheck } from './invariant.ts'

const piecesFit: InvariantCheck = {
  name: 'no more pieces are in open returns than were bought and not given back',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order_line ' || l.id || ' of shop ' || l.shop_id AS row,
           l.quantity || ' bought, ' || l.refunded_quantity || ' given back, ' || a.pieces || ' asked for' AS because
    FROM order_line l JOIN (
      SELECT rl.shop_id, rl.order_line_id, sum(rl.quantity) AS pieces
      FROM order_return_line rl JOIN order_return r ON r.shop_id = rl.shop_id AND r.id = rl.return_id
      WHERE r.status IN ('requested', 'approved', 'refused', 'disputed')
      GROUP BY 1, 2
    ) a ON a.shop_id = l.shop_id AND a.order_line_id = l.id
    WHERE a.pieces > l.quantity`,
}

const linesAreTheirs: InvariantCheck = {
  name: 'a return holds pieces of its own order',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order_return ' || r.id || ' of shop ' || r.shop_id AS row,
           CASE WHEN l.id IS NULL THEN 'it holds nothing' ELSE 'line ' || l.id || ' is of another order' END AS because
    FROM order_return r
    LEFT JOIN order_return_line rl ON rl.shop_id = r.shop_id AND rl.return_id = r.id
    LEFT JOIN order_line l ON l.shop_id = rl.shop_id AND l.id = rl.order_line_id
    WHERE l.id IS NULL OR l.order_id <> r.order_id`,
}

const trailsTell: InvariantCheck = {
  name: 'the trail of a return begins with its request and ends where it stands',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order_return ' || r.id || ' of shop ' || r.shop_id AS row,
           'is ' || r.status || ', its trail is ' || COALESCE(array_to_string(t.steps, ' → '), 'empty') AS because
    FROM order_return r LEFT JOIN LATERAL (
      SELECT array_agg(s.step ORDER BY s.at, s.id) AS steps FROM order_return_step s
      WHERE s.shop_id = r.shop_id AND s.return_id = r.id
    ) t ON true
    WHERE t.steps[1] IS DISTINCT FROM 'requested'
       OR t.steps[array_upper(t.steps, 1)] <> ALL (CASE r.status
            WHEN 'closed' THEN ARRAY['withdrawn', 'decided'] ELSE ARRAY[r.status] END)`,
}

const refundsAreTheirs: InvariantCheck = {
  name: 'a refunded return has a refund of its order, made for it',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order_return ' || r.id || ' of shop ' || r.shop_id AS row, 'its refund is not its own' AS because
    FROM order_return r LEFT JOIN refund f ON f.shop_id = r.shop_id AND f.id = r.refund_id
    WHERE r.status = 'refunded'
      AND (f.id IS NULL OR f.order_id <> r.order_id OR f.request_key IS DISTINCT FROM 'return:' || r.id)`,
}

const reviewsAreOfBuyers: InvariantCheck = {
  name: 'a review is of a delivered order and of what it held',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'review ' || v.id || ' of shop ' || v.shop_id AS row,
           CASE WHEN o.status <> 'delivered' THEN 'its order is ' || o.status ELSE 'its order does not hold it' END AS because
    FROM review v JOIN "order" o ON o.shop_id = v.shop_id AND o.id = v.order_id
    WHERE o.status <> 'delivered' OR (v.product_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM order_line l WHERE l.shop_id = o.shop_id AND l.order_id = o.id AND l.product_id = v.product_id))`,
}

const threadsTell: InvariantCheck = {
  name: 'a thread says when and by whom the last word came',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'message_thread ' || t.id || ' of shop ' || t.shop_id AS row,
           'says ' || t.last_by || ', the last word is of ' || COALESCE(m.sent_by, 'nobody') AS because
    FROM message_thread t LEFT JOIN LATERAL (
      SELECT sent_by, at FROM message
      WHERE shop_id = t.shop_id AND thread_id = t.id ORDER BY at DESC, id DESC LIMIT 1
    ) m ON true
    WHERE m.at IS DISTINCT FROM t.last_at OR m.sent_by IS DISTINCT FROM t.last_by`,
}

const daySeconds = 86_400
/** The sweep runs once a day; it may be two days late before somebody is told. */
const nobodyTooLong: InvariantCheck = {
  name: 'nobody who bought is remembered longer than promised',
  find: async (db) => {
    const late = { now: () => addSeconds(systemClock.now(), -2 * daySeconds) }
    const before = await forgetBefore(db, late)
    return db.$queryRaw<BrokenRow[]>`
      SELECT 'order ' || o.code || ' of shop ' || o.shop_id AS row, 'its buyer should be forgotten' AS because
      FROM "order" o JOIN shop s ON s.id = o.shop_id
      WHERE o.phone <> '' AND (
        (o.status = 'expired' AND o.placed_at < ${before.unpaid})
        OR COALESCE(o.delivered_at, o.returned_at, o.cancelled_at) < ${before.archive}
        OR ((s.size_class = 'micro' OR s.legal_form = 'household')
            AND COALESCE(o.delivered_at, o.returned_at, o.cancelled_at) < ${before.micro}))`
  },
}

export const checks: readonly InvariantCheck[] = [
  piecesFit,
  linesAreTheirs,
  trailsTell,
  refundsAreTheirs,
  reviewsAreOfBuyers,
  threadsTell,
  nobodyTooLong,
]
