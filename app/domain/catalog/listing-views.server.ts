// Pages of the public read table, by key-set cursors. Rows of suspended shops are left out here: the table itself
// has no policy on the shop, so that its search indexes can be used.
import type { MarketDb } from '#app/db/doors.server.ts'
import { empty, join, raw, sql, type Sql } from '#app/db/sql.server.ts'
import type { LocalDate } from '#app/lib/time.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { listingColumns, toListing, type ListingRow } from './listing-rows.server.ts'
import type { ListingSort, ListingView } from './listing.ts'

export type ListingFilter = {
  shopId?: string | null
  collectionId?: string | null
  category?: string | undefined
  communeCode?: string | undefined
  vendor?: string | undefined
  isAvailable?: boolean | undefined
  isTraced?: boolean | undefined
  minPrice?: bigint | undefined
  maxPrice?: bigint | undefined
  minStars?: number | undefined
  exceptProductId?: string | undefined
}

export type ListingOrder = { sort: ListingSort; isReversed: boolean }

/** `first` after a cursor, or `last` before one: `isBackward` says which. */
export type PageWindow = { size: number; cursor: string | null; isBackward: boolean }

export type ListingPage = {
  items: { cursor: string; listing: ListingView }[]
  hasNext: boolean
  hasPrevious: boolean
}

type SortColumn = { expression: Sql; type: Sql; isDescending?: boolean }

const sorts: Record<ListingSort, SortColumn> = {
  id: { expression: raw('l.product_id'), type: raw('uuid') },
  title: { expression: raw("split_part(l.search_text, E'\\n', 1)"), type: raw('text') },
  price: { expression: raw('l.min_price'), type: raw('bigint') },
  published: { expression: raw('l.published_at'), type: raw('timestamptz') },
  updated: { expression: raw('l.updated_at'), type: raw('timestamptz') },
  'best-selling': { expression: raw('l.sold_count'), type: raw('int'), isDescending: true },
  vendor: { expression: raw('l.shop_name'), type: raw('text') },
  category: { expression: raw('l.category'), type: raw('text') },
  manual: { expression: raw('cp.position'), type: raw('int') },
}

export const isListingSortFor = (sort: ListingSort, filter: ListingFilter): boolean =>
  sort !== 'manual' || Boolean(filter.collectionId)

/** Null when the cursor is not one of ours. */
export async function findListingPage(
  db: MarketDb,
  {
    filter,
    order,
    window,
    today,
  }: {
    filter: ListingFilter
    order: ListingOrder
    window: PageWindow
    today: LocalDate
  },
): Promise<ListingPage | null> {
  const place = window.cursor === null ? null : readCursor(window.cursor)
  if (window.cursor !== null && !place) return null
  const column = sorts[isListingSortFor(order.sort, filter) ? order.sort : 'published']
  const isDescending = (column.isDescending ?? false) !== order.isReversed
  const isDown = isDescending !== window.isBackward
  const after = place
    ? sql`AND (${column.expression}, l.product_id) ${raw(isDown ? '<' : '>')}
          (${place.value}::${column.type}, ${place.id}::uuid)`
    : empty
  const direction = raw(isDown ? 'DESC' : 'ASC')
  const rows = await db.$queryRaw<(ListingRow & { sort_value: string })[]>`
    SELECT ${listingColumns}, (${column.expression})::text AS sort_value
    FROM listing l ${
      filter.collectionId
        ? sql`JOIN collection_product cp
      ON cp.shop_id = l.shop_id AND cp.product_id = l.product_id
      AND cp.collection_id = ${filter.collectionId}::uuid`
        : empty
    }
    WHERE ${conditions(filter, today)} ${after}
    ORDER BY ${column.expression} ${direction}, l.product_id ${direction}
    LIMIT ${window.size + 1}`
  return toPage(rows, { window, today })
}

function toPage(
  rows: (ListingRow & { sort_value: string })[],
  { window, today }: { window: PageWindow; today: LocalDate },
): ListingPage {
  const hasMore = rows.length > window.size
  const shown = rows.slice(0, window.size)
  if (window.isBackward) shown.reverse()
  const items = shown.map((row) => ({
    cursor: writeCursor({ value: row.sort_value, id: row.product_id }),
    listing: toListing(row, today),
  }))
  const hasOther = window.cursor !== null
  return window.isBackward
    ? { items, hasPrevious: hasMore, hasNext: hasOther }
    : { items, hasNext: hasMore, hasPrevious: hasOther }
}

/** These products as cards, in the order asked for; what is not on sale any more is left out. */
export async function findListings(
  db: MarketDb,
  productIds: readonly string[],
  today: LocalDate,
): Promise<ListingView[]> {
  if (productIds.length === 0) return []
  const rows = await db.$queryRaw<ListingRow[]>`
    SELECT ${listingColumns} FROM listing l
    WHERE l.product_id = ANY (${[...productIds]}::uuid[]) AND EXISTS (SELECT FROM shop s WHERE s.id = l.shop_id)`
  const found = new Map(rows.map((row) => [row.product_id, toListing(row, today)]))
  return productIds.flatMap((id) => found.get(id) ?? [])
}

function conditions(filter: ListingFilter, today: LocalDate): Sql {
  const wanted: (Sql | false)[] = [
    sql`EXISTS (SELECT FROM shop s WHERE s.id = l.shop_id)`,
    given(filter.shopId) && sql`l.shop_id = ${filter.shopId}::uuid`,
    given(filter.category) && sql`l.category = ${filter.category}`,
    given(filter.communeCode) && sql`l.commune_code = ${filter.communeCode}`,
    given(filter.vendor) && sql`l.shop_name = ${filter.vendor}`,
    given(filter.isAvailable) &&
      sql`in_stock_today(l.in_stock, l.in_stock_before, ${today}::date) = ${filter.isAvailable}`,
    given(filter.isTraced) && sql`l.is_traced = ${filter.isTraced}`,
    given(filter.minPrice) && sql`l.max_price >= ${filter.minPrice}`,
    given(filter.maxPrice) && sql`l.min_price <= ${filter.maxPrice}`,
    given(filter.minStars) &&
      sql`l.ocop_stars >= ${filter.minStars} AND l.ocop_expires_on >= ${today}::date`,
    given(filter.exceptProductId) && sql`l.product_id <> ${filter.exceptProductId}::uuid`,
  ]
  return join(
    wanted.filter((one) => one !== false),
    ' AND ',
  )
}

const given = (value: unknown): boolean => value !== undefined && value !== null
