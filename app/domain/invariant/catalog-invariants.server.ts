// Catalog: what is on sale can be sold, variants fit their options, and the public listing is what it would be if it
// were made anew.
import { raw } from '#app/db/sql.server.ts'
import { listingTable } from '../catalog/refresh-listing.server.ts'
import type { BrokenRow, InvariantCheck } from './invariant.ts'

const onSaleHasPrices: InvariantCheck = {
  name: 'every product on sale has a day of publishing, a variant, and no variant for nothing',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'product ' || p.handle || ' of shop ' || p.shop_id AS row,
           v.variants || ' variants, ' || v.free || ' for 0 đồng, published at ' || COALESCE(p.published_at::text, 'never')
             AS because
    FROM product p CROSS JOIN LATERAL (
      SELECT count(*) AS variants, count(*) FILTER (WHERE price = 0) AS free
      FROM variant WHERE shop_id = p.shop_id AND product_id = p.id) v
    WHERE p.status = 'published' AND (v.variants = 0 OR v.free > 0 OR p.published_at IS NULL)`,
}

const variantsFit: InvariantCheck = {
  name: 'every variant has one value of each option of its product, and no two have the same',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    SELECT 'variant ' || v.id || ' of shop ' || v.shop_id AS row,
           'values ' || v.option_values::text || ' for options ' || COALESCE(o.names::text, '{}') || ', shared by '
             || same.variants AS because
    FROM variant v
    LEFT JOIN LATERAL (
      SELECT array_agg(name ORDER BY position) AS names, count(*) AS options,
             count(*) FILTER (WHERE v.option_values[position] = ANY ("values")) AS fitting
      FROM (SELECT name, "values", row_number() OVER (ORDER BY position) AS position FROM product_option
            WHERE shop_id = v.shop_id AND product_id = v.product_id) one) o ON true
    CROSS JOIN LATERAL (
      SELECT count(*) AS variants FROM variant other WHERE other.shop_id = v.shop_id
        AND other.product_id = v.product_id AND other.option_values = v.option_values) same
    WHERE cardinality(v.option_values) <> o.options OR o.fitting <> o.options OR same.variants > 1`,
}

// A shop whose events are still being read is on its way, not broken.
const listingIsFresh: InvariantCheck = {
  name: 'the listing is what a rebuild would give, once the events were read',
  find: (db) => db.$queryRaw<BrokenRow[]>`
    WITH unread AS (
      SELECT DISTINCT e.shop_id FROM domain_event e
      LEFT JOIN consumer_cursor c ON c.consumer = 'storefront'
      WHERE (e.xact_id, e.seq) > (COALESCE(c.xact_id, 0), COALESCE(c.seq, 0)) AND e.shop_id IS NOT NULL),
    kept AS (SELECT ${raw(listingTable)} FROM listing),
    wanted AS (SELECT ${raw(listingTable)} FROM listing_source),
    wrong AS (
      (SELECT shop_id, product_id, 'kept differently' AS because FROM (TABLE kept EXCEPT TABLE wanted) a)
      UNION (SELECT shop_id, product_id, 'missing or different' FROM (TABLE wanted EXCEPT TABLE kept) b))
    SELECT 'listing of product ' || product_id || ' of shop ' || shop_id AS row, min(because) AS because
    FROM wrong WHERE shop_id NOT IN (SELECT shop_id FROM unread)
    GROUP BY shop_id, product_id`,
}

export const checks: readonly InvariantCheck[] = [onSaleHasPrices, variantsFit, listingIsFresh]
