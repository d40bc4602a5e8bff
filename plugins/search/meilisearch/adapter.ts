// Search by a Meilisearch server. It knows no tenant and no database: what it holds it was told by `index`.
import {
  BadSearchCursor,
  type SearchEngine,
  type SearchHit,
  type SearchQuery,
  type SearchResult,
} from '../port.ts'
import { readQueryWords } from '../query-words.ts'
import { readFacets } from './facets.ts'
import { indexWriter } from './index-writer.ts'
import { everyWord, planOf, someWords, type Matching, type Window } from './queries.ts'
import { openServer, type SearchServer, type ServerConfig } from './server.ts'
import { mostHits } from './settings.ts'
import { readAnswers, type WireAnswer } from './wire.ts'

export type MeilisearchConfig = ServerConfig & {
  /** Of this installation alone: a rebuild replaces it. */
  indexUid: string
}

export function meilisearch(config: MeilisearchConfig): SearchEngine {
  const server = openServer(config)
  const asking = { server, indexUid: config.indexUid }
  return {
    id: 'meilisearch',
    search: (asked) => search(asking, asked),
    index: indexWriter(server, config.indexUid),
  }
}

type Asking = { server: SearchServer; indexUid: string }
type Found = Omit<SearchResult, 'hasMore' | 'nextCursor'>

async function search(asking: Asking, asked: SearchQuery): Promise<SearchResult> {
  const place = asked.cursor === null ? null : readPlace(asked.cursor)
  const { words } = readQueryWords(asked.text)
  if (asked.text.trim() !== '' && words.length === 0) return nothing
  const q = words.join(' ')
  const whole = await findPage(asking, asked, { place, matching: { q, ...everyWord } })
  if (whole.total > 0 || words.length < 2) return whole
  return findPage(asking, asked, { place, matching: { q, ...someWords } })
}

const nothing: SearchResult = {
  hits: [],
  total: 0,
  facets: readFacets([], []),
  hasMore: false,
  nextCursor: null,
}

type Page = { place: number | null; matching: Matching }

async function findPage(asking: Asking, asked: SearchQuery, page: Page): Promise<SearchResult> {
  return asked.isBackward ? pageBefore(asking, asked, page) : pageAfter(asking, asked, page)
}

async function pageAfter(
  asking: Asking,
  asked: SearchQuery,
  { place, matching }: Page,
): Promise<SearchResult> {
  const window = { offset: place === null ? 0 : place + 1, limit: asked.limit + 1 }
  const found = await find(asking, asked, { window, matching })
  const hasMore = found.hits.length > asked.limit
  const hits = found.hits.slice(0, asked.limit)
  return { ...found, hits, hasMore, nextCursor: hasMore ? (hits.at(-1)?.cursor ?? null) : null }
}

// Without a cursor the end of the list is the end, and where that is must be asked first.
async function pageBefore(
  asking: Asking,
  asked: SearchQuery,
  { place, matching }: Page,
): Promise<SearchResult> {
  const none = { offset: 0, limit: 0 }
  const end = place ?? (await find(asking, asked, { window: none, matching })).total
  const offset = Math.max(0, end - asked.limit)
  const found = await find(asking, asked, { window: { offset, limit: end - offset }, matching })
  return { ...found, hasMore: offset > 0, nextCursor: null }
}

async function find(
  { server, indexUid }: Asking,
  asked: SearchQuery,
  { window, matching }: { window: Window; matching: Matching },
): Promise<Found> {
  const plan = planOf(asked, { indexUid, matching, window })
  const body = await server.ask('Searching', () =>
    server.client.multiSearch({ queries: plan.queries }),
  )
  const answers = readAnswers(body)
  return {
    hits: hitsOf(answers[0], window.offset),
    total: answers[1]?.totalHits ?? 0,
    facets: readFacets(answers, plan.facets),
  }
}

const hitsOf = (answer: WireAnswer | undefined, offset: number): SearchHit[] =>
  (answer?.hits ?? []).map(({ shopId, productId }, index) => ({
    shopId,
    productId,
    cursor: Buffer.from(`at ${offset + index}`).toString('base64url'),
  }))

// A cursor is a place in the list: the server has no other way to go on in an order that only it knows.
function readPlace(cursor: string): number {
  const [, place] =
    /^at (\d{1,6})$/.exec(Buffer.from(cursor.slice(0, 40), 'base64url').toString()) ?? []
  if (place === undefined || Number(place) > mostHits) throw new BadSearchCursor()
  return Number(place)
}
