import type { ShopDb } from '#app/db/doors.server.ts'
import { fitsUnit } from '#app/domain/trace/process.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { lockOpenCount } from './count-rows.server.ts'
import type { InventoryRefusal } from './inventory.ts'

export type CountedLot = { lotId: string; quantity: number | null }
export type CountLots = { countId: string; lots: readonly CountedLot[]; actorId: string }

/**
 * Keeps what was counted, and what the book said at that moment. Null forgets the number. A lot that was counted the
 * same again keeps its first book, so that saving the whole page does no harm. Throws `count.not-found`,
 * `count.over`, `stock.lot-not-found`, `stock.not-whole`.
 */
export async function countLots(
  db: ShopDb,
  { countId, lots, actorId }: CountLots,
  clock: Clock,
): Promise<void> {
  const { locationId } = await lockOpenCount(db, countId)
  const known = await db.lot.findMany({
    where: { id: { in: lots.map(({ lotId }) => lotId) } },
    select: { id: true, unit: true },
  })
  const unitOf = new Map(known.map(({ id, unit }) => [id, unit]))
  for (const { lotId, quantity } of lots) {
    const unit = unitOf.get(lotId)
    if (unit === undefined) throw refuse<InventoryRefusal>('stock.lot-not-found')
    if (quantity === null) {
      await db.stockCountLine.deleteMany({ where: { countId, lotId } })
      continue
    }
    if (!fitsUnit(quantity, unit)) throw refuse<InventoryRefusal>('stock.not-whole', { unit })
    await db.$executeRaw`
      INSERT INTO stock_count_line (count_id, lot_id, counted, booked, counted_at, counted_by)
      VALUES (${countId}::uuid, ${lotId}::uuid, ${quantity}::numeric,
              COALESCE((SELECT on_hand FROM stock_level
                        WHERE lot_id = ${lotId}::uuid AND location_id = ${locationId}::uuid), 0),
              ${clock.now()}, ${actorId}::uuid)
      ON CONFLICT (shop_id, count_id, lot_id) DO UPDATE
      SET counted = EXCLUDED.counted, booked = EXCLUDED.booked, counted_at = EXCLUDED.counted_at,
          counted_by = EXCLUDED.counted_by
      WHERE stock_count_line.counted <> EXCLUDED.counted`
  }
}
