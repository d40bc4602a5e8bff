// Pages of the public read table, by key-set cursors. Rows of suspended shops are left out here: the table itself
// has no policy on the shop, so that its search indexes can be used.
import type { MarketDb } from '#app/db/doors.server.ts'
import { empty, raw, sql, type Sql } from '#app/db/sql.server.ts'
import type { LocalDate } from '#app/lib/time.ts'
import { readCursor, writeCursor, type CursorKind } from './cursor.ts'
import { asCursorValue, cursorTypes } from './cursor-columns.server.ts'
import { listingConditions } from './listing-conditions.server.ts'
import { listingColumns, toListing, type ListingRow } from './listing-rows.server.ts'
import type { ListingSort, ListingView } from './listing.ts'

export type ListingFilter = {
  shopId?: string | null
  collectionId?: string | null
  category?: string | undefined
  communeCode?: string | undefined
  provinceCode?: string | undefined
  vendor?: string | undefined
  isAvailable?: boolean | undefined
  isTraced?: boolean | undefined
  minPrice?: bigint | undefined
  maxPrice?: bigint | undefined
  minStars?: number | undefined
  exceptProductId?: string | undefined
  exceptCategory?: string | undefined
  /** values of one list are alternatives; different lists must all hold */
  categories?: readonly string[] | undefined
  communeCodes?: readonly string[] | undefined
  vendors?: readonly string[] | undefined
  prices?: readonly { from: bigint | null; to: bigint | null }[] | undefined
  /** one variant has one of the values of each option */
  options?: readonly { name: string; values: readonly string[] }[] | undefined
}

export type ListingOrder = { sort: ListingSort; isReversed: boolean }

/** `first` after a cursor, or `last` before one: `isBackward` says which. */
export type PageWindow = { size: number; cursor: string | null; isBackward: boolean }

export type ListingPage = {
  items: { cursor: string; listing: ListingView }[]
  hasNext: boolean
  hasPrevious: boolean
}

type SortColumn = { expression: Sql; kind: CursorKind; isDescending?: boolean }

const sorts: Record<ListingSort, SortColumn> = {
  id: { expression: raw('l.product_id'), kind: 'id' },
  title: { expression: raw("split_part(l.search_text, E'\\n', 1)"), kind: 'text' },
  price: { expression: raw('l.min_price'), kind: 'whole' },
  published: { expression: raw('l.published_at'), kind: 'instant' },
  updated: { expression: raw('l.updated_at'), kind: 'instant' },
  'best-selling': { expression: raw('l.sold_count'), kind: 'whole', isDescending: true },
  vendor: { expression: raw('l.shop_name'), kind: 'text' },
  category: { expression: raw('l.category'), kind: 'text' },
  manual: { expression: raw('cp.position'), kind: 'whole' },
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
  const column = sorts[isListingSortFor(order.sort, filter) ? order.sort : 'published']
  const place = window.cursor === null ? null : readCursor(window.cursor, column.kind)
  if (window.cursor !== null && !place) return null
  const isDescending = (column.isDescending ?? false) !== order.isReversed
  const isDown = isDescending !== window.isBackward
  const after = place
    ? sql`AND (${column.expression}, l.product_id) ${raw(isDown ? '<' : '>')}
          (${place.value}::${cursorTypes[column.kind]}, ${place.id}::uuid)`
    : empty
  const direction = raw(isDown ? 'DESC' : 'ASC')
  const rows = await db.$queryRaw<(ListingRow & { sort_value: string })[]>`
    SELECT ${listingColumns}, ${asCursorValue(column)} AS sort_value
    FROM listing l ${
      filter.collectionId
        ? sql`JOIN collection_product cp
      ON cp.shop_id = l.shop_id AND cp.product_id = l.product_id
      AND cp.collection_id = ${filter.collectionId}::uuid`
        : empty
    }
    WHERE ${listingConditions(filter, today)} ${after}
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
