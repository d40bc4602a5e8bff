// Puts pieces of one order line back into the lots they came from, the latest to expire first: those are the ones
// a shop would rather sell again.
import type { ShopDb } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'

export type ReturnPieces = {
  orderLineId: string
  quantity: number
  actorId?: string | null | undefined
}

type Sold = { lot_id: string; location_id: string; quantity: number }

/** The caller holds the order's lock and knows that so many pieces are out; fewer are a fault. */
export async function returnPieces(
  db: ShopDb,
  { orderLineId, quantity, actorId }: ReturnPieces,
  clock: Clock,
): Promise<void> {
  let still = quantity
  for (const sold of await findSold(db, orderLineId)) {
    const back = Math.min(still, sold.quantity)
    if (back === 0) break
    still -= back
    await db.stockMove.create({
      data: {
        lotId: sold.lot_id,
        locationId: sold.location_id,
        quantity: back,
        reason: 'return',
        orderLineId,
        actorId: actorId ?? null,
        at: clock.now(),
      },
      select: { id: true },
    })
    await db.stockLevel.updateMany({
      where: { lotId: sold.lot_id, locationId: sold.location_id },
      data: { onHand: { increment: back } },
    })
  }
  if (still > 0)
    throw new Error(`only ${quantity - still} pieces of order line ${orderLineId} are out`)
}

// Levels are locked in the order of every other stock statement, then used in the order of their dates.
async function findSold(db: ShopDb, orderLineId: string): Promise<Sold[]> {
  await db.$queryRaw`
    SELECT 1 FROM stock_level s
    WHERE (s.lot_id, s.location_id) IN (
      SELECT lot_id, location_id FROM stock_move WHERE order_line_id = ${orderLineId}::uuid)
    ORDER BY s.shop_id, s.lot_id, s.location_id
    FOR UPDATE`
  return db.$queryRaw<Sold[]>`
    SELECT m.lot_id, m.location_id, -sum(m.quantity)::int AS quantity
    FROM stock_move m JOIN lot l ON l.shop_id = m.shop_id AND l.id = m.lot_id
    WHERE m.order_line_id = ${orderLineId}::uuid
    GROUP BY m.lot_id, m.location_id, l.expires_on HAVING sum(m.quantity) < 0
    ORDER BY l.expires_on DESC NULLS FIRST, m.lot_id`
}
