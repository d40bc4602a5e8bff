// Payments: what is called paid was captured exactly, by the gateway's own word, and no more goes back than came.
import type { BrokenRow, InvariantCheck } from './invariant.ts'

const paidIsCaptured: InvariantCheck = {
  name: 'an order paid online has one payment of its checkout, of exactly what the orders cost',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'checkout ' || o.checkout_id AS row,
           'orders ' || o.total || ', captured ' || COALESCE(p.amount, 0) || ' in ' || COALESCE(p.times, 0) AS because
    FROM (SELECT checkout_id, sum(total) AS total FROM "order"
          WHERE payment_method <> 'cod' GROUP BY 1 HAVING bool_or(paid_at IS NOT NULL)) o
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
           p.status || ' ' || p.amount || ', refunds ' || sum(r.amount) AS because
    FROM payment p JOIN refund r ON r.payment_id = p.id
    GROUP BY p.id
    HAVING sum(r.amount) > p.amount OR p.status NOT IN ('succeeded', 'surplus')`,
}

const surplusIsOwed: InvariantCheck = {
  name: 'money that no order may have is owed back whole',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'payment ' || p.reference AS row,
           'surplus ' || p.amount || ', refunds ' || COALESCE(sum(r.amount), 0) AS because
    FROM payment p LEFT JOIN refund r ON r.payment_id = p.id
    WHERE p.status = 'surplus'
    GROUP BY p.id HAVING COALESCE(sum(r.amount), 0) <> p.amount`,
}

export const checks: readonly InvariantCheck[] = [
  paidIsCaptured,
  capturedIsPaid,
  capturedIsProven,
  refundsFit,
  surplusIsOwed,
]
