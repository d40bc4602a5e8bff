// One search of ours as the queries of one multi-search: the hits, the exact count, and each facet whose own filter must
// not count.
import type { MultiSearchQuery } from 'meilisearch'

import type { SearchQuery, SearchSort } from '../port.ts'
import { conditionsOf, groups, joined, starsCountOn, type Group } from './filters.ts'
import { facetAttributes } from './settings.ts'

/** Which hits: the first is at 0. */
export type Window = { offset: number; limit: number }

export type Matching = Pick<MultiSearchQuery, 'q' | 'matchingStrategy' | 'rankingScoreThreshold'>

/** Every word, or the first words when they are worth two fifths of a perfect answer. */
export const everyWord = { matchingStrategy: 'all' } as const
export const someWords = { matchingStrategy: 'last', rankingScoreThreshold: 0.4 } as const

export type Plan = {
  queries: MultiSearchQuery[]
  /** Which query counts which facet. The hits are in the first, the total in the second. */
  facets: readonly { group: Group; at: number }[]
}

export function planOf(
  asked: SearchQuery,
  { indexUid, matching, window }: { indexUid: string; matching: Matching; window: Window },
): Plan {
  const conditions = conditionsOf(asked)
  const base = { indexUid, ...matching, attributesToRetrieve: ['productId', 'shopId'] }
  const own = groups.filter((group) => group === 'stars' || conditions[group].length > 0)
  const plain = groups.filter((group) => !own.includes(group))
  const queries: MultiSearchQuery[] = [
    { ...base, ...window, ...sortOf(asked.sort), filter: joined(conditions) },
    counting(base, joined(conditions), plain),
    ...own.map((group) => counting(base, filterFor(group), [group])),
  ]

  function filterFor(group: Group): string[] {
    const others = joined(conditions, group)
    return group === 'stars' ? [...others, starsCountOn(asked.today)] : others
  }
  return {
    queries,
    facets: [
      ...plain.map((group) => ({ group, at: 1 })),
      ...own.map((group, index) => ({ group, at: index + 2 })),
    ],
  }
}

// Only a search by pages counts exactly, its facets too.
const counting = (
  base: MultiSearchQuery,
  filter: string[],
  facets: readonly Group[],
): MultiSearchQuery => ({
  ...base,
  filter,
  page: 1,
  hitsPerPage: 1,
  facets: facets.map((group) => facetAttributes[group]),
})

const orders: Record<SearchSort, string | null> = {
  relevance: null,
  newest: 'publishedAt:desc',
  price: 'minPrice:asc',
  'price-down': 'minPrice:desc',
  'best-selling': 'soldCount:desc',
}

function sortOf(sort: SearchSort): { sort?: string[] } {
  const order = orders[sort]
  return order === null ? {} : { sort: [order, 'productId:desc'] }
}
