// The questions at the top of a query.
import type {
  QueryRootCollectionArgs,
  QueryRootCollectionsArgs,
  QueryRootLocationsArgs,
  QueryRootMetaobjectArgs,
  QueryRootMetaobjectsArgs,
  QueryRootPredictiveSearchArgs,
  QueryRootProductArgs,
  QueryRootProductRecommendationsArgs,
  QueryRootProductsArgs,
  QueryRootSearchArgs,
  QueryRootSitemapArgs,
} from '@shopify/hydrogen-react/storefront-api-types'

import { findCollections } from '#app/domain/catalog/collection-views.server.ts'
import { idFromGid, readGid } from '#app/lib/gid.ts'
import { findCartNode, readCartPlace } from './cart-node.server.ts'
import { collectionNode, collections, products } from './collection-fields.server.ts'
import { customerOf } from './customer-fields.server.ts'
import { mostPerPage, badPage } from './connection.ts'
import { contentQueries } from './content-queries.server.ts'
import { contentNode } from './content-types.server.ts'
import { shopIdOf, type Fields, type StorefrontContext } from './context.server.ts'
import { locationByGid, locations } from './locations.server.ts'
import { metaobject, metaobjectByGid, metaobjects } from './metaobjects.server.ts'
import { mediaImageOf } from './pictures.ts'
import { familyOf, productNode, type ProductNode } from './product-fields.server.ts'
import { kindsOfGoods, recommend } from './recommendations.server.ts'
import { productsByQuery, search } from './search-fields.server.ts'
import { sitemapNode } from './sitemap-fields.server.ts'
import { isForEngine } from './searches.server.ts'
import { localization, paymentSettings, shopNode } from './shop-fields.server.ts'
import { predictiveSearch } from './suggestion-fields.server.ts'

// On a shop's host other shops do not exist.
const onSite = <T extends { shopId: string }>(
  found: T | null | undefined,
  context: StorefrontContext,
): T | null => (found && (shopIdOf(context) ?? found.shopId) === found.shopId ? found : null)

/** "handle" on a shop's host, "shop/handle" on the market. */
function placeFor(
  handle: string,
  { site }: StorefrontContext,
): { shopSlug: string; handle: string } | null {
  const [shopSlug, own, more] = site.shop ? [site.shop.slug, handle] : handle.split('/')
  const isHandle = (text: string | undefined): text is string =>
    text !== undefined && /^[a-z0-9-]{1,120}$/.test(text)
  return isHandle(shopSlug) && isHandle(own) && more === undefined
    ? { shopSlug, handle: own }
    : null
}

async function product(
  { id, handle }: QueryRootProductArgs,
  context: StorefrontContext,
): Promise<ProductNode | null> {
  const { load } = context
  if (id) {
    const productId = idFromGid(id, 'Product')
    return productNode(onSite(productId ? await load.product.load(productId) : null, context))
  }
  const place = handle ? placeFor(handle, context) : null
  return productNode(place && (await load.productAt.load(`${place.shopSlug}/${place.handle}`)))
}

async function collection({ id, handle }: QueryRootCollectionArgs, context: StorefrontContext) {
  const collectionId = id ? idFromGid(id, 'Collection') : null
  const place = !id && handle ? placeFor(handle, context) : null
  if (!collectionId && !place) return null
  const [found] = await context.load.turn(() =>
    findCollections(context.db, collectionId ? { ids: [collectionId] } : (place ?? { ids: [] })),
  )
  return collectionNode(onSite(found, context))
}

async function variant(variantId: string, context: StorefrontContext) {
  const productId = await context.load.productIdOfVariant.load(variantId)
  const owner = onSite(productId ? await context.load.product.load(productId) : null, context)
  const family = owner && (await familyOf(owner, context))
  return family?.variants.find(({ id }) => id === variantId) ?? null
}

async function node(gid: string, context: StorefrontContext): Promise<unknown> {
  const read = readGid(gid)
  switch (read?.type) {
    case 'Product':
      return product({ id: gid }, context)
    case 'ProductVariant':
      return variant(read.id, context)
    case 'Collection':
      return collection({ id: gid }, context)
    case 'Cart':
      return findCartNode(readCartPlace(gid, context), context)
    case 'MediaImage': {
      const photo = onSite(await context.load.media.load(read.id), context)
      return photo && mediaImageOf(photo, '')
    }
    case 'Location':
      return locationByGid(gid, context)
    case 'Metaobject':
      return metaobjectByGid(gid, context)
    case 'Shop':
      return shopNode(context)
    default:
      return contentNode(gid, context)
  }
}

const recommendations = async (
  { productId, productHandle, intent }: QueryRootProductRecommendationsArgs,
  context: StorefrontContext,
) => {
  const of = await product({ id: productId, handle: productHandle }, context)
  return of && recommend(of, intent ?? 'RELATED', context)
}

export const queryFields: Fields<unknown> = {
  ...contentQueries,
  shop: (_root, _args, context) => shopNode(context),
  localization: (_root, _args, context) => localization(context),
  paymentSettings: (_root, _args, { site }) => paymentSettings(site.origin),
  product: (_root, args: QueryRootProductArgs, context) => product(args, context),
  productByHandle: (_root, { handle }: { handle: string }, context) => product({ handle }, context),
  products: (_root, args: QueryRootProductsArgs, context) =>
    isForEngine(args.query) ? productsByQuery(args, context) : products(args, context),
  productTags: (_root, { first }: { first: number }, context) => kindsOfGoods(first, context),
  productTypes: (_root, { first }: { first: number }, context) => kindsOfGoods(first, context),
  productRecommendations: (_root, args: QueryRootProductRecommendationsArgs, context) =>
    recommendations(args, context),
  collection: (_root, args: QueryRootCollectionArgs, context) => collection(args, context),
  collectionByHandle: (_root, { handle }: { handle: string }, context) =>
    collection({ handle }, context),
  collections: (_root, args: QueryRootCollectionsArgs, context) => collections(args, context),
  search: (_root, args: QueryRootSearchArgs, context) => search(args, context),
  predictiveSearch: (_root, args: QueryRootPredictiveSearchArgs, context) =>
    predictiveSearch(args, context),
  locations: (_root, args: QueryRootLocationsArgs, context) => locations(args, context),
  metaobject: (_root, args: QueryRootMetaobjectArgs, context) => metaobject(args, context),
  metaobjects: (_root, args: QueryRootMetaobjectsArgs, context) => metaobjects(args, context),
  cart: (_root, { id }: { id: string }, context) =>
    findCartNode(readCartPlace(id, context), context),
  customer: (_root, { customerAccessToken }: { customerAccessToken: string }, context) =>
    customerOf(customerAccessToken, context),
  node: (_root, { id }: { id: string }, context) => node(id, context),
  nodes: (_root, { ids }: { ids: string[] }, context) => {
    if (ids.length > mostPerPage) throw badPage(`at most ${mostPerPage} ids at once`)
    return Promise.all(ids.map((id) => node(id, context)))
  },
  sitemap: (_root, { type }: QueryRootSitemapArgs) => sitemapNode(type),
  publicApiVersions: () => [{ displayName: '2026-04', handle: '2026-04', supported: true }],
}
