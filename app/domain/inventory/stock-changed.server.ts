// Says that what can be bought of some products changed: the listing and its caches follow.
import type { CheckoutDb, ShopDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import type { Clock } from '#app/lib/time.ts'

export type StockChanged = { shopId: string; variantIds: readonly string[] }

/** A variant that nobody can see any more changes no listing: no event. */
export async function recordStockChanged(
  db: ShopDb | CheckoutDb,
  { shopId, variantIds }: StockChanged,
  clock: Clock,
): Promise<void> {
  const variants = await db.variant.findMany({
    where: { shopId, id: { in: [...new Set(variantIds)] } },
    select: { productId: true },
  })
  const productIds = [...new Set(variants.map((variant) => variant.productId))]
  if (productIds.length === 0) return
  await recordEvent(db, {
    type: 'stock.changed',
    shopId,
    subjectId: shopId,
    payload: { productIds },
    at: clock.now(),
  })
}
