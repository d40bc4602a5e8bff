import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { ProductRefusal } from './product.ts'
import { lockProduct, productChanged } from './product-rows.server.ts'

/**
 * Puts a product on sale. The day it was first published stays through later hiding and showing.
 * Refuses: product.not-found, product.already-published, product.nothing-to-sell (no variant above 0 đồng).
 */
export async function publishProduct(db: ShopDb, productId: string, clock: Clock): Promise<void> {
  const product = await lockProduct(db, productId)
  if (product.status === 'published') throw refuse<ProductRefusal>('product.already-published')
  const free = await db.variant.count({ where: { productId, price: { lte: 0n } } })
  const priced = await db.variant.count({ where: { productId, price: { gt: 0n } } })
  if (priced === 0 || free > 0) throw refuse<ProductRefusal>('product.nothing-to-sell')

  const at = clock.now()
  await db.$executeRaw`
    UPDATE product SET status = 'published', published_at = COALESCE(published_at, ${at}), updated_at = ${at}
    WHERE id = ${productId}::uuid AND shop_id = current_shop_id()`
  await productChanged(db, product, at)
}
