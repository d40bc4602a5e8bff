// Searching what shops wrote: marks do not matter, and a word may be begun only.
import type { MarketDb } from '#app/db/doors.server.ts'
import { empty, join, raw, sql, type Sql } from '#app/db/sql.server.ts'
import { readCursor } from '#app/domain/catalog/cursor.ts'
import type { PageWindow } from '#app/domain/catalog/listing-views.server.ts'
import { beginWords, pageFrom, wordsOf, type ContentPage } from './content-lists.server.ts'
import {
  articleColumns,
  articleRows,
  pageColumns,
  pageRows,
  type ArticleView,
  type PageView,
} from './content-views.server.ts'

export type ContentKind = 'article' | 'page'
export type ContentHit = { id: string; kind: ContentKind }

type Ask = { shopId: string | null; text: string; kinds: readonly ContentKind[] }

const titles = raw(`(' ' || search_fold(x.title))`)
const wholes: Record<ContentKind, Sql> = {
  page: raw(`(' ' || search_fold(x.title || ' ' || x.body))`),
  article: raw(`(' ' || search_fold(x.title || ' ' || x.summary || ' ' || x.body))`),
}

// Found in the title first, then the newest: an id begins with the time it was made.
const hitsOf = ({ shopId, kinds }: Ask, words: readonly string[]): Sql =>
  join(
    kinds.map(
      (kind) => sql`
        SELECT ${kind} AS kind, x.id, (${beginWords(titles, words)})::int AS rank
        FROM ${raw(kind)} x JOIN shop s ON s.id = x.shop_id
        WHERE (${shopId}::uuid IS NULL OR x.shop_id = ${shopId}::uuid) AND ${beginWords(wholes[kind], words)}`,
    ),
    ' UNION ALL ',
  )

/** Best first; null when the cursor is not one of ours. Nothing is found by nothing. */
export async function searchContent(
  db: MarketDb,
  ask: Ask & { window: PageWindow },
): Promise<(ContentPage<ContentHit> & { total: number }) | null> {
  const { window } = ask
  const place = window.cursor === null ? null : readCursor(window.cursor, 'whole')
  if (window.cursor !== null && !place) return null
  const words = wordsOf(ask.text)
  if (words.length === 0 || ask.kinds.length === 0)
    return { ...pageFrom<ContentHit>([], window), total: 0 }
  const direction = raw(window.isBackward ? 'ASC' : 'DESC')
  const after = place
    ? sql`WHERE (rank, id) ${raw(window.isBackward ? '>' : '<')} (${place.value}::bigint, ${place.id}::uuid)`
    : empty
  const rows = await db.$queryRaw<(ContentHit & { sortValue: string; total: number })[]>`
    WITH hit AS (${hitsOf(ask, words)}),
      shown AS (SELECT * FROM hit ${after} ORDER BY rank ${direction}, id ${direction} LIMIT ${window.size + 1})
    SELECT id, kind, rank::text AS "sortValue", total
    FROM (SELECT count(*)::int AS total FROM hit) counted LEFT JOIN shown ON true
    ORDER BY rank ${direction}, id ${direction}`
  // Past the last hit there is one row, which holds the total alone.
  const hits = rows.flatMap(({ id, kind, sortValue }) => (id ? [{ id, kind, sortValue }] : []))
  return { ...pageFrom<ContentHit>(hits, window), total: rows[0]?.total ?? 0 }
}

type Suggest = { shopId: string | null; text: string; limit: number }

const suggest = <View>(db: MarketDb, from: { columns: Sql; rows: Sql }, asked: Suggest) => {
  const words = wordsOf(asked.text)
  if (words.length === 0) return Promise.resolve<View[]>([])
  return db.$queryRaw<View[]>`
    SELECT ${from.columns} FROM ${from.rows}
    WHERE (${asked.shopId}::uuid IS NULL OR x.shop_id = ${asked.shopId}::uuid) AND ${beginWords(titles, words)}
    ORDER BY x.title, x.id LIMIT ${asked.limit}`
}

/** Whose title has words that begin with what was typed. */
export const suggestPages = (db: MarketDb, asked: Suggest): Promise<PageView[]> =>
  suggest<PageView>(db, { columns: pageColumns, rows: pageRows }, asked)

export const suggestArticles = (db: MarketDb, asked: Suggest): Promise<ArticleView[]> =>
  suggest<ArticleView>(db, { columns: articleColumns, rows: articleRows }, asked)
