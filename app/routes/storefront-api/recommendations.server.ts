// What else a shopper may like, and the kinds of goods that there are.
import type { ProductRecommendationIntent } from '@shopify/hydrogen-react/storefront-api-types'

import { findListingFacets } from '#app/domain/catalog/listing-facets.server.ts'
import { findListingPage, type ListingFilter } from '#app/domain/catalog/listing-views.server.ts'
import type { ProductView } from '#app/domain/catalog/storefront-views.server.ts'
import { mostPerPage, badPage, pageOf } from './connection.ts'
import { shopIdOf, type StorefrontContext } from './context.server.ts'
import { productNode, type ProductNode } from './product-fields.server.ts'

/** As many as the API gives. */
const most = 10

/**
 * RELATED: of the same kind, best sellers first, then the shop's other goods. COMPLEMENTARY: what goes beside it, so goods of
 * the shop of another kind. All of the same shop, and only what can be bought.
 */
export async function recommend(
  of: ProductView,
  intent: ProductRecommendationIntent,
  context: StorefrontContext,
): Promise<ProductNode[]> {
  const base = { exceptProductId: of.id, shopId: of.shopId, isAvailable: true }
  const alike =
    intent === 'RELATED' ? await bestSellers({ ...base, category: of.category }, context) : []
  const others =
    alike.length < most ? await bestSellers({ ...base, exceptCategory: of.category }, context) : []
  const ids = [...alike, ...others].slice(0, most)
  const found = await Promise.all(ids.map((id) => context.load.product.load(id)))
  return found.flatMap((one) => productNode(one) ?? [])
}

async function bestSellers(filter: ListingFilter, context: StorefrontContext): Promise<string[]> {
  const page = await context.load.turn(() =>
    findListingPage(context.db, {
      filter,
      order: { sort: 'best-selling', isReversed: false },
      window: { size: most, cursor: null, isBackward: false },
      today: context.today,
    }),
  )
  return page?.items.map(({ listing }) => listing.productId) ?? []
}

/** productTypes and productTags: a product has one kind, which is its tag too. */
export async function kindsOfGoods(first: number, context: StorefrontContext) {
  if (first < 0 || first > mostPerPage) throw badPage(`a page holds 0 to ${mostPerPage}`)
  const { db, today, load } = context
  const filter = { shopId: shopIdOf(context) }
  const { category } = await load.turn(() => findListingFacets(db, { filter, today }))
  const names = category.map(({ value }) => value).toSorted()
  return pageOf(names, { first }, (name) => name)
}
