// What a shop has of the products and codes that some rows name: three statements, whatever the number of rows.
import type { ShopDb } from '#app/db/doors.server.ts'
import { raw } from '#app/db/sql.server.ts'
import type { KnownProduct, ShopState } from './product-plan.ts'
import type { ProductUnit } from './product-units.ts'

type ProductRow = Omit<KnownProduct, 'options' | 'variants'>
type OptionRow = { productId: string; name: string; values: string[] }
type VariantRow = KnownProduct['variants'][number] & { productId: string }

/** With `isLocked` the products stay as they are until the transaction ends; rows are locked in the order of their ids. */
export async function findShopState(
  db: ShopDb,
  units: readonly ProductUnit[],
  { isLocked }: { isLocked: boolean },
): Promise<ShopState> {
  const handles = units.flatMap(({ key }) => (key && 'handle' in key ? [key.handle] : []))
  const skus = units.flatMap(({ rows }) => rows.flatMap(({ facts }) => facts.sku ?? []))
  const products = await db.$queryRaw<ProductRow[]>`
    SELECT id, handle, title, description, category, vat_class AS "vatClass", status FROM product
    WHERE shop_id = current_shop_id() AND (handle = ANY (${handles}) OR id IN (
      SELECT product_id FROM variant WHERE shop_id = current_shop_id() AND sku = ANY (${skus})))
    ORDER BY id ${raw(isLocked ? 'FOR UPDATE' : '')}`
  const ids = products.map(({ id }) => id)
  const options = await db.$queryRaw<OptionRow[]>`
    SELECT product_id AS "productId", name, values FROM product_option
    WHERE shop_id = current_shop_id() AND product_id = ANY (${ids}::uuid[]) ORDER BY product_id, position`
  const variants = await db.$queryRaw<VariantRow[]>`
    SELECT product_id AS "productId", id, option_values AS "optionValues", price, compare_at_price AS "compareAtPrice",
           unit, net_content AS "netContent", weight_grams AS "weightGrams", sku, gtin, position
    FROM variant WHERE shop_id = current_shop_id() AND product_id = ANY (${ids}::uuid[])
    ORDER BY product_id, position, id`
  return stateOf(products, options, variants)
}

function stateOf(
  products: readonly ProductRow[],
  options: readonly OptionRow[],
  variants: readonly VariantRow[],
): ShopState {
  const optionsOf = Map.groupBy(options, ({ productId }) => productId)
  const variantsOf = Map.groupBy(variants, ({ productId }) => productId)
  const known = products.map((product) => ({
    ...product,
    options: optionsOf.get(product.id) ?? [],
    variants: variantsOf.get(product.id) ?? [],
  }))
  return {
    byHandle: new Map(known.map((product) => [product.handle, product])),
    byId: new Map(known.map((product) => [product.id, product])),
    bySku: new Map(
      variants.flatMap(({ sku, id, productId }) =>
        sku ? [[sku, { variantId: id, productId }] as const] : [],
      ),
    ),
  }
}
