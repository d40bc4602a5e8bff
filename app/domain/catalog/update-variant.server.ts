import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { ProductRefusal } from './product.ts'
import { lockProduct, productChanged } from './product-rows.server.ts'
import type { VariantFacts } from './product.forms.ts'
import { checkCombination, checkSellable, variantColumns } from './variant-rows.server.ts'

/**
 * Orders keep the price they were placed at. Refuses: product.not-found, variant.not-found, variant.does-not-fit,
 * variant.exists-already, variant.sku-taken, variant.before-price-too-low, and product.nothing-to-sell for a price
 * of 0 on a product that is on sale.
 */
export async function updateVariant(
  db: ShopDb,
  input: VariantFacts & { productId: string; variantId: string },
  clock: Clock,
): Promise<void> {
  const { productId, variantId, optionValues, ...facts } = input
  const product = await lockProduct(db, productId)
  const found = await db.variant.findFirst({
    where: { id: variantId, productId },
    select: { id: true },
  })
  if (!found) throw refuse<ProductRefusal>('variant.not-found')
  await checkCombination(db, {
    productId,
    options: product.options,
    optionValues,
    exceptId: variantId,
  })
  await checkSellable(db, facts, variantId)
  if (product.status === 'published' && facts.price <= 0n)
    throw refuse<ProductRefusal>('product.nothing-to-sell')

  const at = clock.now()
  const data = { ...variantColumns(facts, optionValues), updatedAt: at }
  await db.variant.updateMany({ where: { id: variantId }, data })
  await productChanged(db, product, at)
}
