// Keeps `listing` equal to the view `listing_source`. Safe to repeat, in any order: it copies what is true now.
import type { SystemDb } from '#app/db/doors.server.ts'
import { raw, sql, type Sql } from '#app/db/sql.server.ts'

/** Every column of `listing` and of the view `listing_source`, in one order. */
export const listingTable = `shop_id, product_id, handle, title, shop_slug, shop_name, province_code, commune_code,
  commune_name, category, min_price, max_price, compare_at_price, variant_count, first_variant_id, unit, ocop_stars,
  ocop_expires_on, is_traced, in_stock, image_key, image_width, image_height, image_alt, sold_count, search_text,
  published_at, updated_at, in_stock_before`

const columns = raw(listingTable)

const taken = raw(`handle = EXCLUDED.handle, title = EXCLUDED.title, shop_slug = EXCLUDED.shop_slug,
  shop_name = EXCLUDED.shop_name, province_code = EXCLUDED.province_code, commune_code = EXCLUDED.commune_code,
  commune_name = EXCLUDED.commune_name, category = EXCLUDED.category, min_price = EXCLUDED.min_price,
  max_price = EXCLUDED.max_price, compare_at_price = EXCLUDED.compare_at_price,
  variant_count = EXCLUDED.variant_count, first_variant_id = EXCLUDED.first_variant_id, unit = EXCLUDED.unit,
  ocop_stars = EXCLUDED.ocop_stars, ocop_expires_on = EXCLUDED.ocop_expires_on, is_traced = EXCLUDED.is_traced,
  in_stock = EXCLUDED.in_stock, image_key = EXCLUDED.image_key, image_width = EXCLUDED.image_width,
  image_height = EXCLUDED.image_height, image_alt = EXCLUDED.image_alt, sold_count = EXCLUDED.sold_count,
  search_text = EXCLUDED.search_text, published_at = EXCLUDED.published_at, updated_at = EXCLUDED.updated_at,
  in_stock_before = EXCLUDED.in_stock_before`)

/** So many products in one statement: an import of tens of thousands stays within bounded memory. */
const atOnce = 500

/**
 * Brings the listings of some products up to date, or takes away those that are no longer on sale. One shop in a
 * statement: with its id as a plain value the planner finds the products by their keys, and looks at no others.
 */
export async function refreshListings(
  db: SystemDb,
  products: readonly { shopId: string; productId: string }[],
): Promise<void> {
  for (const [shopId, own] of Map.groupBy(products, (product) => product.shopId)) {
    for (let from = 0; from < own.length; from += atOnce) {
      const ids = own.slice(from, from + atOnce).map(({ productId }) => productId)
      await refresh(db, sql`shop_id = ${shopId}::uuid AND product_id = ANY(${ids}::uuid[])`)
    }
  }
}

/** All products of one shop: after it changed its name or place, was suspended or taken back. */
export async function refreshShopListings(db: SystemDb, shopId: string): Promise<void> {
  await refresh(db, sql`shop_id = ${shopId}::uuid`)
}

/** Every listing. Rows that are right already are not touched. */
export async function rebuildListings(db: SystemDb): Promise<void> {
  await refresh(db, sql`true`)
}

async function refresh(db: SystemDb, which: Sql): Promise<void> {
  await db.$executeRaw`
    DELETE FROM listing WHERE ${which} AND (shop_id, product_id) NOT IN (
      SELECT shop_id, product_id FROM listing_source WHERE ${which})`
  await db.$executeRaw`
    INSERT INTO listing (${columns})
    SELECT ${columns} FROM (
      SELECT ${columns} FROM listing_source WHERE ${which}
      EXCEPT SELECT ${columns} FROM listing WHERE ${which}) AS changed
    ORDER BY shop_id, product_id
    ON CONFLICT (shop_id, product_id) DO UPDATE SET ${taken}`
}
