// Products whole, with their variants and photos, a page at a time in the order they were made.
import type { ShopDb } from '#app/db/doors.server.ts'
import type { Category, ProductStatus } from '#app/domain/catalog/product.ts'
import type { VatClass } from '#app/domain/rule/rule.ts'
import { localDate, systemClock } from '#app/lib/time.ts'

export type ExportedVariant = {
  optionValues: string[]
  sku: string | null
  gtin: string | null
  price: string
  compareAtPrice: string | null
  unit: string
  netContent: string | null
  weightGrams: number | null
  stock: number
}

export type ExportedProduct = {
  id: string
  handle: string
  title: string
  description: string
  category: Category
  vatClass: VatClass
  status: ProductStatus
  options: string[]
  variants: ExportedVariant[]
  photos: { id: string; shopId: string; alt: string }[]
}

const perPage = 100

/** Amounts are decimal text: they come through JSON. */
export function readProductPage(
  db: ShopDb,
  after: { id: string } | null,
): Promise<ExportedProduct[]> {
  return db.$queryRaw<ExportedProduct[]>`
    SELECT p.id, p.handle, p.title, p.description, p.category, p.vat_class AS "vatClass", p.status,
      ARRAY(SELECT name FROM product_option o WHERE o.shop_id = p.shop_id AND o.product_id = p.id
            ORDER BY position) AS options,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('optionValues', v.option_values, 'sku', v.sku, 'gtin', v.gtin,
          'price', v.price::text, 'compareAtPrice', v.compare_at_price::text, 'unit', v.unit,
          'netContent', v.net_content, 'weightGrams', v.weight_grams, 'stock', COALESCE((
            SELECT sum(floor(s.on_hand - s.held)) FROM stock_level s
            JOIN lot l ON l.shop_id = s.shop_id AND l.id = s.lot_id AND l.status = 'open'
              AND (l.expires_on IS NULL OR l.expires_on > ${localDate(systemClock.now())}::date)
            WHERE s.shop_id = v.shop_id AND s.variant_id = v.id), 0)) ORDER BY v.position, v.id)
        FROM variant v WHERE v.shop_id = p.shop_id AND v.product_id = p.id), '[]') AS variants,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'shopId', m.shop_id, 'alt', m.alt)
          ORDER BY m.position, m.id)
        FROM media m WHERE m.shop_id = p.shop_id AND m.product_id = p.id), '[]') AS photos
    FROM product p
    WHERE p.shop_id = current_shop_id() AND p.purpose = 'goods' AND (${after?.id ?? null}::uuid IS NULL OR p.id > ${after?.id ?? null}::uuid)
    ORDER BY p.id LIMIT ${perPage}`
}
