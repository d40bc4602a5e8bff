import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { ProductRefusal } from './product.ts'
import { lockProduct, productChanged } from './product-rows.server.ts'

/**
 * Hides a product. Its listing goes in the same transaction: nobody finds a hidden product while the
 * projector is still on its way. Refuses: product.not-found, product.already-draft.
 */
export async function unpublishProduct(db: ShopDb, productId: string, clock: Clock): Promise<void> {
  const product = await lockProduct(db, productId)
  if (product.status === 'draft') throw refuse<ProductRefusal>('product.already-draft')
  const at = clock.now()
  await db.product.updateMany({
    where: { id: productId },
    data: { status: 'draft', updatedAt: at },
  })
  await db.listing.deleteMany({ where: { productId } })
  await productChanged(db, product, at)
}
