// Which products of different shops are the same goods: those that go by one name in one group (the title without its marks
// and without how much is in it), and those with the same number of the world (GTIN).
import type { MarketDb } from '#app/db/doors.server.ts'
import { sql } from '#app/db/sql.server.ts'
import { findListings } from '#app/domain/catalog/listing-views.server.ts'
import { findVariantsOf } from '#app/domain/catalog/storefront-views.server.ts'
import type { LocalDate } from '#app/lib/time.ts'
import { cheapestPerUnit, type Offer } from './compare.ts'

const mostOffers = 60

export type Kind = { category: string; name: string }

// A number of the world; one that a house gave itself means nothing in another shop.
const sharedCode = sql`v.gtin IS NOT NULL AND v.gtin !~ '^0(2|02|04)'`
const ofOpenShop = sql`EXISTS (SELECT FROM shop s WHERE s.id = l.shop_id)`

const sameGoods = ({ category, name }: Kind) => sql`
  WITH named AS (
    SELECT l.shop_id, l.product_id FROM listing l
    WHERE l.category = ${category} AND comparison_name(l.search_text) = ${name} AND ${ofOpenShop}
  ), same AS (
    SELECT shop_id, product_id FROM named
    UNION
    SELECT l.shop_id, l.product_id FROM named n
    JOIN variant v ON v.shop_id = n.shop_id AND v.product_id = n.product_id AND ${sharedCode}
    JOIN variant o ON o.gtin = v.gtin
    JOIN listing l ON l.shop_id = o.shop_id AND l.product_id = o.product_id AND ${ofOpenShop}
  )`

/** Every offer of goods that go by this name, whatever their shop; at most sixty. */
export async function findOffers(db: MarketDb, kind: Kind, today: LocalDate): Promise<Offer[]> {
  const rows = await db.$queryRaw<{ productId: string }[]>`
    ${sameGoods(kind)} SELECT product_id AS "productId" FROM same ORDER BY product_id LIMIT ${mostOffers}`
  const ids = rows.map(({ productId }) => productId)
  const listings = await findListings(db, ids, today)
  const variants = Map.groupBy(await findVariantsOf(db, ids), ({ productId }) => productId)
  const ratings = await findRatings(db, ids)
  return listings.map((listing) => ({
    ...listing,
    perUnit: cheapestPerUnit(variants.get(listing.productId) ?? []),
    rating: ratings.get(listing.productId) ?? { average: 0, count: 0 },
  }))
}

async function findRatings(db: MarketDb, ids: readonly string[]) {
  const rows = await db.$queryRaw<{ productId: string; average: number; count: number }[]>`
    SELECT product_id AS "productId", round(avg(rating), 1)::float8 AS average, count(*)::int AS count
    FROM review WHERE product_id = ANY (${[...ids]}::uuid[]) AND status = 'published' GROUP BY product_id`
  return new Map(rows.map(({ productId, ...rating }) => [productId, rating]))
}

export type Alike = Kind & { shops: number }

/** The comparison that a product belongs to; null while only one shop has such goods. */
export async function findAlike(
  db: MarketDb,
  { shopId, productId }: { shopId: string; productId: string },
): Promise<Alike | null> {
  const [kind] = await db.$queryRaw<Kind[]>`
    SELECT l.category, comparison_name(l.search_text) AS name FROM listing l
    WHERE l.shop_id = ${shopId}::uuid AND l.product_id = ${productId}::uuid`
  if (!kind?.name) return null
  const [row] = await db.$queryRaw<{ shops: number }[]>`
    ${sameGoods(kind)} SELECT count(DISTINCT shop_id)::int AS shops FROM same`
  return row && row.shops > 1 ? { ...kind, shops: row.shops } : null
}
