// Money between shops, the market, carriers, gateways, the tax office and households: every record agrees with the
// ledger, and no payout was more than what was owed.
import type { BrokenRow, InvariantCheck } from './invariant.ts'

const chargesAreBooked: InvariantCheck = {
  name: 'what orders were charged is what the books say',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order_charge of shop ' || shop_id AS row,
           account || ' booked ' || COALESCE(l.booked, 0) || ', charged ' || COALESCE(c.charged, 0) AS because
    FROM (SELECT shop_id, CASE kind WHEN 'commission' THEN 'fee.commission' ELSE 'tax.withheld' END AS account,
                 sum(amount) AS charged
          FROM order_charge GROUP BY 1, 2) c
    FULL JOIN (SELECT shop_id, account, sum(amount) AS booked FROM ledger_entry
               WHERE account IN ('fee.commission', 'tax.withheld') GROUP BY 1, 2) l USING (shop_id, account)
    WHERE COALESCE(l.booked, 0) <> COALESCE(c.charged, 0)`,
}

const chargesNeverTurn: InvariantCheck = {
  name: 'no part of an order is charged below nothing, or on more than was paid for it',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order_charge of order ' || o.code || ' of shop ' || o.shop_id AS row,
           c.kind || ' of ' || c.amount || ' on ' || c.base AS because
    FROM (SELECT shop_id, order_id, order_line_id, kind, sum(amount) AS amount, sum(base) AS base
          FROM order_charge GROUP BY 1, 2, 3, 4) c
      JOIN "order" o ON o.shop_id = c.shop_id AND o.id = c.order_id
    WHERE c.amount < 0 OR c.base < 0 OR c.amount > c.base OR c.base > o.total`,
}

const statementsAgree: InvariantCheck = {
  name: 'statements say what the books said at the end of their month',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    WITH span AS (
      SELECT shop_id, id, number, month::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS first,
             (month + interval '1 month') AT TIME ZONE 'Asia/Ho_Chi_Minh' AS last
      FROM statement
    ), booked AS (
      SELECT s.shop_id, s.id, e.account,
             COALESCE(sum(e.amount) FILTER (WHERE t.at < s.first), 0) AS opening, sum(e.amount) AS closing
      FROM span s
        JOIN ledger_transaction t ON t.shop_id = s.shop_id AND t.at < s.last
        JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id
      GROUP BY 1, 2, 3
    ), printed AS (
      SELECT shop_id, statement_id AS id, account, opening, closing FROM statement_line
    )
    SELECT 'statement ' || s.number || ' of shop ' || s.shop_id AS row,
           account || ' printed ' || COALESCE(p.closing, 0) || ', booked ' || COALESCE(b.closing, 0) AS because
    FROM booked b FULL JOIN printed p USING (shop_id, id, account) JOIN span s USING (shop_id, id)
    WHERE COALESCE(b.opening, 0) <> COALESCE(p.opening, 0) OR COALESCE(b.closing, 0) <> COALESCE(p.closing, 0)`,
}

const payoutsAreBooked: InvariantCheck = {
  name: 'a payout is in the books once it is paid, and not any more when it is reversed',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'payout ' || p.id || ' of shop ' || p.shop_id AS row,
           p.status || ' of ' || p.amount || ', booked ' || COALESCE(sum(e.amount), 0) AS because
    FROM payout p
      LEFT JOIN ledger_transaction t ON t.shop_id = p.shop_id
        AND t.posting_key IN ('payout:' || p.id, 'payout-reversed:' || p.id)
      LEFT JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id AND e.account = 'bank'
    GROUP BY p.shop_id, p.id
    HAVING COALESCE(sum(e.amount), 0) <> CASE p.status WHEN 'paid' THEN p.amount ELSE 0 END`,
}

const payoutsAreOwed: InvariantCheck = {
  name: 'no payout was more than the market owed the shop at that moment',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'payout ' || p.id || ' of shop ' || p.shop_id AS row,
           p.amount || ' and commission of ' || p.commission || ', owed ' || b.owed AS because
    FROM payout p
      JOIN ledger_transaction t ON t.shop_id = p.shop_id AND t.posting_key = 'payout:' || p.id
      CROSS JOIN LATERAL (
        SELECT COALESCE(sum(e.amount), 0) AS owed
        FROM ledger_entry e JOIN ledger_transaction x ON x.shop_id = e.shop_id AND x.id = e.transaction_id
        WHERE e.shop_id = p.shop_id AND e.account = 'receivable.platform' AND x.at <= t.at AND x.id <> t.id) b
    WHERE p.amount + p.commission > b.owed`,
}

const commissionTransfersAreBooked: InvariantCheck = {
  name: 'what shops transferred for their commission is in their books, once, and nothing else is',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'market_transfer ' || m.id || COALESCE(' of shop ' || m.from_shop_id, '') AS row,
           m.status || ' of ' || m.amount || ', booked ' || COALESCE(sum(e.amount), 0) AS because
    FROM market_transfer m
      LEFT JOIN ledger_transaction t ON t.posting_key = 'commission-paid:' || m.id
      LEFT JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id
        AND e.account = 'payable.platform'
    GROUP BY m.id
    HAVING COALESCE(sum(e.amount) FILTER (WHERE t.shop_id = m.from_shop_id), 0) <>
             CASE m.status WHEN 'matched' THEN m.amount ELSE 0 END
        OR COALESCE(sum(e.amount) FILTER (WHERE t.shop_id IS DISTINCT FROM m.from_shop_id), 0) <> 0`,
}

const linesAreBooked: InvariantCheck = {
  name: 'a line of a carrier or gateway is in the books when it was taken, and only then',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'remittance_line ' || l.id || ' of shop ' || l.shop_id AS row,
           l.status || ' of ' || l.gross - l.fee || ', booked ' || COALESCE(sum(e.amount), 0) AS because
    FROM remittance_line l
      LEFT JOIN ledger_transaction t ON t.shop_id = l.shop_id AND t.posting_key = 'remitted:' || l.id
      LEFT JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id AND e.account = 'bank'
    GROUP BY l.shop_id, l.id
    HAVING COALESCE(sum(e.amount), 0) <> CASE WHEN l.status IN ('matched', 'accepted') THEN l.gross - l.fee ELSE 0 END
    UNION ALL
    SELECT 'market_line ' || l.id, l.status || ' of ' || l.gross || ', booked ' || COALESCE(-sum(e.amount), 0)
    FROM market_line l
      LEFT JOIN ledger_transaction t ON t.kind = 'settled' AND t.posting_key LIKE 'settled:' || l.id || ':%'
      LEFT JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id
        AND e.account IN ('receivable.vnpay', 'receivable.stripe')
    GROUP BY l.id
    HAVING COALESCE(-sum(e.amount), 0) <> CASE l.status WHEN 'matched' THEN l.gross ELSE 0 END`,
}

const carriersOweNothingTwice: InvariantCheck = {
  name: 'no carrier handed over more for an order than it collected',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order ' || o.code || ' of shop ' || o.shop_id AS row, 'in transit ' || sum(e.amount) AS because
    FROM ledger_entry e
      JOIN ledger_transaction t ON t.shop_id = e.shop_id AND t.id = e.transaction_id
      JOIN "order" o ON o.shop_id = t.shop_id AND o.id = t.order_id
    WHERE e.account = 'receivable.carrier'
    GROUP BY o.shop_id, o.id HAVING sum(e.amount) < 0`,
}

const filingsAgree: InvariantCheck = {
  name: 'a filed month of tax is what was withheld in it',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'tax_filing ' || to_char(f.month, 'YYYY-MM') || ' of shop ' || shop_id AS row,
           'filed ' || COALESCE(l.tax, 0) || ', withheld ' || COALESCE(c.tax, 0) AS because
    FROM tax_filing f
      CROSS JOIN LATERAL (
        SELECT shop_id, sum(amount) AS tax FROM order_charge
        WHERE kind IN ('vat', 'pit') AND day >= f.month AND day < f.month + interval '1 month' GROUP BY 1) c
      FULL JOIN (SELECT shop_id, filing_id, vat + pit AS tax FROM tax_filing_line) l
        USING (shop_id)
    WHERE f.id = l.filing_id AND COALESCE(l.tax, 0) <> COALESCE(c.tax, 0)`,
}

const sharesAddUp: InvariantCheck = {
  name: 'what was shared out is what its goods earned, and what households are owed is in the books',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'member_settlement ' || s.number || ' of shop ' || s.shop_id AS row,
           'shared ' || s.shared || ' of ' || s.revenue || ', lines ' || COALESCE(l.amount, 0) || ', goods ' || COALESCE(o.revenue, 0) AS because
    FROM member_settlement s
      LEFT JOIN (SELECT shop_id, settlement_id, sum(amount) AS amount FROM member_settlement_line GROUP BY 1, 2) l
        ON l.shop_id = s.shop_id AND l.settlement_id = s.id
      LEFT JOIN (SELECT shop_id, settlement_id, sum(revenue) AS revenue FROM member_settlement_order GROUP BY 1, 2) o
        ON o.shop_id = s.shop_id AND o.settlement_id = s.id
    WHERE s.shared <> COALESCE(l.amount, 0) OR s.revenue <> COALESCE(o.revenue, 0)
    UNION ALL
    SELECT 'payable.member of shop ' || shop_id, 'booked ' || COALESCE(b.owed, 0) || ', open ' || COALESCE(s.open, 0)
    FROM (SELECT shop_id, -sum(amount) AS owed FROM ledger_entry WHERE account = 'payable.member' GROUP BY 1) b
      FULL JOIN (SELECT shop_id, sum(shared) AS open FROM member_settlement WHERE status = 'posted' GROUP BY 1) s
        USING (shop_id)
    WHERE COALESCE(b.owed, 0) <> COALESCE(s.open, 0)`,
}

export const checks: readonly InvariantCheck[] = [
  chargesAreBooked,
  chargesNeverTurn,
  statementsAgree,
  payoutsAreBooked,
  payoutsAreOwed,
  commissionTransfersAreBooked,
  linesAreBooked,
  carriersOweNothingTwice,
  filingsAgree,
  sharesAddUp,
]
