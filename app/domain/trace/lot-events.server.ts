// The events that belong to a lot's way: those that touched it or what it was made from, and the diary of each plot
// from the beginning of the season to the harvest. Entries declared wrong, and the declarations, are left out.
import type { MarketDb, ShopDb } from '#app/db/doors.server.ts'

import type { EpcisEvent } from './epcis.ts'
import { findLotsBehind } from './trace-graph.server.ts'
import type { StepDetails, TraceStep } from './trace.ts'

export type LotEvent = {
  id: string
  step: TraceStep
  at: Date
  recordTime: Date
  plotId: string | null
  locationId: string | null
  note: string
  mediaIds: string[]
  body: EpcisEvent
  hash: string
}

export type LotWay = { lotIds: string[]; events: LotEvent[]; corrections: number }

/** A season without a first step of its own begins this long before the harvest. */
const longestSeason = '1 year'

/** Oldest first. `lotIds` are the lot and everything behind it. */
export async function findLotWay(
  db: ShopDb | MarketDb,
  { shopId, lotId }: { shopId: string; lotId: string },
): Promise<LotWay> {
  const lotIds = await findLotsBehind(db, { shopId, lotId })
  const events = await db.$queryRaw<LotEvent[]>`
    WITH harvest AS (
      SELECT DISTINCT e.plot_id, e.event_time AS until
      FROM trace_event_lot t JOIN trace_event e ON e.shop_id = t.shop_id AND e.id = t.event_id
      WHERE t.shop_id = ${shopId}::uuid AND t.lot_id = ANY(${lotIds}::uuid[]) AND t.role = 'output'
        AND e.step = 'harvest' AND e.plot_id IS NOT NULL
    ), season AS (
      SELECT h.plot_id, h.until, COALESCE((
        SELECT max(s.event_time) FROM trace_event s
        WHERE s.shop_id = ${shopId}::uuid AND s.plot_id = h.plot_id AND s.step IN ('stocking', 'sowing')
          AND s.event_time <= h.until AND s.corrects_id IS NULL
          AND NOT EXISTS (SELECT FROM trace_event c WHERE c.shop_id = s.shop_id AND c.corrects_id = s.id)
      ), h.until - ${longestSeason}::interval) AS since
      FROM harvest h
    )
    SELECT e.id, e.step, e.event_time AS at, e.record_time AS "recordTime", e.plot_id AS "plotId",
           e.location_id AS "locationId", e.note, e.media_ids AS "mediaIds", e.body, e.event_hash AS hash
    FROM trace_event e
    WHERE e.shop_id = ${shopId}::uuid AND e.corrects_id IS NULL
      AND NOT EXISTS (SELECT FROM trace_event c WHERE c.shop_id = e.shop_id AND c.corrects_id = e.id)
      AND (EXISTS (SELECT FROM trace_event_lot t WHERE t.shop_id = e.shop_id AND t.event_id = e.id
                   AND t.lot_id = ANY(${lotIds}::uuid[]) AND t.role IN ('output', 'subject'))
        OR (e.step <> 'harvest' AND EXISTS (SELECT FROM season s WHERE s.plot_id = e.plot_id
            AND e.event_time BETWEEN s.since AND s.until)))
    ORDER BY e.event_time, e.id`
  return { lotIds, events, corrections: await countCorrections(db, shopId, events) }
}

async function countCorrections(
  db: ShopDb | MarketDb,
  shopId: string,
  events: readonly LotEvent[],
): Promise<number> {
  const plots = [...new Set(events.flatMap((event) => event.plotId ?? []))]
  return db.traceEvent.count({
    where: { shopId, plotId: { in: plots }, correctsId: { not: null } },
  })
}

/** What a diary step says beyond date and place, from its stored event. */
export function detailsOf(body: EpcisEvent): StepDetails {
  const text = (name: `nieu:${string}`) => (typeof body[name] === 'string' ? body[name] : null)
  const number = (name: `nieu:${string}`) => (typeof body[name] === 'number' ? body[name] : null)
  return {
    product: text('nieu:product'),
    amount: number('nieu:amount'),
    amountUnit: text('nieu:amountUnit'),
    withdrawalDays: number('nieu:withdrawalDays'),
  }
}
