// Stock goes out without being sold: used for another lot, spoilt, or not found when counted.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { parseQuantity, type Quantity, type StockReason } from './inventory.ts'
import { marksOf, type MoveMarks } from './move-marks.ts'
import { recordStockChanged } from './stock-changed.server.ts'

export type TakeStock = {
  lotId: string
  locationId: string
  /** in the lot's unit; positive, the journal shows it as a loss */
  quantity: Quantity
  reason: Exclude<StockReason, 'made' | 'sale' | 'return'>
  traceEventId?: string | undefined
  actorId?: string | undefined
  note?: string | undefined
} & MoveMarks

type Level = { shop_id: string; variant_id: string | null }

/** Throws `stock.bad-quantity`, `stock.lot-not-found`, and `stock.too-little` when shoppers hold the rest. */
export async function takeStock(db: ShopDb, change: TakeStock, clock: Clock): Promise<void> {
  const quantity = parseQuantity(change.quantity)
  if (!quantity) throw refuse('stock.bad-quantity')

  const [level] = await db.$queryRaw<Level[]>`
    UPDATE stock_level SET on_hand = on_hand - ${quantity}::numeric
    WHERE lot_id = ${change.lotId}::uuid AND location_id = ${change.locationId}::uuid
      AND on_hand - held >= ${quantity}::numeric
    RETURNING shop_id, variant_id`
  if (!level) throw await whyNot(db, change, quantity)
  await db.stockMove.create({
    data: {
      lotId: change.lotId,
      locationId: change.locationId,
      quantity: `-${quantity}`,
      reason: change.reason,
      note: change.note ?? null,
      traceEventId: change.traceEventId ?? null,
      actorId: change.actorId ?? null,
      ...marksOf(change),
      at: clock.now(),
    },
  })
  if (!level.variant_id) return
  await recordStockChanged(db, { shopId: level.shop_id, variantIds: [level.variant_id] }, clock)
}

async function whyNot(db: ShopDb, { lotId, locationId }: TakeStock, asked: string) {
  const level = await db.stockLevel.findFirst({
    where: { lotId, locationId },
    select: { onHand: true, held: true },
  })
  if (!level) return refuse('stock.lot-not-found')
  return refuse('stock.too-little', { left: level.onHand.minus(level.held).toString(), asked })
}
