// Some of a lot is lost: taken from where it lies, the fullest place first.
import type { ShopDb } from '#app/db/doors.server.ts'
import { takeStock } from '#app/domain/inventory/take-stock.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'

import { spread, thousandths } from './process.ts'
import { lockFreeStock, lockLots, type Actor } from './trace-rows.server.ts'
import type { TraceRefusal } from './trace.ts'

export type WasteLot = { lotId: string; quantity: number; note: string; actor?: Actor | null }

/** Throws `trace.lot-not-found`, `trace.input-not-enough` (what orders hold cannot be lost). */
export async function wasteLot(
  db: ShopDb,
  { lotId, quantity, note, actor }: WasteLot,
  clock: Clock,
): Promise<void> {
  const lot = (await lockLots(db, [lotId])).get(lotId)
  if (!lot) throw refuse<TraceRefusal>('trace.lot-not-found')
  const places = await lockFreeStock(db, [lotId])
  const free = places.reduce((sum, place) => sum + thousandths(place.free), 0)
  const { code, unit } = lot
  if (thousandths(quantity) > free) {
    throw refuse<TraceRefusal>('trace.input-not-enough', { code, left: free / 1000, unit })
  }
  for (const { place, quantity: part } of spread(places, quantity)) {
    const loss = {
      lotId,
      locationId: place.locationId,
      quantity: part,
      reason: 'waste',
      note,
    } as const
    await takeStock(db, { ...loss, actorId: actor?.id }, clock)
  }
}
