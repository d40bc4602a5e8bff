// What a carrier lost is in no lot: it is taken out of the lots that it was sold from.
import type { ShopDb } from '#app/db/doors.server.ts'
import { takeStock } from '#app/domain/inventory/take-stock.server.ts'
import type { Clock } from '#app/lib/time.ts'
import type { Pieces } from './shipment.ts'

type WriteOff = { pieces: readonly Pieces[]; actorId: string | null }

/** The pieces are back in their lots when this begins. */
export async function writeOffPieces(
  db: ShopDb,
  { pieces, actorId }: WriteOff,
  clock: Clock,
): Promise<void> {
  for (const { orderLineId, quantity } of pieces) {
    const lots = await db.orderLineLot.findMany({
      where: { orderLineId },
      orderBy: [{ lotId: 'asc' }, { locationId: 'asc' }],
    })
    let left = quantity
    for (const { lotId, locationId, quantity: sold } of lots) {
      const part = Math.min(left, Number(sold))
      if (part <= 0) break
      const loss = {
        lotId,
        locationId,
        quantity: part,
        reason: 'waste',
        note: 'Hãng vận chuyển làm mất',
        actorId: actorId ?? undefined,
      } as const
      await takeStock(db, loss, clock)
      left -= part
    }
  }
}
