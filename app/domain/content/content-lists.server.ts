// Lists of pages, blogs and articles by key-set cursors: rows that come or go elsewhere do not move a place.
import type { MarketDb } from '#app/db/doors.server.ts'
import { empty, join, raw, sql, type Sql } from '#app/db/sql.server.ts'
import { asCursorValue, cursorTypes } from '#app/domain/catalog/cursor-columns.server.ts'
import { readCursor, writeCursor, type CursorKind } from '#app/domain/catalog/cursor.ts'
import type { PageWindow } from '#app/domain/catalog/listing-views.server.ts'
import { foldVietnamese } from '#app/lib/fold.ts'
import {
  articleColumns,
  articleRows,
  blogColumns,
  blogRows,
  pageColumns,
  pageRows,
  type ArticleView,
  type BlogView,
  type PageView,
} from './content-views.server.ts'

export type ContentSort = 'id' | 'title' | 'handle' | 'updated' | 'published' | 'author' | 'blog'

type Column = { expression: Sql; kind: CursorKind }

const sorts: Record<ContentSort, Column> = {
  id: { expression: raw('x.id'), kind: 'id' },
  title: { expression: raw('x.title'), kind: 'text' },
  handle: { expression: raw('x.handle'), kind: 'text' },
  updated: { expression: raw('x.updated_at'), kind: 'instant' },
  published: { expression: raw('x.published_at'), kind: 'instant' },
  author: { expression: raw('x.author_name'), kind: 'text' },
  blog: { expression: raw('b.title'), kind: 'text' },
}

export type ContentAsk = {
  /** null: of all shops */
  shopId: string | null
  blogId?: string | undefined
  /** what somebody typed; every word must begin a word of the title */
  text?: string | undefined
  sort: ContentSort
  isReversed: boolean
  window: PageWindow
}

export type ContentPage<View> = {
  items: { cursor: string; view: View }[]
  hasNext: boolean
  hasPrevious: boolean
}

/** Null when the cursor is not one of this list. */
export const findPageList = (
  db: MarketDb,
  ask: ContentAsk,
): Promise<ContentPage<PageView> | null> =>
  list<PageView>(db, { columns: pageColumns, rows: pageRows }, ask)

export const findBlogList = (
  db: MarketDb,
  ask: ContentAsk,
): Promise<ContentPage<BlogView> | null> =>
  list<BlogView>(db, { columns: blogColumns, rows: blogRows }, ask)

export const findArticleList = (
  db: MarketDb,
  ask: ContentAsk,
): Promise<ContentPage<ArticleView> | null> =>
  list<ArticleView>(db, { columns: articleColumns, rows: articleRows }, ask)

/** The words of what somebody typed, folded; "tag:quà title:tết" is read as its words. */
export const wordsOf = (text: string): string[] => {
  const folded = foldVietnamese(text.replaceAll(/\b[a-z_]+:/gi, ' ')).slice(0, 100)
  return folded === '' ? [] : folded.split(' ')
}

/** Every word begins a word of `folded`, an expression with a space before it. */
export const beginWords = (folded: Sql, words: readonly string[]): Sql =>
  join(
    words.map((word) => sql`${folded} LIKE ${`% ${word}%`}`),
    ' AND ',
  )

const foldedTitle = raw(`(' ' || search_fold(x.title))`)

async function list<View extends { id: string }>(
  db: MarketDb,
  from: { columns: Sql; rows: Sql },
  { shopId, blogId, text, sort, isReversed, window }: ContentAsk,
): Promise<ContentPage<View> | null> {
  const { expression, kind } = sorts[sort]
  const place = window.cursor === null ? null : readCursor(window.cursor, kind)
  if (window.cursor !== null && !place) return null
  const isDown = isReversed !== window.isBackward
  const direction = raw(isDown ? 'DESC' : 'ASC')
  const words = wordsOf(text ?? '')
  const rows = await db.$queryRaw<(View & { sortValue: string })[]>`
    SELECT ${from.columns}, ${asCursorValue(sorts[sort])} AS "sortValue" FROM ${from.rows}
    WHERE (${shopId}::uuid IS NULL OR x.shop_id = ${shopId}::uuid)
      ${blogId ? sql`AND x.blog_id = ${blogId}::uuid` : empty}
      ${words.length > 0 ? sql`AND ${beginWords(foldedTitle, words)}` : empty}
      ${
        place
          ? sql`AND (${expression}, x.id) ${raw(isDown ? '<' : '>')}
                (${place.value}::${cursorTypes[kind]}, ${place.id}::uuid)`
          : empty
      }
    ORDER BY ${expression} ${direction}, x.id ${direction} LIMIT ${window.size + 1}`
  return pageFrom(rows, window)
}

/** A page of the rows that were read, one more than it holds. */
export function pageFrom<View extends { id: string }>(
  rows: readonly (View & { sortValue: string })[],
  window: PageWindow,
): ContentPage<View> {
  const hasMore = rows.length > window.size
  const shown = rows.slice(0, window.size)
  if (window.isBackward) shown.reverse()
  const hasOther = window.cursor !== null
  return {
    items: shown.map((view) => ({
      cursor: writeCursor({ value: view.sortValue, id: view.id }),
      view,
    })),
    hasNext: window.isBackward ? hasOther : hasMore,
    hasPrevious: window.isBackward ? hasMore : hasOther,
  }
}
