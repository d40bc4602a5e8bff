// The parts of Storefront API answers that our screens read; each type is what one fragment selects.
import type { MoneyV2, UnitPriceMeasurement } from '@shopify/hydrogen-react/storefront-api-types'

import { vnd, type Money } from '#app/lib/money.ts'
import { marketProductPath, productPath } from '#app/paths.ts'

import type { Picture } from './ui/photo.tsx'
import type { ProductCardView } from './ui/product-card.tsx'

export type MoneyNode = Pick<MoneyV2, 'amount' | 'currencyCode'>
export type PictureNode = {
  url: string
  altText: string | null
  width: number | null
  height: number | null
}
type Metafield = { value: string } | null

export type ProductCardNode = {
  id: string
  handle: string
  title: string
  availableForSale: boolean
  featuredImage: PictureNode | null
  priceRange: { minVariantPrice: MoneyNode; maxVariantPrice: MoneyNode }
  compareAtPriceRange: { minVariantPrice: MoneyNode }
  commune: Metafield
  ocopStars: Metafield
  lot: Metafield
}

export type VariantNode = {
  id: string
  title: string
  sku: string | null
  barcode: string | null
  availableForSale: boolean
  quantityAvailable: number | null
  weight: number | null
  price: MoneyNode
  compareAtPrice: MoneyNode | null
  /** of a kilogram or a litre, where the net content says how much is in it */
  unitPrice: MoneyNode | null
  unitPriceMeasurement: Pick<UnitPriceMeasurement, 'referenceUnit'> | null
  selectedOptions: { name: string; value: string }[]
  product: { handle: string; title: string }
}

export type ProductNode = {
  id: string
  handle: string
  title: string
  description: string
  vendor: string
  productType: string
  availableForSale: boolean
  encodedVariantExistence: string | null
  encodedVariantAvailability: string | null
  images: { nodes: PictureNode[] }
  options: {
    name: string
    optionValues: { name: string; firstSelectableVariant: VariantNode | null }[]
  }[]
  selectedOrFirstAvailableVariant: VariantNode | null
  adjacentVariants: VariantNode[]
  ocopStars: Metafield
  lot: Metafield
  producer: Metafield
  producedOn: Metafield
}

export type PageNode<Item> = {
  nodes: Item[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}
export type CollectionLinkNode = {
  id: string
  handle: string
  title: string
  image: PictureNode | null
}

/** Whole đồng: the fraction of a MoneyV2 in VND is always zero. */
export const moneyOf = ({ amount }: MoneyNode): Money => vnd(BigInt(amount.split('.')[0] ?? '0'))

// Pictures of our own host are asked for by path, so that pages are the same behind any proxy.
export const pictureOf = (node: PictureNode | null): Picture | null =>
  node && { ...node, url: pathOf(node.url), altText: node.altText ?? '' }

const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url)
  return `${pathname}${search}`
}

/** On the market a handle reads "shop/product". */
export function productPathOf(handle: string): string {
  const [shop = '', product] = handle.split('/')
  return product ? marketProductPath(shop, product) : productPath(handle)
}

export function productCard(node: ProductCardNode): ProductCardView {
  const before = moneyOf(node.compareAtPriceRange.minVariantPrice)
  return {
    to: productPathOf(node.handle),
    title: node.title,
    picture: pictureOf(node.featuredImage),
    minPrice: moneyOf(node.priceRange.minVariantPrice),
    maxPrice: moneyOf(node.priceRange.maxVariantPrice),
    compareAtPrice: before.amount > 0n ? before : null,
    place: node.commune?.value ?? '',
    ocopStars: node.ocopStars ? Number(node.ocopStars.value) : null,
    isTraced: node.lot !== null,
    inStock: node.availableForSale,
  }
}
