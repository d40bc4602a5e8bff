// search, predictiveSearch and products(query:): the engine's answer, rows read through the door.
import type {
  QueryRootPredictiveSearchArgs,
  QueryRootProductsArgs,
  QueryRootSearchArgs,
} from '@shopify/hydrogen-react/storefront-api-types'

import { findCollectionsByTitle } from '#app/domain/catalog/collection-search.server.ts'
import type { SearchQuery, SearchResult } from '#plugins/search/port.ts'
import { collectionNode } from './collection-fields.server.ts'
import { toConnection } from './connection.ts'
import { contentSearch, suggestContent } from './content-queries.server.ts'
import { shopIdOf, type StorefrontContext } from './context.server.ts'
import { searchFilters } from './filter-nodes.ts'
import { productNode, type ProductNode } from './product-fields.server.ts'
import { productsQuery, searchQuery, suggestQuery } from './searches.server.ts'

const scopeOf = ({ site, today }: StorefrontContext) => ({ shop: site.shop, today })

async function found(
  query: SearchQuery,
  context: StorefrontContext,
): Promise<{ edges: { cursor: string; node: ProductNode }[]; result: SearchResult }> {
  const result = context.searches.get(query)
  const products = await Promise.all(
    result.hits.map((hit) => context.load.product.load(hit.productId)),
  )
  const edges = result.hits.flatMap(({ cursor }, index) => {
    const node = productNode(products[index] ?? null)
    return node ? [{ cursor, node }] : []
  })
  return { edges, result }
}

const flagsOf = ({ isBackward, cursor }: SearchQuery, { hasMore }: SearchResult) =>
  isBackward
    ? { hasPrevious: hasMore, hasNext: cursor !== null }
    : { hasNext: hasMore, hasPrevious: cursor !== null }

export async function search(args: QueryRootSearchArgs, context: StorefrontContext) {
  if (args.types && !args.types.includes('PRODUCT')) return contentSearch(args, context)
  const query = searchQuery(args, scopeOf(context))
  const { edges, result } = await found(query, context)
  return {
    ...toConnection(edges, flagsOf(query, result)),
    totalCount: result.total,
    productFilters: searchFilters(result.facets, context.locale),
  }
}

export async function productsByQuery(args: QueryRootProductsArgs, context: StorefrontContext) {
  const query = productsQuery(args, scopeOf(context))
  const { edges, result } = await found(query, context)
  return {
    ...toConnection(edges, flagsOf(query, result)),
    filters: searchFilters(result.facets, context.locale),
  }
}

export async function predictiveSearch(
  args: QueryRootPredictiveSearchArgs,
  context: StorefrontContext,
) {
  const wants = (type: 'PRODUCT' | 'COLLECTION' | 'ARTICLE' | 'PAGE') =>
    !args.types || args.types.includes(type)
  const query = suggestQuery(args, scopeOf(context))
  const products = wants('PRODUCT')
    ? (await found(query, context)).edges.map((edge) => edge.node)
    : []
  const { text, limit } = query
  const collections = wants('COLLECTION')
    ? await context.load.turn(() =>
        findCollectionsByTitle(context.db, { shopId: shopIdOf(context), text, limit }),
      )
    : []
  return {
    products,
    collections: collections.map(collectionNode),
    ...(await suggestContent({ text, limit, wants }, context)),
    queries: [],
  }
}
