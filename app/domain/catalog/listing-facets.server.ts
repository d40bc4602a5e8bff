// How many products each choice would leave, of those that a filter leaves already: one statement.
import type { MarketDb } from '#app/db/doors.server.ts'
import { empty, sql } from '#app/db/sql.server.ts'
import type { LocalDate } from '#app/lib/time.ts'
import { listingConditions } from './listing-conditions.server.ts'
import type { ListingFilter } from './listing-views.server.ts'

export type FacetCount = { value: string; label: string; count: number }

export type ListingFacets = {
  /** values 'true' and 'false' */
  availability: FacetCount[]
  category: FacetCount[]
  vendor: FacetCount[]
  commune: FacetCount[]
  /** of each option by name, in the order of the values */
  options: { name: string; values: FacetCount[] }[]
  /** đồng; null when nothing is left */
  price: { from: bigint; to: bigint; count: number } | null
}

type Row = {
  facet: 'availability' | 'category' | 'vendor' | 'commune' | 'option' | 'price'
  name: string
  value: string
  label: string
  count: number
}

/** Stars are left out: they end by a day, and `minStars` of a filter already says them. */
export async function findListingFacets(
  db: MarketDb,
  { filter, today }: { filter: ListingFilter; today: LocalDate },
): Promise<ListingFacets> {
  const ofCollection = filter.collectionId
    ? sql`JOIN collection_product cp ON cp.shop_id = l.shop_id AND cp.product_id = l.product_id
        AND cp.collection_id = ${filter.collectionId}::uuid`
    : empty
  const rows = await db.$queryRaw<Row[]>`
    WITH left_over AS MATERIALIZED (
      SELECT l.shop_id, l.product_id, l.shop_name, l.category, l.commune_code, l.commune_name, l.min_price, l.max_price,
             in_stock_today(l.in_stock, l.in_stock_before, ${today}::date) AS is_there
      FROM listing l ${ofCollection} WHERE ${listingConditions(filter, today)}
    )
    SELECT 'availability' AS facet, '' AS name, is_there::text AS value, '' AS label, count(*)::int AS count
      FROM left_over GROUP BY is_there
    UNION ALL SELECT 'category', '', category, category, count(*)::int FROM left_over GROUP BY category
    UNION ALL SELECT 'vendor', '', shop_name, shop_name, count(*)::int FROM left_over GROUP BY shop_name
    UNION ALL SELECT 'commune', '', commune_code, min(commune_name), count(*)::int FROM left_over GROUP BY commune_code
    UNION ALL SELECT 'option', o.name, v.option_values[o.position], v.option_values[o.position],
        count(DISTINCT m.product_id)::int
      FROM left_over m JOIN product_option o ON o.shop_id = m.shop_id AND o.product_id = m.product_id
      JOIN variant v ON v.shop_id = m.shop_id AND v.product_id = m.product_id GROUP BY o.name, 3
    UNION ALL SELECT 'price', '', min(min_price)::text, max(max_price)::text, count(*)::int FROM left_over HAVING count(*) > 0
    ORDER BY facet, name, count DESC, value`
  return toFacets(rows)
}

function toFacets(rows: readonly Row[]): ListingFacets {
  const of = (facet: Row['facet']) => rows.filter((row) => row.facet === facet)
  const options = Map.groupBy(of('option'), ({ name }) => name)
  const [price] = of('price')
  return {
    availability: of('availability'),
    category: of('category'),
    vendor: of('vendor'),
    commune: of('commune'),
    options: [...options].map(([name, values]) => ({ name, values })),
    price: price
      ? { from: BigInt(price.value), to: BigInt(price.label), count: price.count }
      : null,
  }
}
