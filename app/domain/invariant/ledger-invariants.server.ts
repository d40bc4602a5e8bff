// The ledger: every transaction balances, and an order's accounts say what its status says.
import type { BrokenRow, InvariantCheck } from './invariant.ts'

const transactionsBalance: InvariantCheck = {
  name: 'every ledger transaction sums to zero and has two sides',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'ledger_transaction ' || t.posting_key || ' of shop ' || t.shop_id AS row,
           count(e.id) || ' entries, sum ' || COALESCE(sum(e.amount), 0) AS because
    FROM ledger_transaction t
    LEFT JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id
    GROUP BY t.shop_id, t.id
    HAVING COALESCE(sum(e.amount), 0) <> 0 OR count(e.id) < 2`,
}

const revenueIsSold: InvariantCheck = {
  name: 'a sold order has its total, less what was refunded, as revenue; any other order none',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order ' || o.code || ' of shop ' || o.shop_id AS row,
           o.status || ' of ' || o.total || ' less ' || COALESCE(b.back, 0) || ', revenue ' || COALESCE(r.revenue, 0) AS because
    FROM "order" o
    LEFT JOIN (
      SELECT t.shop_id, t.order_id, -sum(e.amount) AS revenue
      FROM ledger_transaction t JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id
      WHERE t.kind IN ('sale', 'cancelled', 'returned', 'refund')
        AND e.account IN ('sales', 'delivery', 'discount', 'receivable.platform') GROUP BY 1, 2
    ) r ON r.shop_id = o.shop_id AND r.order_id = o.id
    LEFT JOIN (
      SELECT shop_id, order_id, sum(amount) AS back FROM refund
      WHERE reason NOT IN ('paid-twice', 'late-payment', 'overpaid', 'underpaid') GROUP BY 1, 2
    ) b ON b.shop_id = o.shop_id AND b.order_id = o.id
    WHERE COALESCE(r.revenue, 0) <> CASE WHEN o.status IN ('confirmed', 'handed_over', 'delivered')
      THEN o.total - COALESCE(b.back, 0) ELSE 0 END`,
}

const cashIsCollected: InvariantCheck = {
  name: 'cash is booked when it was collected, and until then it is a claim',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order ' || o.code || ' of shop ' || o.shop_id AS row,
           o.status || ', claim ' || COALESCE(r.claim, 0) || ', cash ' || COALESCE(r.cash, 0) AS because
    FROM "order" o
    LEFT JOIN (
      SELECT t.shop_id, t.order_id,
             sum(e.amount) FILTER (WHERE e.account = 'receivable.cod') AS claim,
             sum(e.amount) FILTER (WHERE e.account IN ('cash', 'receivable.carrier')) AS cash
      FROM ledger_transaction t JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id
      WHERE t.kind IN ('sale', 'cancelled', 'returned', 'refund', 'collected', 'refunded') GROUP BY 1, 2
    ) r ON r.shop_id = o.shop_id AND r.order_id = o.id
    LEFT JOIN (SELECT shop_id, order_id, sum(amount - gift_card_amount) AS given FROM refund
               WHERE status = 'done' GROUP BY 1, 2) b
      ON b.shop_id = o.shop_id AND b.order_id = o.id
    WHERE o.payment_method = 'cod' AND (
      COALESCE(r.claim, 0) <> CASE WHEN o.status IN ('confirmed', 'handed_over')
        THEN greatest(o.total - o.gift_card_total - o.refunded_total, 0) ELSE 0 END
      OR COALESCE(r.cash, 0) <> CASE WHEN o.status = 'delivered'
        THEN o.total - o.gift_card_total - COALESCE(b.given, 0) ELSE 0 END)`,
}

const refundsAreOwed: InvariantCheck = {
  name: 'what is owed back to shoppers is what the open refunds say',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'payable.refund of shop ' || shop_id AS row,
           'booked ' || COALESCE(l.owed, 0) || ', refunds ' || COALESCE(r.open, 0) AS because
    FROM (SELECT shop_id, -sum(amount) AS owed FROM ledger_entry WHERE account = 'payable.refund' GROUP BY 1) l
    FULL JOIN (SELECT shop_id, sum(amount - gift_card_amount) AS open FROM refund
               WHERE status <> 'done' GROUP BY 1) r
      USING (shop_id)
    WHERE COALESCE(l.owed, 0) <> COALESCE(r.open, 0)`,
}

export const checks: readonly InvariantCheck[] = [
  transactionsBalance,
  revenueIsSold,
  cashIsCollected,
  refundsAreOwed,
]
