// What a filter of the public read table means in SQL. `l` is the listing.
import { join, sql, type Sql } from '#app/db/sql.server.ts'
import type { LocalDate } from '#app/lib/time.ts'
import type { ListingFilter } from './listing-views.server.ts'

/** Rows of suspended shops are left out here: the table itself has no policy on the shop. */
export function listingConditions(filter: ListingFilter, today: LocalDate): Sql {
  const wanted: (Sql | false)[] = [
    sql`EXISTS (SELECT FROM shop s WHERE s.id = l.shop_id)`,
    given(filter.shopId) && sql`l.shop_id = ${filter.shopId}::uuid`,
    given(filter.category) && sql`l.category = ${filter.category}`,
    given(filter.communeCode) && sql`l.commune_code = ${filter.communeCode}`,
    given(filter.provinceCode) && sql`l.province_code = ${filter.provinceCode}`,
    given(filter.vendor) && sql`l.shop_name = ${filter.vendor}`,
    given(filter.isAvailable) &&
      sql`in_stock_today(l.in_stock, l.in_stock_before, ${today}::date) = ${filter.isAvailable}`,
    given(filter.isTraced) && sql`l.is_traced = ${filter.isTraced}`,
    given(filter.minPrice) && sql`l.max_price >= ${filter.minPrice}`,
    given(filter.maxPrice) && sql`l.min_price <= ${filter.maxPrice}`,
    given(filter.minStars) &&
      sql`l.ocop_stars >= ${filter.minStars} AND l.ocop_expires_on >= ${today}::date`,
    given(filter.exceptProductId) && sql`l.product_id <> ${filter.exceptProductId}::uuid`,
    given(filter.exceptCategory) && sql`l.category <> ${filter.exceptCategory}`,
    ...listConditions(filter),
  ]
  return join(
    wanted.filter((one) => one !== false),
    ' AND ',
  )
}

function listConditions(filter: ListingFilter): (Sql | false)[] {
  const { categories, communeCodes, vendors, prices, options } = filter
  return [
    some(categories) && sql`l.category = ANY (${[...categories]}::text[])`,
    some(communeCodes) && sql`l.commune_code = ANY (${[...communeCodes]}::text[])`,
    some(vendors) && sql`l.shop_name = ANY (${[...vendors]}::text[])`,
    some(prices) &&
      sql`(${join(
        prices.map(
          ({ from, to }) =>
            sql`(l.max_price >= COALESCE(${from}::bigint, 0) AND (${to}::bigint IS NULL OR l.min_price <= ${to}::bigint))`,
        ),
        ' OR ',
      )})`,
    some(options) &&
      sql`EXISTS (SELECT FROM variant v WHERE v.shop_id = l.shop_id AND v.product_id = l.product_id
        AND ${join(options.map(hasOption), ' AND ')})`,
  ]
}

// option_values stands in the order of the options' positions, which count from 1 without gaps.
const hasOption = ({ name, values }: { name: string; values: readonly string[] }) =>
  sql`v.option_values[(SELECT o.position FROM product_option o
    WHERE o.shop_id = v.shop_id AND o.product_id = v.product_id AND o.name = ${name})] = ANY (${[...values]}::text[])`

const given = (value: unknown): boolean => value !== undefined && value !== null

const some = <T>(values: readonly T[] | undefined): values is readonly T[] =>
  values !== undefined && values.length > 0
