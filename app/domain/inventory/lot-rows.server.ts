// The lot that a stock command is about, held until the transaction ends.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { InventoryRefusal } from './inventory.ts'

export type LockedLot = {
  shopId: string
  id: string
  code: string
  unit: string
  variantId: string | null
}

/**
 * Two corrections of one lot queue here; an order's move, which only points at the lot, does not wait. Throws `stock.lot-not-found`.
 */
export async function lockLot(db: ShopDb, lotId: string): Promise<LockedLot> {
  const [lot] = await db.$queryRaw<LockedLot[]>`
    SELECT shop_id AS "shopId", id, code, unit, variant_id AS "variantId" FROM lot
    WHERE id = ${lotId}::uuid FOR NO KEY UPDATE`
  if (!lot) throw refuse<InventoryRefusal>('stock.lot-not-found')
  return lot
}

/** Whether an earlier tap with this key was written. Ask after lockLot: two taps at once queue there. */
export async function isTapped(db: ShopDb, clientKey: string): Promise<boolean> {
  const move = await db.stockMove.findFirst({ where: { clientKey }, select: { id: true } })
  return move !== null
}
