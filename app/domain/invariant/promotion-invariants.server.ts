// Promotions: what came off an order is exactly its uses, limits hold, and a use counts while its order does.
import type { BrokenRow, InvariantCheck } from './invariant.ts'

const usesExplainDiscounts: InvariantCheck = {
  name: 'what came off an order is what its promotions took off, and the market bears its own',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order ' || o.code || ' of shop ' || o.shop_id AS row,
           'discount ' || o.discount || ' (delivery ' || o.delivery_discount || ', market ' || o.platform_discount
           || '), uses ' || COALESCE(sum(u.goods + u.delivery), 0) AS because
    FROM "order" o LEFT JOIN promotion_use u ON u.shop_id = o.shop_id AND u.order_id = o.id
    GROUP BY o.shop_id, o.id
    HAVING o.discount <> COALESCE(sum(u.goods + u.delivery), 0)
        OR o.delivery_discount <> COALESCE(sum(u.delivery), 0)
        OR o.platform_discount <> COALESCE(sum(u.goods + u.delivery) FILTER (WHERE u.market_promotion_id IS NOT NULL), 0)`,
}

const linesShareGoods: InvariantCheck = {
  name: 'the lines of an order share exactly what came off its goods',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'order ' || o.code || ' of shop ' || o.shop_id AS row,
           'goods discount ' || (o.discount - o.delivery_discount) || ', lines ' || COALESCE(sum(l.discount), 0) AS because
    FROM "order" o LEFT JOIN order_line l ON l.shop_id = o.shop_id AND l.order_id = o.id
    GROUP BY o.shop_id, o.id HAVING o.discount - o.delivery_discount <> COALESCE(sum(l.discount), 0)`,
}

const limitsHold: InvariantCheck = {
  name: 'a promotion was used no more often than its limit',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    WITH used AS (
      SELECT COALESCE(promotion_id, market_promotion_id) AS id, count(DISTINCT checkout_id) AS uses
      FROM promotion_use WHERE NOT is_released GROUP BY 1
    ), limits AS (
      SELECT id, title, uses_limit FROM promotion UNION ALL SELECT id, title, uses_limit FROM market_promotion
    )
    SELECT 'promotion ' || p.id || ' (' || p.title || ')' AS row,
           u.uses || ' uses, limit ' || p.uses_limit AS because
    FROM limits p JOIN used u ON u.id = p.id WHERE u.uses > p.uses_limit`,
}

const customersHold: InvariantCheck = {
  name: 'no customer used a code more often than it allows',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    WITH used AS (
      SELECT COALESCE(promotion_id, market_promotion_id) AS id, customer_key, count(DISTINCT checkout_id) AS uses
      FROM promotion_use WHERE NOT is_released AND customer_key IS NOT NULL GROUP BY 1, 2
    ), limits AS (
      SELECT id, title, customer_limit FROM promotion UNION ALL SELECT id, title, customer_limit FROM market_promotion
    )
    SELECT 'promotion ' || p.id || ' (' || p.title || ')' AS row,
           u.uses || ' uses of one customer, limit ' || p.customer_limit AS because
    FROM limits p JOIN used u ON u.id = p.id WHERE u.uses > p.customer_limit`,
}

const usesFollowOrders: InvariantCheck = {
  name: 'a use counts exactly while its order does',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'promotion_use ' || u.id || ' of shop ' || u.shop_id AS row,
           'order ' || o.code || ' is ' || o.status || ', the use is ' || CASE WHEN u.is_released THEN '' ELSE 'not ' END
           || 'given back' AS because
    FROM promotion_use u JOIN "order" o ON o.shop_id = u.shop_id AND o.id = u.order_id
    WHERE u.is_released <> (o.status IN ('expired', 'cancelled', 'returned')) OR u.checkout_id <> o.checkout_id`,
}

export const checks: readonly InvariantCheck[] = [
  usesExplainDiscounts,
  linesShareGoods,
  limitsHold,
  customersHold,
  usesFollowOrders,
]
