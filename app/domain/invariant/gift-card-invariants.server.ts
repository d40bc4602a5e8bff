// Gift cards: a balance is its journal, what cards paid is what the orders say, and what is owed for cards is what is
// on them.
import type { BrokenRow, InvariantCheck } from './invariant.ts'

const balancesAreMoves: InvariantCheck = {
  name: 'the balance of a gift card is the sum of its moves, issued once, and never more than it began with',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'gift_card ' || g.id || ' of shop ' || g.shop_id AS row,
           'holds ' || g.balance || ' of ' || g.initial_amount || ', moves ' || COALESCE(sum(m.amount), 0) AS because
    FROM gift_card g LEFT JOIN gift_card_move m ON m.shop_id = g.shop_id AND m.gift_card_id = g.id
    GROUP BY g.shop_id, g.id
    HAVING g.balance <> COALESCE(sum(m.amount), 0) OR g.balance > g.initial_amount
        OR COALESCE(sum(m.amount) FILTER (WHERE m.kind = 'issued'), 0) <> g.initial_amount`,
}

const ordersArePaid: InvariantCheck = {
  name: 'what gift cards paid of an order is what was taken from them, and nothing of one that ended unpaid',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order ' || o.code || ' of shop ' || o.shop_id AS row,
           o.status || ' of cards ' || o.gift_card_total || ' (given ' || o.gift_card_given || '), taken '
             || COALESCE(m.taken, 0) || ' (given ' || COALESCE(m.given, 0) || ')' AS because
    FROM "order" o
    LEFT JOIN (
      SELECT m.shop_id, m.order_id, -sum(m.amount) AS taken,
             COALESCE(-sum(m.amount) FILTER (WHERE g.kind = 'given'), 0) AS given
      FROM gift_card_move m JOIN gift_card g ON g.shop_id = m.shop_id AND g.id = m.gift_card_id
      WHERE m.kind IN ('spent', 'released') GROUP BY 1, 2
    ) m ON m.shop_id = o.shop_id AND m.order_id = o.id
    WHERE COALESCE(m.taken, 0) <> CASE WHEN o.status = 'expired' THEN 0 ELSE o.gift_card_total END
       OR COALESCE(m.given, 0) <> CASE WHEN o.status = 'expired' THEN 0 ELSE o.gift_card_given END`,
}

const refundsAreOnCards: InvariantCheck = {
  name: 'money of an order goes back before its gift cards, and what goes back on cards is on them',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order ' || o.code || ' of shop ' || o.shop_id AS row,
           'given back ' || o.refunded_total || ', on cards ' || COALESCE(r.on_cards, 0) || ', moved '
             || COALESCE(m.moved, 0) AS because
    FROM "order" o
    LEFT JOIN (SELECT shop_id, order_id, sum(gift_card_amount) AS on_cards FROM refund GROUP BY 1, 2) r
      ON r.shop_id = o.shop_id AND r.order_id = o.id
    LEFT JOIN (SELECT shop_id, order_id, sum(amount) AS moved FROM gift_card_move
               WHERE kind = 'returned' GROUP BY 1, 2) m ON m.shop_id = o.shop_id AND m.order_id = o.id
    WHERE COALESCE(r.on_cards, 0) <> greatest(o.refunded_total - (o.total - o.gift_card_total), 0)
       OR COALESCE(m.moved, 0) <> COALESCE(r.on_cards, 0)`,
}

const cardsAreOwed: InvariantCheck = {
  name: 'what a shop owes for sold gift cards is what is on them, less what waits with unpaid orders',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'payable.gift-card of shop ' || shop_id AS row,
           'booked ' || COALESCE(l.owed, 0) || ', on cards ' || COALESCE(c.held, 0) AS because
    FROM (SELECT shop_id, -sum(amount) AS owed FROM ledger_entry WHERE account = 'payable.gift-card' GROUP BY 1) l
    FULL JOIN (
      SELECT shop_id, sum(held) AS held FROM (
        SELECT shop_id, sum(balance) AS held FROM gift_card WHERE kind = 'sold' GROUP BY 1
        UNION ALL
        SELECT shop_id, sum(gift_card_total - gift_card_given) FROM "order"
        WHERE status = 'awaiting_payment' GROUP BY 1
      ) parts GROUP BY 1
    ) c USING (shop_id)
    WHERE COALESCE(l.owed, 0) <> COALESCE(c.held, 0)`,
}

export const checks: readonly InvariantCheck[] = [
  balancesAreMoves,
  ordersArePaid,
  refundsAreOnCards,
  cardsAreOwed,
]
