// From how many pieces on the shop wants to be told that a good runs out.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { InventoryRefusal } from './inventory.ts'
import { recordStockChanged } from './stock-changed.server.ts'

export type SetLowStock = { variantId: string; lowStockAt: number | null }

/** The watch looks at it at once. Throws `stock.variant-not-found`. */
export async function setLowStock(
  db: ShopDb,
  { variantId, lowStockAt }: SetLowStock,
  clock: Clock,
): Promise<void> {
  const variant = await db.variant.findFirst({
    where: { id: variantId },
    select: { shopId: true },
  })
  if (!variant) throw refuse<InventoryRefusal>('stock.variant-not-found')
  await db.variant.updateMany({ where: { id: variantId }, data: { lowStockAt } })
  await recordStockChanged(db, { shopId: variant.shopId, variantIds: [variantId] }, clock)
}
