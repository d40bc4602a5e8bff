// Stock comes in: a lot is made, a parcel comes back, a count found more.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { parseQuantity, type Quantity, type StockReason } from './inventory.ts'
import { marksOf, type MoveMarks } from './move-marks.ts'
import { recordStockChanged } from './stock-changed.server.ts'

export type AddStock = {
  lotId: string
  locationId: string
  /** in the lot's unit */
  quantity: Quantity
  reason: Exclude<StockReason, 'used' | 'sale'>
  traceEventId?: string | undefined
  actorId?: string | undefined
  note?: string | undefined
} & MoveMarks

/** Throws `stock.bad-quantity` and `stock.lot-not-found`. The lot's row exists before. */
export async function addStock(db: ShopDb, change: AddStock, clock: Clock): Promise<void> {
  const quantity = parseQuantity(change.quantity)
  if (!quantity) throw refuse('stock.bad-quantity')
  const lot = await db.lot.findFirst({
    where: { id: change.lotId },
    select: { shopId: true, variantId: true },
  })
  if (!lot) throw refuse('stock.lot-not-found')

  await db.$executeRaw`
    INSERT INTO stock_level (shop_id, lot_id, location_id, variant_id, on_hand)
    VALUES (${lot.shopId}::uuid, ${change.lotId}::uuid, ${change.locationId}::uuid, ${lot.variantId}::uuid,
            ${quantity}::numeric)
    ON CONFLICT (shop_id, lot_id, location_id)
    DO UPDATE SET on_hand = stock_level.on_hand + EXCLUDED.on_hand`
  await db.stockMove.create({
    data: {
      lotId: change.lotId,
      locationId: change.locationId,
      quantity,
      reason: change.reason,
      note: change.note ?? null,
      traceEventId: change.traceEventId ?? null,
      actorId: change.actorId ?? null,
      ...marksOf(change),
      at: clock.now(),
    },
  })
  if (lot.variantId)
    await recordStockChanged(db, { shopId: lot.shopId, variantIds: [lot.variantId] }, clock)
}
