import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { productLimits, type ProductRefusal } from './product.ts'
import { lockProduct, productChanged } from './product-rows.server.ts'
import type { VariantFacts } from './product.forms.ts'
import { checkCombination, checkSellable, variantColumns } from './variant-rows.server.ts'

/**
 * Refuses: product.not-found, variant.does-not-fit, variant.exists-already, variant.too-many, variant.sku-taken,
 * variant.before-price-too-low; product.nothing-to-sell for a free variant of a product on sale.
 */
export async function addVariant(
  db: ShopDb,
  { productId, optionValues, ...facts }: VariantFacts & { productId: string },
  clock: Clock,
): Promise<{ id: string }> {
  const product = await lockProduct(db, productId)
  await checkCombination(db, { productId, options: product.options, optionValues })
  await checkSellable(db, facts)
  if (product.status === 'published' && facts.price <= 0n)
    throw refuse<ProductRefusal>('product.nothing-to-sell')
  const count = await db.variant.count({ where: { productId } })
  const most = productLimits.variants
  if (count >= most) throw refuse<ProductRefusal>('variant.too-many', { most })

  const at = clock.now()
  const last = await db.variant.aggregate({ where: { productId }, _max: { position: true } })
  const position = (last._max.position ?? 0) + 1
  const columns = variantColumns(facts, optionValues)
  const variant = await db.variant.create({
    data: { shopId: product.shopId, productId, position, ...columns, createdAt: at, updatedAt: at },
    select: { id: true },
  })
  await productChanged(db, product, at)
  return variant
}
