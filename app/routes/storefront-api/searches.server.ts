// Searches of one operation, asked before the door is opened: an engine may be another server, and no network call is
// made inside a transaction.
import type {
  QueryRootPredictiveSearchArgs,
  QueryRootProductsArgs,
  QueryRootSearchArgs,
} from '@shopify/hydrogen-react/storefront-api-types'
import { GraphQLError } from 'graphql'

import type { LocalDate } from '#app/lib/time.ts'
import {
  BadSearchCursor,
  type SearchEngine,
  type SearchQuery,
  type SearchResult,
} from '#plugins/search/port.ts'
import { badCursor, readWindow } from './connection.ts'
import { searchFiltersOf } from './filters.ts'
import { readProductQuery } from './product-query.ts'
import type { RootField } from './root-fields.ts'

export type FoundSearches = {
  /** The answer to a search that stands at the top of the operation. Throws what asking it threw. */
  get(query: SearchQuery): SearchResult
}

type Asking = {
  engine: SearchEngine
  /** whose host; null on the market */
  shop: { id: string; name: string } | null
  today: LocalDate
}

const mostSuggestions = 10

export async function askSearches(
  fields: readonly RootField[],
  asking: Asking,
): Promise<FoundSearches> {
  const answers = new Map<string, SearchResult | GraphQLError>()
  for (const field of fields) {
    const query = queryOf(field, asking)
    if (!query || answers.has(keyOf(query))) continue
    answers.set(keyOf(query), await ask(asking.engine, query))
  }
  return {
    get(query) {
      const answer = answers.get(keyOf(query))
      if (!answer) throw new Error('a search was not asked before the operation ran')
      if (answer instanceof GraphQLError) throw answer
      return answer
    },
  }
}

async function ask(engine: SearchEngine, query: SearchQuery): Promise<SearchResult | GraphQLError> {
  try {
    return await engine.search(query)
  } catch (error) {
    if (error instanceof BadSearchCursor) return badCursor()
    throw error
  }
}

const keyOf = (query: SearchQuery) =>
  JSON.stringify(query, (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  )

// A page that cannot be read is told by its field, where the path of the error is known.
function queryOf({ name, args }: RootField, asking: Asking): SearchQuery | null {
  try {
    if (name === 'search')
      return wantsProducts(args) ? searchQuery(args as QueryRootSearchArgs, asking) : null
    if (name === 'predictiveSearch')
      return suggestQuery(args as QueryRootPredictiveSearchArgs, asking)
    if (name === 'products' && isForEngine(args.query)) return productsQuery(args, asking)
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
  }
  return null
}

type Types = { types?: unknown }
export const wantsProducts = ({ types }: Types): boolean =>
  !Array.isArray(types) || types.includes('PRODUCT')

/** Of what shops write, which is found in the database and stands behind the products. */
export const wantsWords = ({ types }: Types): boolean =>
  !Array.isArray(types) || types.includes('ARTICLE') || types.includes('PAGE')

// No engine's cursor has a colon.
const amongWords = 'words:'
export const asWordCursor = (cursor: string): string => `${amongWords}${cursor}`

/** The place among what shops write that a cursor means; null when it means one among the products, or none. */
export function wordCursorIn(args: Types, cursor: string | null): string | null {
  if (cursor === null) return null
  if (wantsWords(args) && cursor.startsWith(amongWords)) return cursor.slice(amongWords.length)
  if (!wantsProducts(args)) throw badCursor()
  return null
}

type Scope = Pick<Asking, 'shop' | 'today'>

export function searchQuery(args: QueryRootSearchArgs, { shop, today }: Scope): SearchQuery {
  const { size, cursor, isBackward } = readWindow(args)
  // Behind the last product the engine only counts; on the way back from there it gives its last ones.
  const isBehind = wordCursorIn(args, cursor) !== null
  const filters = searchFiltersOf(args.productFilters ?? [], { shop })
  const sort = args.sortKey === 'PRICE' ? (args.reverse ? 'price-down' : 'price') : 'relevance'
  return {
    text: args.query,
    sort,
    cursor: isBehind ? null : cursor,
    isBackward,
    limit: isBehind && !isBackward ? 1 : size,
    today,
    filters: args.unavailableProducts === 'HIDE' ? { ...filters, isInStock: true } : filters,
  }
}

/** How many suggestions of one kind, or of all kinds together. */
export const suggestionsAsked = ({ limit }: QueryRootPredictiveSearchArgs): number =>
  Math.min(Math.max(limit ?? mostSuggestions, 1), mostSuggestions)

export const wantsQueries = ({ types }: Types): boolean =>
  !Array.isArray(types) || types.includes('QUERY')

// Words to search for are made of what many products are called.
const mostTitles = 50

export function suggestQuery(
  args: QueryRootPredictiveSearchArgs,
  { shop, today }: Scope,
): SearchQuery {
  const limit = wantsQueries(args) ? mostTitles : suggestionsAsked(args)
  const filters = {
    ...searchFiltersOf([], { shop }),
    ...(args.unavailableProducts === 'HIDE' && { isInStock: true }),
  }
  return { text: args.query, sort: 'relevance', cursor: null, limit, today, filters }
}

const productSorts: Record<string, SearchQuery['sort']> = {
  PRICE: 'price',
  BEST_SELLING: 'best-selling',
  CREATED_AT: 'newest',
  UPDATED_AT: 'newest',
}

/** Whether there are words to search for; fields alone are read from the listing. */
export const isForEngine = (query: unknown): boolean =>
  typeof query === 'string' && readProductQuery(query).words !== ''

export function productsQuery(args: QueryRootProductsArgs, { shop, today }: Scope): SearchQuery {
  const { size, cursor, isBackward } = readWindow(args)
  const { words, filters } = readProductQuery(args.query ?? '')
  const sort = productSorts[args.sortKey ?? ''] ?? 'relevance'
  return {
    text: words,
    cursor,
    isBackward,
    limit: size,
    today,
    sort: sort === 'price' && args.reverse ? 'price-down' : sort,
    filters: searchFiltersOf(filters, { shop }),
  }
}
