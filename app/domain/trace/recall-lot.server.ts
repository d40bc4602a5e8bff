// Recalls a lot and everything that was made from it: no more sales, and its page turns red.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordStockChanged } from '#app/domain/inventory/stock-changed.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'

import { recallEvent, type LotAmount } from './epcis-events.ts'
import { gtinOfLot } from './internal-gtin.server.ts'
import { appendEvent, currentShop, earlierTap, lockLots, type Actor } from './trace-rows.server.ts'
import { findLotsMadeFrom } from './trace-graph.server.ts'
import type { TraceRefusal } from './trace.ts'

export type RecallLot = {
  lotId: string
  reason: string
  actor?: Actor | null
  clientKey?: string | null
}

/** Throws `trace.lot-not-found`, `trace.already-recalled`. */
export async function recallLot(
  db: ShopDb,
  { lotId, reason, actor, clientKey }: RecallLot,
  clock: Clock,
): Promise<{ eventId: string; lotIds: string[] }> {
  const ids = [lotId, ...(await findLotsMadeFrom(db, lotId))]
  const earlier = await earlierTap(db, clientKey)
  if (earlier) return { eventId: earlier, lotIds: ids }
  const lots = await lockLots(db, ids)
  const first = lots.get(lotId)
  if (!first) throw refuse<TraceRefusal>('trace.lot-not-found')
  if (first.status === 'recalled') throw refuse<TraceRefusal>('trace.already-recalled')

  const amounts: LotAmount[] = []
  for (const lot of lots.values()) {
    amounts.push({ gtin: await gtinOfLot(db, lot), code: lot.code, quantity: 0, unit: lot.unit })
  }
  const written = { note: reason, actor, clientKey }
  const event = { step: 'recall', at: clock.now(), written } as const
  const eventId = await appendEvent(
    db,
    { event, build: (head) => recallEvent(head, amounts) },
    clock,
  )
  const lotIds = [...lots.keys()]
  await db.traceEventLot.createMany({
    data: lotIds.map((id) => ({ eventId, lotId: id, role: 'subject' })),
  })
  await db.lot.updateMany({ where: { id: { in: lotIds } }, data: { status: 'recalled' } })
  const variantIds = [...lots.values()].flatMap((lot) => lot.variantId ?? [])
  const { id: shopId } = await currentShop(db)
  await recordStockChanged(db, { shopId, variantIds }, clock)
  return { eventId, lotIds }
}
