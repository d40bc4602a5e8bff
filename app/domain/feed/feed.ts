// What a shop sells, as other places want to hear it: one item a variant, in the words of Google and Meta. Pure.
import type { Category } from '#app/domain/catalog/product.ts'

export const feedKinds = ['google', 'facebook'] as const
export type FeedKind = (typeof feedKinds)[number]

export type FeedItem = {
  /** the variant's id: an item keeps its id while everything else changes */
  id: string
  /** the product's id when it has several variants */
  groupId: string | null
  title: string
  description: string
  url: string
  pictures: readonly string[]
  brand: string
  category: Category
  /** đồng; the price without a reduction */
  price: bigint
  /** what it costs now, when that is less */
  salePrice: bigint | null
  /** whole pieces that can be bought now */
  stock: number
  gtin: string | null
  sku: string | null
  weightGrams: number | null
  /** "500 g" as the seller writes it */
  netContent: string | null
}

/** Why a product that is on sale is in no feed. */
export const leaveOutReasons = ['no-photo', 'is-service'] as const
export type LeaveOutReason = (typeof leaveOutReasons)[number]

/** Google and Meta take goods with a picture; a tour or a stay is neither goods nor shipped. */
export const leaveOutReason = (product: {
  category: Category
  photoCount: number
}): LeaveOutReason | null => {
  if (product.category === 'tourism') return 'is-service'
  return product.photoCount === 0 ? 'no-photo' : null
}

/** Google's own tree of goods, by its English names. */
export const googleCategories: Record<Category, string | null> = {
  food: 'Food, Beverages & Tobacco > Food Items',
  drink: 'Food, Beverages & Tobacco > Beverages',
  herb: 'Health & Beauty > Health Care',
  craft: 'Home & Garden > Decor',
  ornamental: 'Home & Garden > Plants',
  tourism: null,
}

/** "185000 VND": both ask for the figure, a space and the currency. */
export const priceText = (amount: bigint): string => `${amount} VND`

/** Cut between words to what a column may hold. */
export function within(text: string, most: number): string {
  const letters = [...text]
  if (letters.length <= most) return text
  const cut = letters.slice(0, most - 1).join('')
  return `${cut.replace(/\s+\S*$/, '')}…`
}
