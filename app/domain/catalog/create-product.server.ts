import type { ShopDb } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'
import { freeHandle, productChanged } from './product-rows.server.ts'
import type { NewProduct } from './product.forms.ts'
import { checkSellable, variantColumns } from './variant-rows.server.ts'

/**
 * Makes a draft with one variant; options, further variants and photos come after.
 * Refuses: variant.sku-taken, variant.before-price-too-low.
 */
export async function createProduct(
  db: ShopDb,
  input: NewProduct,
  clock: Clock,
): Promise<{ id: string; variantId: string; handle: string }> {
  const { title, description, category, vatClass, ...sellable } = input
  await checkSellable(db, sellable)
  const at = clock.now()
  const handle = await freeHandle(db, 'product', title)
  const product = await db.product.create({
    data: { handle, title, description, category, vatClass, createdAt: at, updatedAt: at },
    select: { shopId: true, id: true },
  })
  const variant = await db.variant.create({
    data: {
      shopId: product.shopId,
      productId: product.id,
      ...variantColumns(sellable, []),
      createdAt: at,
    },
    select: { id: true },
  })
  await productChanged(db, product, at)
  return { id: product.id, variantId: variant.id, handle }
}
