// search and products(query:): the engine's answer, rows read through the door. What shops write stands behind what they
// sell, in one list.
import type {
  QueryRootProductsArgs,
  QueryRootSearchArgs,
} from '@shopify/hydrogen-react/storefront-api-types'

import type { PageWindow } from '#app/domain/catalog/listing-views.server.ts'
import type { Facets, SearchQuery, SearchResult } from '#plugins/search/port.ts'
import { readWindow, toConnection } from './connection.ts'
import { contentSearch } from './content-queries.server.ts'
import type { StorefrontContext } from './context.server.ts'
import { searchFilters } from './filter-nodes.ts'
import { productNode, type ProductNode } from './product-fields.server.ts'
import {
  asWordCursor,
  productsQuery,
  searchQuery,
  wantsProducts,
  wantsWords,
  wordCursorIn,
} from './searches.server.ts'

const scopeOf = ({ site, today }: StorefrontContext) => ({ shop: site.shop, today })

type Edge<Node> = { cursor: string; node: Node }

/** The products of a search that was asked before the door was opened; at most so many, or all of its hits. */
export async function found(
  query: SearchQuery,
  context: StorefrontContext,
  most = query.limit,
): Promise<{ edges: Edge<ProductNode>[]; result: SearchResult }> {
  const result = context.searches.get(query)
  const hits = result.hits.slice(0, most)
  const products = await Promise.all(hits.map((hit) => context.load.product.load(hit.productId)))
  const edges = hits.flatMap(({ cursor }, index) => {
    const node = productNode(products[index] ?? null)
    return node ? [{ cursor, node }] : []
  })
  return { edges, result }
}

type Part = { edges: Edge<unknown>[]; total: number; hasMore: boolean; facets?: Facets }

const nothing: Part = { edges: [], total: 0, hasMore: false }

export async function search(args: QueryRootSearchArgs, context: StorefrontContext) {
  const window = readWindow(args)
  const { goods, words } = window.isBackward
    ? await endingBefore(args, window, context)
    : await goingOnAfter(args, window, context)
  const hasMore = goods.hasMore || words.hasMore
  const hasOther = window.cursor !== null
  const flags = window.isBackward
    ? { hasPrevious: hasMore, hasNext: hasOther }
    : { hasNext: hasMore, hasPrevious: hasOther }
  return {
    ...toConnection([...goods.edges, ...words.edges], flags),
    totalCount: goods.total + words.total,
    productFilters: goods.facets ? searchFilters(goods.facets, context.locale) : [],
  }
}

type Parts = { goods: Part; words: Part }

async function goingOnAfter(
  args: QueryRootSearchArgs,
  { size, cursor }: PageWindow,
  context: StorefrontContext,
): Promise<Parts> {
  const place = wordCursorIn(args, cursor)
  const read = await goodsOf(args, context)
  const goods = place === null ? read : { ...read, edges: [], hasMore: false }
  const left = goods.hasMore ? 0 : size - goods.edges.length
  const window = { size: left, cursor: place, isBackward: false }
  return { goods, words: await wordsOf(args, window, context) }
}

async function endingBefore(
  args: QueryRootSearchArgs,
  { size, cursor }: PageWindow,
  context: StorefrontContext,
): Promise<Parts> {
  const place = wordCursorIn(args, cursor)
  const isAmongGoods = cursor !== null && place === null
  const window = { size: isAmongGoods ? 0 : size, cursor: place, isBackward: true }
  const read = await wordsOf(args, window, context)
  const words = isAmongGoods ? { ...read, hasMore: false } : read
  const goods = await goodsOf(args, context)
  const left = words.hasMore ? 0 : size - words.edges.length
  const edges = left === 0 ? [] : goods.edges.slice(-left)
  return {
    goods: { ...goods, edges, hasMore: goods.hasMore || edges.length < goods.edges.length },
    words,
  }
}

async function goodsOf(args: QueryRootSearchArgs, context: StorefrontContext): Promise<Part> {
  if (!wantsProducts(args)) return nothing
  const query = searchQuery(args, scopeOf(context))
  const { edges, result } = await found(query, context)
  return { edges, total: result.total, hasMore: result.hasMore, facets: result.facets }
}

async function wordsOf(
  args: QueryRootSearchArgs,
  window: PageWindow,
  context: StorefrontContext,
): Promise<Part> {
  if (!wantsWords(args)) return nothing
  const read = await contentSearch(args, window, context)
  const edges = read.edges.map(({ cursor, node }) => ({ cursor: asWordCursor(cursor), node }))
  return { ...read, edges }
}

const flagsOf = ({ isBackward, cursor }: SearchQuery, { hasMore }: SearchResult) =>
  isBackward
    ? { hasPrevious: hasMore, hasNext: cursor !== null }
    : { hasNext: hasMore, hasPrevious: cursor !== null }

export async function productsByQuery(args: QueryRootProductsArgs, context: StorefrontContext) {
  const query = productsQuery(args, scopeOf(context))
  const { edges, result } = await found(query, context)
  return {
    ...toConnection(edges, flagsOf(query, result)),
    filters: searchFilters(result.facets, context.locale),
  }
}
