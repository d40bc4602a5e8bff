// The listing as an engine with an index of its own wants it: what a shopper may see at this moment, nothing else.
import type { MarketDb } from '#app/db/doors.server.ts'
import { sql, type Sql } from '#app/db/sql.server.ts'
import { fromDateColumn, localDate, systemClock } from '#app/lib/time.ts'
import type { SearchDocument } from '#plugins/search/port.ts'

export type ListedProduct = { shopId: string; productId: string }

// The market's role sees active shops only.
const isOfOpenShop = sql`EXISTS (SELECT FROM shop s WHERE s.id = l.shop_id)`

type Row = Omit<SearchDocument, 'ocopExpiresOn'> & { ocopExpiresOn: Date | null }

/** In the order of their keys. What is not on sale is left out. */
export async function findSearchDocuments(
  db: MarketDb,
  products: readonly ListedProduct[],
): Promise<SearchDocument[]> {
  if (products.length === 0) return []
  const shopIds = products.map(({ shopId }) => shopId)
  const productIds = products.map(({ productId }) => productId)
  return readDocuments(
    db,
    sql`(l.shop_id, l.product_id) IN (
      SELECT * FROM unnest(${shopIds}::uuid[], ${productIds}::uuid[]))`,
  )
}

/** The next `limit` products after one, in the order of their keys: for reading all of them in pages. */
export async function findSearchDocumentsAfter(
  db: MarketDb,
  { after, limit }: { after: ListedProduct | null; limit: number },
): Promise<SearchDocument[]> {
  const from = after
    ? sql`(l.shop_id, l.product_id) > (${after.shopId}::uuid, ${after.productId}::uuid)`
    : sql`true`
  return readDocuments(db, from, limit)
}

export async function countSearchDocuments(db: MarketDb): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM listing l WHERE ${isOfOpenShop}`
  return row?.count ?? 0
}

async function readDocuments(db: MarketDb, which: Sql, limit = 10_000): Promise<SearchDocument[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT l.shop_id AS "shopId", l.product_id AS "productId", l.title,
           split_part(l.search_text, E'\\n', 2) AS words, l.shop_name AS "shopName",
           l.province_code AS "provinceCode", l.commune_code AS "communeCode", l.commune_name AS "communeName",
           l.category, l.min_price AS "minPrice", l.max_price AS "maxPrice", l.ocop_stars AS "ocopStars",
           l.ocop_expires_on AS "ocopExpiresOn", 
           in_stock_today(l.in_stock, l.in_stock_before, ${localDate(systemClock.now())}::date) AS "inStock", l.sold_count AS "soldCount",
           l.published_at AS "publishedAt"
    FROM listing l
    WHERE ${which} AND ${isOfOpenShop}
    ORDER BY l.shop_id, l.product_id LIMIT ${limit}`
  return rows.map((row) => ({
    ...row,
    ocopExpiresOn: row.ocopExpiresOn && fromDateColumn(row.ocopExpiresOn),
  }))
}
