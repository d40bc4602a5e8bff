// Product, its options and its variants.
import type {
  ProductCollectionsArgs,
  ProductImagesArgs,
  ProductMediaArgs,
  ProductSelectedOrFirstAvailableVariantArgs,
  ProductVariantsArgs,
} from '@shopify/hydrogen-react/storefront-api-types'

import type { ProductView } from '#app/domain/catalog/storefront-views.server.ts'
import { toGid } from '#app/lib/gid.ts'
import { marketProductPath, productPath } from '#app/paths.ts'
import { pageOf } from './connection.ts'
import type { Fields, StorefrontContext } from './context.server.ts'
import { productMetafield } from './metafields.server.ts'
import { rangeOf } from './money.ts'
import { imageOf, mediaImageOf } from './pictures.ts'
import { asHtml, cutAt } from './texts.ts'
import {
  encoded,
  firstAvailable,
  isForSale,
  neighboursOf,
  optionsOf,
  sortedBy,
  variantOf,
  type Family,
  type VariantNode,
} from './variants.ts'

export type ProductNode = ProductView & { __typename: 'Product' }

export const productNode = (product: ProductView | null): ProductNode | null =>
  product && { ...product, __typename: 'Product' }

// One family per product and operation: the same object, so its variants are built once.
const families = new WeakMap<StorefrontContext, Map<string, Promise<Family>>>()

export function familyOf(product: ProductView, context: StorefrontContext): Promise<Family> {
  const known = families.get(context) ?? new Map<string, Promise<Family>>()
  families.set(context, known)
  const family = known.get(product.id) ?? loadFamily(product, context)
  known.set(product.id, family)
  return family
}

async function loadFamily(product: ProductView, { load }: StorefrontContext): Promise<Family> {
  const [rows, found] = await Promise.all([
    load.variants.load(product.id),
    load.options.load(product.id),
  ])
  const options = optionsOf(product, found)
  const stock = await Promise.all(rows.map((row) => load.stock.load(row.id)))
  const variants = rows.map((row, index): VariantNode => ({
    ...row,
    __typename: 'ProductVariant',
    product,
    options,
    available: stock[index] ?? 0,
  }))
  return { product, options, variants }
}

/** A shop's own handle on its host; "shop/handle" on the market, where two shops may use one handle. */
export const handleOn = (
  product: { shopSlug: string; handle: string },
  { site }: StorefrontContext,
): string => (site.kind === 'shop' ? product.handle : `${product.shopSlug}/${product.handle}`)

export function productAddress(product: ProductView, { site }: StorefrontContext): string {
  const path =
    site.kind === 'shop'
      ? productPath(product.handle)
      : marketProductPath(product.shopSlug, product.handle)
  return new URL(path, site.origin).href
}

type Chosen = ProductSelectedOrFirstAvailableVariantArgs

const matchingOf = ({ caseInsensitiveMatch, ignoreUnknownOptions }: Chosen) => ({
  isCaseFree: caseInsensitiveMatch ?? false,
  ignoresUnknown: ignoreUnknownOptions ?? true,
})

async function selected(
  product: ProductNode,
  args: Chosen,
  context: StorefrontContext,
): Promise<VariantNode | null> {
  const family = await familyOf(product, context)
  const exact = args.selectedOptions && variantOf(family, args.selectedOptions, matchingOf(args))
  return exact ?? firstAvailable(family.variants)
}

const amounts = async (product: ProductNode, { load }: StorefrontContext) =>
  load.variants.load(product.id)
const photos = (product: ProductNode, { load }: StorefrontContext) => load.photos.load(product.id)

export const productFields: Fields<ProductNode> = {
  id: ({ id }) => toGid('Product', id),
  handle: (product, _args, context) => handleOn(product, context),
  description: ({ description }, { truncateAt }: { truncateAt?: number | null }) =>
    cutAt(description, truncateAt),
  descriptionHtml: ({ description }) => asHtml(description),
  vendor: ({ shopName }) => shopName,
  productType: ({ category }) => category,
  tags: ({ category }) => [category],
  isGiftCard: () => false,
  requiresSellingPlan: () => false,
  onlineStoreUrl: (product, _args, context) => productAddress(product, context),
  seo: ({ title, description }) => ({ title, description: cutAt(description, 160) || null }),
  availableForSale: async (product, _args, context) =>
    (await familyOf(product, context)).variants.some(isForSale),
  totalInventory: async (product, _args, context) =>
    (await familyOf(product, context)).variants.reduce((sum, { available }) => sum + available, 0),
  priceRange: async (product, _args, context) =>
    rangeOf((await amounts(product, context)).map(({ price }) => price)),
  compareAtPriceRange: async (product, _args, context) =>
    rangeOf(
      (await amounts(product, context)).flatMap(({ compareAtPrice }) => compareAtPrice ?? []),
    ),
  featuredImage: async (product, _args, context) =>
    imageOf((await photos(product, context))[0], product.title),
  images: async (product, args: ProductImagesArgs, context) =>
    pageOf(
      (await photos(product, context)).map((photo) => ({ photo, altFallback: product.title })),
      args,
      ({ photo }) => photo.id,
    ),
  media: async (product, args: ProductMediaArgs, context) =>
    pageOf(
      (await photos(product, context)).map((photo) => mediaImageOf(photo, product.title)),
      args,
      ({ photo }) => photo.id,
    ),
  options: async (product, { first }: { first?: number | null }, context) => {
    const family = await familyOf(product, context)
    return family.options
      .slice(0, first ?? family.options.length)
      .map((option, index) => ({ family, option, index }))
  },
  variants: async (product, args: ProductVariantsArgs, context) =>
    pageOf(
      sortedBy((await familyOf(product, context)).variants, args.sortKey),
      args,
      ({ id }) => id,
    ),
  variantsCount: async (product, _args, context) => ({
    count: (await amounts(product, context)).length,
    precision: 'EXACT',
  }),
  selectedOrFirstAvailableVariant: (product, args: Chosen, context) =>
    selected(product, args, context),
  variantBySelectedOptions: async (product, args: Chosen, context) =>
    variantOf(await familyOf(product, context), args.selectedOptions ?? [], {
      ...matchingOf(args),
      ignoresUnknown: args.ignoreUnknownOptions ?? false,
    }),
  adjacentVariants: async (product, args: Chosen, context) => {
    const variant = await selected(product, args, context)
    return variant ? neighboursOf(await familyOf(product, context), variant) : []
  },
  encodedVariantExistence: async (product, _args, context) => {
    const family = await familyOf(product, context)
    return encoded(family, family.variants)
  },
  encodedVariantAvailability: async (product, _args, context) => {
    const family = await familyOf(product, context)
    return encoded(family, family.variants.filter(isForSale))
  },
  collections: async (product, args: ProductCollectionsArgs, context) =>
    pageOf(
      (await context.load.collectionsOf.load(product.id)).map((one) => ({
        ...one,
        __typename: 'Collection',
      })),
      args,
      ({ id }) => id,
    ),
  metafield: (product, asked: { namespace?: string | null; key: string }, context) =>
    productMetafield(product, asked, context),
  metafields: (
    product,
    { identifiers }: { identifiers: { namespace?: string | null; key: string }[] },
    context,
  ) => Promise.all(identifiers.map((asked) => productMetafield(product, asked, context))),
}
