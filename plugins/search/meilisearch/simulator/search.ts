// One search: filter, find, order, count, cut.
import { z } from 'zod'

import { ServerError } from './errors.ts'
import { readFilter } from './filter.ts'
import { rankDocuments, type Ranked } from './rank.ts'
import type { Document, Index, Store } from './store.ts'

const request = z
  .object({
    indexUid: z.string().optional(),
    q: z.string().nullish(),
    filter: z.unknown().optional(),
    sort: z.array(z.string()).default([]),
    facets: z.array(z.string()).default([]),
    offset: z.number().int().min(0).default(0),
    limit: z.number().int().min(0).default(20),
    page: z.number().int().min(0).optional(),
    hitsPerPage: z.number().int().min(0).optional(),
    attributesToRetrieve: z.array(z.string()).default(['*']),
    matchingStrategy: z.enum(['last', 'all']).default('last'),
    rankingScoreThreshold: z.number().min(0).max(1).default(0),
  })
  .strict()
type Request = z.infer<typeof request>

export function search(index: Index, body: unknown): Record<string, unknown> {
  const asked = readRequest(body)
  const { settings } = index
  checkNames(asked, index)
  const isKept = readFilter(asked.filter, settings.filterableAttributes)
  const found = rankDocuments(
    [...index.documents.values()].filter(isKept),
    { q: asked.q ?? '', strategy: asked.matchingStrategy, sort: asked.sort },
    settings,
  ).filter(({ score }) => score >= asked.rankingScoreThreshold)
  return {
    ...pageOf(found, asked, index),
    query: asked.q ?? '',
    processingTimeMs: 0,
    ...(asked.facets.length > 0 && { facetDistribution: countFacets(found, asked.facets, index) }),
  }
}

/** Errors of one query name its place, as the server's do. */
export function multiSearch(store: Store, body: unknown): { results: unknown[] } {
  const read = z.object({ queries: z.array(z.unknown()) }).safeParse(body)
  if (!read.success) throw new ServerError('bad_request', 'Missing field `queries`')
  return {
    results: read.data.queries.map((query, at) => {
      const { indexUid = '' } = readRequest(query)
      try {
        return { indexUid, ...search(store.get(indexUid), query) }
      } catch (error) {
        if (!(error instanceof ServerError)) throw error
        error.body.message = `Inside \`.queries[${at}]\`: ${error.body.message}`
        throw error
      }
    }),
  }
}

function readRequest(body: unknown): Request {
  const read = request.safeParse(body)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new ServerError(
    'bad_request',
    `${issue?.message ?? ''} at \`.${issue?.path.join('.') ?? ''}\``,
  )
}

function checkNames({ sort, facets }: Request, { uid, settings }: Index): void {
  const foreign = sort.find((one) => !settings.sortableAttributes.includes(one.split(':')[0] ?? ''))
  if (foreign) {
    const message = `Index \`${uid}\`: Attribute \`${foreign.split(':')[0] ?? ''}\` is not sortable.`
    throw new ServerError('invalid_search_sort', message)
  }
  const uncounted = facets.find((name) => !settings.filterableAttributes.includes(name))
  if (uncounted) {
    const message = `Invalid facet distribution: Attribute \`${uncounted}\` is not filterable.`
    throw new ServerError('invalid_search_facets', message)
  }
}

function pageOf(found: readonly Ranked[], asked: Request, { settings }: Index) {
  const reachable = found.slice(0, settings.pagination.maxTotalHits)
  const show = (from: number, count: number) =>
    reachable.slice(from, from + count).map(({ document }) => shown(document, asked))
  if (asked.page === undefined && asked.hitsPerPage === undefined) {
    const { offset, limit } = asked
    return { hits: show(offset, limit), offset, limit, estimatedTotalHits: reachable.length }
  }
  const { page = 1, hitsPerPage = 20 } = asked
  const totalPages = hitsPerPage === 0 ? 0 : Math.ceil(reachable.length / hitsPerPage)
  const hits = page === 0 ? [] : show((page - 1) * hitsPerPage, hitsPerPage)
  return { hits, page, hitsPerPage, totalPages, totalHits: reachable.length }
}

const shown = (document: Document, { attributesToRetrieve: wanted }: Request): Document =>
  wanted.includes('*')
    ? document
    : Object.fromEntries(Object.entries(document).filter(([name]) => wanted.includes(name)))

function countFacets(found: readonly Ranked[], facets: string[], { settings }: Index) {
  const { maxValuesPerFacet, sortFacetValuesBy } = settings.faceting
  const isByCount = sortFacetValuesBy['*'] === 'count'
  return Object.fromEntries(
    facets.map((name) => {
      const counts = new Map<string, number>()
      for (const { document } of found) {
        const value = document[name]
        if (typeof value !== 'string' && typeof value !== 'number') continue
        counts.set(String(value), (counts.get(String(value)) ?? 0) + 1)
      }
      const sorted = [...counts].toSorted((a, b) =>
        isByCount && a[1] !== b[1] ? b[1] - a[1] : a[0] < b[0] ? -1 : 1,
      )
      return [name, Object.fromEntries(sorted.slice(0, maxValuesPerFacet))]
    }),
  )
}
