// Collections as shoppers see them. A collection without a product on sale is still there; it is empty.
import type { MarketDb } from '#app/db/doors.server.ts'
import { empty, raw, sql } from '#app/db/sql.server.ts'
import { asCursorValue, cursorTypes } from './cursor-columns.server.ts'
import { readCursor, writeCursor } from './cursor.ts'
import type { PageWindow } from './listing-views.server.ts'
import type { PhotoView } from './storefront-views.server.ts'

export type CollectionView = {
  shopId: string
  shopSlug: string
  id: string
  handle: string
  title: string
  description: string
  updatedAt: Date
}

export type CollectionPage = {
  items: { cursor: string; collection: CollectionView }[]
  hasNext: boolean
  hasPrevious: boolean
}

const columns =
  raw(`c.shop_id AS "shopId", s.slug AS "shopSlug", c.id, c.handle, c.title, c.description,
  c.updated_at AS "updatedAt"`)

type Which = { ids: readonly string[] } | { shopSlug: string; handle: string }

export async function findCollections(db: MarketDb, which: Which): Promise<CollectionView[]> {
  const wanted =
    'ids' in which
      ? sql`c.id = ANY (${[...which.ids]}::uuid[])`
      : sql`s.slug = ${which.shopSlug} AND c.handle = ${which.handle}`
  return db.$queryRaw<CollectionView[]>`
    SELECT ${columns} FROM collection c JOIN shop s ON s.id = c.shop_id WHERE ${wanted}`
}

const sorts = {
  id: { expression: raw('c.id'), kind: 'id' },
  title: { expression: raw('c.title'), kind: 'text' },
  updated: { expression: raw('c.updated_at'), kind: 'instant' },
} as const
export type CollectionSort = keyof typeof sorts

/** Collections of one shop, or of all; null when the cursor is not one of ours. */
export async function findCollectionPage(
  db: MarketDb,
  {
    shopId,
    sort,
    isReversed,
    window,
    words = '',
  }: {
    /** folded; a word of the title begins with it */
    words?: string
    shopId: string | null
    sort: CollectionSort
    isReversed: boolean
    window: PageWindow
  },
): Promise<CollectionPage | null> {
  const { expression, kind } = sorts[sort]
  const place = window.cursor === null ? null : readCursor(window.cursor, kind)
  if (window.cursor !== null && !place) return null
  const isDown = isReversed !== window.isBackward
  const direction = raw(isDown ? 'DESC' : 'ASC')
  const after = place
    ? sql`AND (${expression}, c.id) ${raw(isDown ? '<' : '>')} (${place.value}::${cursorTypes[kind]}, ${place.id}::uuid)`
    : empty
  const rows = await db.$queryRaw<(CollectionView & { sortValue: string })[]>`
    SELECT ${columns}, ${asCursorValue(sorts[sort])} AS "sortValue" FROM collection c JOIN shop s ON s.id = c.shop_id
    WHERE (${shopId}::uuid IS NULL OR c.shop_id = ${shopId}::uuid) ${after}
      ${words ? sql`AND position(' ' || ${words} IN ' ' || search_fold(c.title)) > 0` : empty}
    ORDER BY ${expression} ${direction}, c.id ${direction} LIMIT ${window.size + 1}`
  const hasMore = rows.length > window.size
  const shown = rows.slice(0, window.size)
  if (window.isBackward) shown.reverse()
  const items = shown.map(({ sortValue, ...collection }) => ({
    cursor: writeCursor({ value: sortValue, id: collection.id }),
    collection,
  }))
  const hasOther = window.cursor !== null
  return {
    items,
    hasNext: window.isBackward ? hasOther : hasMore,
    hasPrevious: window.isBackward ? hasMore : hasOther,
  }
}

/** The collection's picture is the first photo of its first product that has one. */
export async function findCollectionPhotos(
  db: MarketDb,
  collectionIds: readonly string[],
): Promise<(PhotoView & { collectionId: string })[]> {
  return db.$queryRaw`
    SELECT DISTINCT ON (cp.collection_id) cp.collection_id AS "collectionId", m.id, m.shop_id AS "shopId",
           m.product_id AS "productId", m.alt, m.width, m.height
    FROM collection_product cp JOIN media m ON m.shop_id = cp.shop_id AND m.product_id = cp.product_id
    WHERE cp.collection_id = ANY (${[...collectionIds]}::uuid[])
    ORDER BY cp.collection_id, cp.position, m.position, m.id`
}

export type CollectionOfProduct = CollectionView & { productId: string }

/** The collections that each of these products is in. */
export async function findCollectionsOf(
  db: MarketDb,
  productIds: readonly string[],
): Promise<CollectionOfProduct[]> {
  return db.$queryRaw<CollectionOfProduct[]>`
    SELECT cp.product_id AS "productId", ${columns}
    FROM collection_product cp JOIN collection c ON c.shop_id = cp.shop_id AND c.id = cp.collection_id
    JOIN shop s ON s.id = c.shop_id
    WHERE cp.product_id = ANY (${[...productIds]}::uuid[]) ORDER BY c.title, c.id`
}
