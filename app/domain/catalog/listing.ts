// A card of the market: what a shopper sees of a product before opening it. Safe for the browser.
import type { Money } from '#app/lib/money.ts'
import type { LocalDate } from '#app/lib/time.ts'
import type { Category } from './product.ts'

export type ListingView = {
  shopId: string
  productId: string
  handle: string
  title: string
  shopSlug: string
  shopName: string
  communeCode: string
  communeName: string
  category: Category
  minPrice: Money
  maxPrice: Money
  compareAtPrice: Money | null
  variantCount: number
  firstVariantId: string
  unit: string
  /** null when there is no certificate, or when it is past its last day */
  ocopStars: number | null
  isTraced: boolean
  /** a whole piece can be bought on the day of reading */
  inStock: boolean
  photo: { mediaId: string; width: number; height: number; alt: string } | null
  soldCount: number
  publishedAt: Date
}

export type ListingSort =
  | 'id'
  | 'title'
  | 'price'
  | 'published'
  | 'updated'
  | 'best-selling'
  | 'vendor'
  | 'category'
  | 'manual'

/** The stars that count on a day: a certificate holds through its last day. */
export const starsOn = (
  certificate: { stars: number | null; expiresOn: LocalDate | null },
  today: LocalDate,
): number | null =>
  certificate.expiresOn && certificate.expiresOn >= today ? certificate.stars : null

/** What is there can be bought on days before the last of its lots expires; null: it never does. */
export const isInStockOn = (
  stock: { isThere: boolean; before: LocalDate | null },
  today: LocalDate,
): boolean => stock.isThere && (stock.before === null || stock.before > today)
