// A row of the public read table, and the view that screens get of it.
import { raw } from '#app/db/sql.server.ts'
import { vnd } from '#app/lib/money.ts'
import { fromDateColumn, type LocalDate } from '#app/lib/time.ts'
import { isInStockOn, starsOn, type ListingView } from './listing.ts'
import type { Category } from './product.ts'

export const listingColumns =
  raw(`l.shop_id, l.product_id, l.handle, l.title, l.shop_slug, l.shop_name, l.commune_code,
  l.commune_name, l.category, l.min_price, l.max_price, l.compare_at_price, l.variant_count, l.first_variant_id, l.unit,
  l.ocop_stars, l.ocop_expires_on, l.is_traced, l.in_stock, l.image_key, l.image_width, l.image_height, l.image_alt,
  l.sold_count, l.published_at, l.in_stock_before`)

export type ListingRow = {
  shop_id: string
  product_id: string
  handle: string
  title: string
  shop_slug: string
  shop_name: string
  commune_code: string
  commune_name: string
  category: Category
  min_price: bigint
  max_price: bigint
  compare_at_price: bigint | null
  variant_count: number
  first_variant_id: string
  unit: string
  ocop_stars: number | null
  ocop_expires_on: Date | null
  is_traced: boolean
  in_stock: boolean
  image_key: string | null
  image_width: number | null
  image_height: number | null
  image_alt: string | null
  sold_count: number
  published_at: Date
  in_stock_before: Date | null
}

export function toListing(row: ListingRow, today: LocalDate): ListingView {
  const expiresOn = row.ocop_expires_on && fromDateColumn(row.ocop_expires_on)
  return {
    shopId: row.shop_id,
    productId: row.product_id,
    handle: row.handle,
    title: row.title,
    shopSlug: row.shop_slug,
    shopName: row.shop_name,
    communeCode: row.commune_code,
    communeName: row.commune_name,
    category: row.category,
    minPrice: vnd(row.min_price),
    maxPrice: vnd(row.max_price),
    compareAtPrice: row.compare_at_price === null ? null : vnd(row.compare_at_price),
    variantCount: row.variant_count,
    firstVariantId: row.first_variant_id,
    unit: row.unit,
    ocopStars: starsOn({ stars: row.ocop_stars, expiresOn }, today),
    isTraced: row.is_traced,
    inStock: isInStockOn(
      {
        isThere: row.in_stock,
        before: row.in_stock_before && fromDateColumn(row.in_stock_before),
      },
      today,
    ),
    photo:
      row.image_key === null
        ? null
        : {
            mediaId: row.image_key,
            width: row.image_width ?? 0,
            height: row.image_height ?? 0,
            alt: row.image_alt ?? '',
          },
    soldCount: row.sold_count,
    publishedAt: row.published_at,
  }
}
