import type { CheckoutDb, MarketDb } from '#app/db/doors.server.ts'
import { pickUp, type DeliveryMethod } from './delivery.ts'

/** What each shop offers, in its own order; pick-up comes last where a shop does not name it itself. */
export async function findDeliveryMethods(
  db: MarketDb | CheckoutDb,
  shopIds: readonly string[],
): Promise<Map<string, DeliveryMethod[]>> {
  const rows = await db.deliveryMethod.findMany({
    where: { shopId: { in: [...shopIds] }, isActive: true },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
  })
  return new Map(
    shopIds.map((shopId) => {
      const own = rows.filter((row) => row.shopId === shopId)
      const hasPickUp = own.some((row) => row.code === pickUp.code)
      return [shopId, hasPickUp ? own : [...own, pickUp]]
    }),
  )
}
