// Collection, and pages of products wherever they stand.
import type {
  CollectionProductsArgs,
  QueryRootCollectionsArgs,
  QueryRootProductsArgs,
} from '@shopify/hydrogen-react/storefront-api-types'

import {
  findCollectionPage,
  type CollectionSort,
  type CollectionView,
} from '#app/domain/catalog/collection-views.server.ts'
import { findListingFacets } from '#app/domain/catalog/listing-facets.server.ts'
import { findListingPage, type ListingFilter } from '#app/domain/catalog/listing-views.server.ts'
import type { ListingSort } from '#app/domain/catalog/listing.ts'
import { foldVietnamese } from '#app/lib/fold.ts'
import { toGid } from '#app/lib/gid.ts'
import { collectionPath, shopPath } from '#app/paths.ts'
import {
  badCursor,
  readWindow,
  toConnection,
  type Connection,
  type PageArgs,
} from './connection.ts'
import { shopIdOf, type Fields, type StorefrontContext } from './context.server.ts'
import { listingFilters } from './filter-nodes.ts'
import { filterOf } from './filters.ts'
import { imageOf } from './pictures.ts'
import { handleOn, productNode, type ProductNode } from './product-fields.server.ts'
import { readProductQuery } from './product-query.ts'
import { asHtml, cutAt } from './texts.ts'

export type CollectionNode = CollectionView & { __typename: 'Collection' }

export const collectionNode = (
  collection: CollectionView | null | undefined,
): CollectionNode | null => (collection ? { ...collection, __typename: 'Collection' } : null)

const productSorts: Record<string, ListingSort> = {
  ID: 'id',
  TITLE: 'title',
  PRICE: 'price',
  CREATED_AT: 'published',
  CREATED: 'published',
  UPDATED_AT: 'updated',
  BEST_SELLING: 'best-selling',
  VENDOR: 'vendor',
  PRODUCT_TYPE: 'category',
  RELEVANCE: 'best-selling',
  COLLECTION_DEFAULT: 'manual',
  MANUAL: 'manual',
}

/** Products with the filter that they were read by. */
export type ProductPage = Connection<ProductNode> & { listed: ListingFilter }

type Paged = PageArgs & { sortKey?: string | null; reverse?: boolean | null }

/** Published products of the site, read from the listing and then whole. */
export async function productPage(
  filter: ListingFilter,
  args: Paged,
  context: StorefrontContext,
): Promise<ProductPage> {
  const { load, db, today } = context
  const window = readWindow(args)
  const order = {
    sort: productSorts[args.sortKey ?? 'ID'] ?? 'id',
    isReversed: args.reverse ?? false,
  }
  const page = await load.turn(() => findListingPage(db, { filter, order, window, today }))
  if (!page) throw badCursor()
  const products = await Promise.all(
    page.items.map(({ listing }) => load.product.load(listing.productId)),
  )
  const edges = page.items.flatMap(({ cursor }, index) => {
    const node = productNode(products[index] ?? null)
    return node ? [{ cursor, node }] : []
  })
  return { ...toConnection(edges, page), listed: filter }
}

/** Without a query, or with one of fields alone. */
export const products = (args: QueryRootProductsArgs, context: StorefrontContext) => {
  const { filters } = readProductQuery(args.query ?? '')
  return productPage({ ...filterOf(filters), shopId: shopIdOf(context) }, args, context)
}

/** The filters of a page are counted only when they are asked for. */
export const productConnectionFields: Fields<ProductPage | { filters: unknown }> = {
  filters: async (page, _args, { db, load, today, locale }) => {
    if ('filters' in page) return page.filters
    const facets = await load.turn(() => findListingFacets(db, { filter: page.listed, today }))
    return listingFilters(facets, locale)
  },
}

const collectionSorts: Record<string, CollectionSort> = { TITLE: 'title', UPDATED_AT: 'updated' }

export async function collections(
  args: QueryRootCollectionsArgs,
  context: StorefrontContext,
): Promise<Connection<CollectionNode | null>> {
  const window = readWindow(args)
  const sort = collectionSorts[args.sortKey ?? ''] ?? 'id'
  const page = await context.load.turn(() =>
    findCollectionPage(context.db, {
      shopId: shopIdOf(context),
      sort,
      isReversed: args.reverse ?? false,
      window,
      words: foldVietnamese(args.query ?? '').slice(0, 80),
    }),
  )
  if (!page) throw badCursor()
  return toConnection(
    page.items.map(({ cursor, collection }) => ({ cursor, node: collectionNode(collection) })),
    page,
  )
}

export const collectionFields: Fields<CollectionNode> = {
  id: ({ id }) => toGid('Collection', id),
  handle: (collection, _args, context) => handleOn(collection, context),
  description: ({ description }, { truncateAt }: { truncateAt?: number | null }) =>
    cutAt(description, truncateAt),
  descriptionHtml: ({ description }) => asHtml(description),
  seo: ({ title, description }) => ({ title, description: cutAt(description, 160) || null }),
  onlineStoreUrl: ({ handle, shopSlug }, _args, { site }) =>
    new URL(site.kind === 'shop' ? collectionPath(handle) : shopPath(shopSlug), site.origin).href,
  image: async ({ id, title }, _args, { load }) =>
    imageOf(await load.collectionPhoto.load(id), title),
  products: (collection, args: CollectionProductsArgs, context) => {
    const filter = {
      ...filterOf(args.filters ?? []),
      shopId: collection.shopId,
      collectionId: collection.id,
    }
    return productPage(filter, { ...args, sortKey: args.sortKey ?? 'COLLECTION_DEFAULT' }, context)
  },
}
