// Search inside PostgreSQL: full text and trigrams find the candidates, one expression ranks them.
import {
  BadSearchCursor,
  type SearchEngine,
  type SearchHit,
  type SearchQuery,
  type SearchResult,
} from '../port.ts'
import { readQueryWords } from '../query-words.ts'
import { readFacets, type FacetRow } from './facets.ts'
import { facetSql, hitSql, type HitRow, type Statement } from './statements.ts'

/**
 * Runs the statements one after another as a shopper, after `SET LOCAL pg_trgm.word_similarity_threshold` to
 * `wordLikeness`; parameters are $1, $2 …
 */
export type RunStatements = (statements: readonly Statement[]) => Promise<unknown[][]>

/** "niu" is half like "nieu"; the ranking asks for more where a word means less. */
export const wordLikeness = '0.4'

export function postgresSearch({ run }: { run: RunStatements }): SearchEngine {
  return {
    id: 'postgres',
    search: (asked) => search(run, asked),
    // The listing is the index.
    index: null,
  }
}

async function search(run: RunStatements, asked: SearchQuery): Promise<SearchResult> {
  const typed = readQueryWords(asked.text)
  if (asked.text.trim() !== '' && typed.words.length === 0) return nothing
  const place = asked.cursor === null ? null : readPlace(asked.cursor)
  const [rows = [], counted = []] = (await run([
    hitSql(asked, { typed, place }),
    facetSql(asked, typed),
  ])) as [HitRow[]?, FacetRow[]?]

  const shown = rows.slice(0, asked.limit).map(toHit)
  if (asked.isBackward) shown.reverse()
  const total = counted.find((row) => row.facet === 'total')?.count ?? 0
  const hasMore = rows.length > asked.limit
  const nextCursor = hasMore && !asked.isBackward ? (shown.at(-1)?.cursor ?? null) : null
  return { hits: shown, total, facets: readFacets(counted), hasMore, nextCursor }
}

const nothing: SearchResult = {
  hits: [],
  total: 0,
  facets: readFacets([]),
  hasMore: false,
  nextCursor: null,
}

const toHit = (row: HitRow): SearchHit => ({
  shopId: row.shop_id,
  productId: row.product_id,
  cursor: Buffer.from(JSON.stringify([row.rank_value, row.product_id])).toString('base64url'),
})

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const number = /^-?\d{1,18}(\.\d{1,12})?$/

function readPlace(cursor: string): { rank: string; productId: string } {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor.slice(0, 500), 'base64url').toString())
    const [rank, productId] = Array.isArray(read) ? (read as unknown[]) : []
    if (
      typeof rank === 'string' &&
      number.test(rank) &&
      typeof productId === 'string' &&
      uuid.test(productId)
    ) {
      return { rank, productId }
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new BadSearchCursor()
}
