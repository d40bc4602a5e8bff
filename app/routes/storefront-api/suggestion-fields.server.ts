// predictiveSearch: what a field of search shows while somebody types.
import type { QueryRootPredictiveSearchArgs } from '@shopify/hydrogen-react/storefront-api-types'

import { findCollectionsByTitle } from '#app/domain/catalog/collection-search.server.ts'
import { findListingTitles } from '#app/domain/catalog/listing-titles.server.ts'
import { suggestQueries, type QuerySuggestion } from '#app/domain/catalog/suggest-queries.ts'
import type { SearchResult } from '#plugins/search/port.ts'
import { collectionNode } from './collection-fields.server.ts'
import { suggestContent } from './content-queries.server.ts'
import { shopIdOf, type StorefrontContext } from './context.server.ts'
import { found } from './search-fields.server.ts'
import { suggestionsAsked, suggestQuery, wantsQueries } from './searches.server.ts'
import { shareOut } from './share-out.ts'

const kinds = ['products', 'collections', 'queries', 'pages', 'articles'] as const
type Kind = (typeof kinds)[number]
type Suggested = Record<Kind, readonly unknown[]>

/** Without a scope that is named all kinds share the limit; with EACH every kind has it for itself. */
export async function predictiveSearch(
  args: QueryRootPredictiveSearchArgs,
  context: StorefrontContext,
): Promise<Suggested> {
  const suggested = await suggest(args, context)
  if (args.limitScope === 'EACH') return suggested
  const shares = shareOut(
    kinds.map((kind) => suggested[kind].length),
    suggestionsAsked(args),
  )
  const shared = kinds.map((kind, at) => [kind, suggested[kind].slice(0, shares[at])])
  return Object.fromEntries(shared) as Suggested
}

async function suggest(
  args: QueryRootPredictiveSearchArgs,
  context: StorefrontContext,
): Promise<Suggested> {
  const wants = (type: 'PRODUCT' | 'COLLECTION' | 'ARTICLE' | 'PAGE') =>
    !args.types || args.types.includes(type)
  const { site, today, db, load } = context
  const limit = suggestionsAsked(args)
  const query = suggestQuery(args, { shop: site.shop, today })
  const { edges, result } = await found(query, context, wants('PRODUCT') ? limit : 0)
  const { text } = query
  const collections = wants('COLLECTION')
    ? await load.turn(() => findCollectionsByTitle(db, { shopId: shopIdOf(context), text, limit }))
    : []
  return {
    products: edges.map(({ node }) => node),
    collections: collections.map(collectionNode),
    queries: wantsQueries(args) ? await queriesIn(result, { text, limit }, context) : [],
    ...(await suggestContent({ text, limit, wants }, context)),
  }
}

async function queriesIn(
  { hits }: SearchResult,
  { text, limit }: { text: string; limit: number },
  { db, load }: StorefrontContext,
) {
  const ids = hits.map(({ productId }) => productId)
  const titles = await load.turn(() => findListingTitles(db, ids))
  return suggestQueries(text, titles, limit).map(queryNode)
}

const queryNode = ({ text, typed }: QuerySuggestion) => ({
  __typename: 'SearchQuerySuggestion',
  text,
  styledText: `<mark>${text.slice(0, typed)}</mark>${rest(text.slice(typed))}`,
})

// The words are letters and spaces: nothing in them is markup.
const rest = (text: string) => (text === '' ? '' : `<span>${text}</span>`)
