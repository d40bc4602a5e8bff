// The count that a command is about, held until the transaction ends: nobody counts on while somebody posts.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { InventoryRefusal } from './inventory.ts'

export type OpenCount = { shopId: string; id: string; locationId: string }

/** Throws `count.not-found`, `count.over`. */
export async function lockOpenCount(db: ShopDb, countId: string): Promise<OpenCount> {
  const [count] = await db.$queryRaw<(OpenCount & { status: string })[]>`
    SELECT shop_id AS "shopId", id, location_id AS "locationId", status FROM stock_count
    WHERE id = ${countId}::uuid FOR UPDATE`
  if (!count) throw refuse<InventoryRefusal>('count.not-found')
  if (count.status !== 'open') throw refuse<InventoryRefusal>('count.over')
  return count
}
