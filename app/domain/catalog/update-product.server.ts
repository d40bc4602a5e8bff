import type { ShopDb } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'
import { lockProduct, productChanged } from './product-rows.server.ts'
import type { ProductWords } from './product.forms.ts'

/** Changes the words. The handle stays, so that addresses people saved keep working. Refuses: product.not-found. */
export async function updateProduct(
  db: ShopDb,
  { productId, ...words }: ProductWords & { productId: string },
  clock: Clock,
): Promise<void> {
  const product = await lockProduct(db, productId)
  const at = clock.now()
  await db.product.updateMany({ where: { id: productId }, data: { ...words, updatedAt: at } })
  await productChanged(db, product, at)
}
