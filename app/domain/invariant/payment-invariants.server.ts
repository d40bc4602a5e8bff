// Payments: what is called paid was captured exactly, by the gateway's own word, and no more goes back than came.
import type { BrokenRow, InvariantCheck } from './invariant.ts'

const paidIsCaptured: InvariantCheck = {
  name: 'an order paid online has one payment of its checkout, of exactly what gift cards left of the orders',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'checkout ' || o.checkout_id AS row,
           'orders ' || o.total || ', captured ' || COALESCE(p.amount, 0) || ' in ' || COALESCE(p.times, 0) AS because
    FROM (SELECT checkout_id, sum(total - gift_card_total) AS total FROM "order"
          WHERE payment_method NOT IN ('cod', 'gift-card') GROUP BY 1 HAVING bool_or(paid_at IS NOT NULL)) o
    LEFT JOIN (SELECT checkout_id, sum(amount) AS amount, count(*) AS times FROM payment
               WHERE status = 'succeeded' GROUP BY 1) p ON p.checkout_id = o.checkout_id
    WHERE p.amount IS DISTINCT FROM o.total OR p.times IS DISTINCT FROM 1`,
}

const capturedIsPaid: InvariantCheck = {
  name: 'a payment that succeeded paid every order of its checkout',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'payment ' || p.reference AS row, 'order ' || o.code || ' is ' || o.status || ' and not paid' AS because
    FROM payment p JOIN "order" o ON o.checkout_id = p.checkout_id
    WHERE p.status = 'succeeded' AND o.paid_at IS NULL`,
}

const capturedIsProven: InvariantCheck = {
  name: 'behind every captured payment stands one proven message of its gateway',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'payment ' || p.reference AS row, 'is ' || p.status || ' by nobody''s word' AS because
    FROM payment p
    WHERE p.status IN ('succeeded', 'surplus') AND NOT EXISTS (
      SELECT FROM gateway_message m
      WHERE m.payment_id = p.id AND m.is_verified AND m.outcome IN ('confirmed', 'refund-due'))`,
}

const refundsFit: InvariantCheck = {
  name: 'no more goes back of a payment than was captured',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'payment ' || p.reference AS row,
           p.status || ' ' || greatest(p.amount, p.received) || ', refunds ' || sum(r.amount - r.gift_card_amount) AS because
    FROM payment p JOIN refund r ON r.payment_id = p.id
    GROUP BY p.id
    HAVING sum(r.amount - r.gift_card_amount) > greatest(p.amount, p.received)
        OR p.status NOT IN ('succeeded', 'surplus') AND bool_or(r.reason <> 'underpaid')
        OR sum(r.amount) FILTER (WHERE r.reason = 'underpaid') > p.received`,
}

const surplusIsOwed: InvariantCheck = {
  name: 'money that no order may have is owed back whole',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'payment ' || p.reference AS row,
           'surplus ' || p.amount || ', received ' || p.received || ', refunds ' || COALESCE(sum(r.amount), 0) AS because
    FROM payment p LEFT JOIN refund r ON r.payment_id = p.id
    WHERE p.status = 'surplus'
    GROUP BY p.id
    HAVING COALESCE(sum(r.amount), 0) <> CASE WHEN p.provider = 'bank' THEN p.received ELSE p.amount END`,
}

const receivedIsTransferred: InvariantCheck = {
  name: 'what a payment received by transfer is what was transferred for it',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'payment ' || p.reference AS row,
           'received ' || p.received || ', transfers ' || COALESCE(sum(t.amount), 0) AS because
    FROM payment p
    LEFT JOIN bank_transfer t ON t.payment_id = p.id AND t.status <> 'new'
    GROUP BY p.id HAVING p.received <> COALESCE(sum(t.amount), 0)`,
}

const transfersPay: InvariantCheck = {
  name: 'a bank payment succeeded when enough of its transfers came, and not before',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'payment ' || p.reference AS row,
           p.status || ' of ' || p.amount || ', received ' || p.received AS because
    FROM payment p
    WHERE p.provider = 'bank' AND (
      p.status = 'succeeded' AND p.received < p.amount
      OR p.status NOT IN ('succeeded', 'surplus') AND p.received >= p.amount)`,
}

const arrivedIsBooked: InvariantCheck = {
  name: 'every transfer that met its payment is booked on the bank account, once',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'bank_transfer ' || t.transfer_key || ' of shop ' || t.shop_id AS row,
           t.status || ' of ' || t.amount || ', booked ' || COALESCE(sum(e.amount), 0) AS because
    FROM bank_transfer t
    LEFT JOIN ledger_transaction l ON l.shop_id = t.shop_id AND l.posting_key = 'arrived:' || t.id
    LEFT JOIN ledger_entry e ON e.shop_id = l.shop_id AND e.transaction_id = l.id AND e.account = 'bank'
    GROUP BY t.shop_id, t.id
    HAVING COALESCE(sum(e.amount), 0) <>
      CASE WHEN t.status IN ('matched', 'short', 'surplus') THEN t.amount ELSE 0 END`,
}

const refundsAreCounted: InvariantCheck = {
  name: 'what an order has given back is what its refunds say',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order ' || o.code || ' of shop ' || o.shop_id AS row,
           'given back ' || o.refunded_total || ', refunds ' || COALESCE(sum(r.amount), 0) AS because
    FROM "order" o
    LEFT JOIN refund r ON r.shop_id = o.shop_id AND r.order_id = o.id
      AND r.reason NOT IN ('paid-twice', 'late-payment', 'overpaid', 'underpaid')
    GROUP BY o.shop_id, o.id HAVING o.refunded_total <> COALESCE(sum(r.amount), 0)`,
}

const refundLinesAddUp: InvariantCheck = {
  name: 'a refund is its lines, its delivery and its extra; pieces come back once',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'refund ' || r.id || ' of shop ' || r.shop_id AS row,
           r.amount || ' of lines ' || COALESCE(sum(l.amount), 0) || ', delivery ' || r.delivery_amount
             || ', extra ' || r.extra_amount AS because
    FROM refund r LEFT JOIN refund_line l ON l.shop_id = r.shop_id AND l.refund_id = r.id
    WHERE r.reason NOT IN ('paid-twice', 'late-payment', 'overpaid', 'underpaid')
    GROUP BY r.shop_id, r.id
    HAVING r.amount <> COALESCE(sum(l.amount), 0) + r.delivery_amount + r.extra_amount
    UNION ALL
    SELECT 'order_line ' || n.id || ' of shop ' || n.shop_id,
           'refunded ' || n.refunded_quantity || ', in refunds ' || COALESCE(sum(l.quantity), 0)
    FROM order_line n
    JOIN "order" o ON o.shop_id = n.shop_id AND o.id = n.order_id
    LEFT JOIN refund_line l ON l.shop_id = n.shop_id AND l.order_line_id = n.id
    WHERE o.status IN ('confirmed', 'handed_over', 'delivered')
    GROUP BY n.shop_id, n.id HAVING n.refunded_quantity <> COALESCE(sum(l.quantity), 0)`,
}

export const checks: readonly InvariantCheck[] = [
  receivedIsTransferred,
  transfersPay,
  arrivedIsBooked,
  refundsAreCounted,
  refundLinesAddUp,
  paidIsCaptured,
  capturedIsPaid,
  capturedIsProven,
  refundsFit,
  surplusIsOwed,
]
