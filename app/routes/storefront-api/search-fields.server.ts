// search, predictiveSearch and products(query:): the engine's answer, rows read through the door.
import type {
  QueryRootPredictiveSearchArgs,
  QueryRootProductsArgs,
  QueryRootSearchArgs,
} from '@shopify/hydrogen-react/storefront-api-types'

import { findCollectionsByTitle } from '#app/domain/catalog/collection-search.server.ts'
import type { FacetName, Facets, SearchQuery, SearchResult } from '#plugins/search/port.ts'
import { readPriceBand } from '#plugins/search/port.ts'
import { collectionNode } from './collection-fields.server.ts'
import { emptyConnection, toConnection } from './connection.ts'
import { shopIdOf, type StorefrontContext } from './context.server.ts'
import { namespace } from './metafields.server.ts'
import { productNode, type ProductNode } from './product-fields.server.ts'
import { productsQuery, searchQuery, suggestQuery } from './searches.server.ts'

const scopeOf = (context: StorefrontContext) => ({
  shopId: shopIdOf(context),
  today: context.today,
})

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
  if (args.types && !args.types.includes('PRODUCT')) {
    return { ...emptyConnection(), productFilters: [], totalCount: 0 }
  }
  const query = searchQuery(args, scopeOf(context))
  const { edges, result } = await found(query, context)
  return {
    ...toConnection(edges, flagsOf(query, result)),
    totalCount: result.total,
    productFilters: filtersOf(result.facets),
  }
}

export async function productsByQuery(args: QueryRootProductsArgs, context: StorefrontContext) {
  const query = productsQuery(args, scopeOf(context))
  const { edges, result } = await found(query, context)
  return { ...toConnection(edges, flagsOf(query, result)), filters: filtersOf(result.facets) }
}

export async function predictiveSearch(
  args: QueryRootPredictiveSearchArgs,
  context: StorefrontContext,
) {
  const wants = (type: 'PRODUCT' | 'COLLECTION') => !args.types || args.types.includes(type)
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
    articles: [],
    pages: [],
    queries: [],
  }
}

type FilterShape = { name: FacetName; label: string; input: (value: string) => unknown }

const shapes: readonly FilterShape[] = [
  { name: 'category', label: 'Nhóm hàng', input: (value) => ({ productType: value }) },
  { name: 'commune', label: 'Xã, phường', input: (value) => metafield('commune', value) },
  { name: 'stars', label: 'Sao OCOP', input: (value) => metafield('ocopStars', value) },
  { name: 'price', label: 'Giá', input: priceInput },
]

const metafield = (key: string, value: string) => ({ productMetafield: { namespace, key, value } })

function priceInput(value: string) {
  const band = readPriceBand(value)
  return {
    price: { min: Number(band?.minPrice ?? 0), max: band?.maxPrice ? Number(band.maxPrice) : null },
  }
}

const filtersOf = (facets: Facets) =>
  shapes.map(({ name, label, input }) => ({
    id: `filter.${name}`,
    label,
    type: 'LIST',
    presentation: 'TEXT',
    values: facets[name].map((one) => ({
      id: `filter.${name}.${one.value}`,
      label: one.label,
      count: one.count,
      input: JSON.stringify(input(one.value)),
    })),
  }))
