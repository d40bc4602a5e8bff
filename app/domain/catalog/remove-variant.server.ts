import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { ProductRefusal } from './product.ts'
import { lockProduct, productChanged } from './product-rows.server.ts'

/**
 * Refuses: product.not-found, variant.not-found, variant.last-one, and variant.has-history when a lot was made or
 * an order placed: what happened stays readable.
 */
export async function removeVariant(
  db: ShopDb,
  { productId, variantId }: { productId: string; variantId: string },
  clock: Clock,
): Promise<void> {
  const product = await lockProduct(db, productId)
  const variants = await db.variant.findMany({ where: { productId }, select: { id: true } })
  if (!variants.some(({ id }) => id === variantId))
    throw refuse<ProductRefusal>('variant.not-found')
  if (variants.length === 1) throw refuse<ProductRefusal>('variant.last-one')
  const lots = await db.lot.count({ where: { variantId } })
  const lines = await db.orderLine.count({ where: { variantId } })
  if (lots + lines > 0) throw refuse<ProductRefusal>('variant.has-history')

  await db.variant.deleteMany({ where: { id: variantId } })
  await productChanged(db, product, clock.now())
}
