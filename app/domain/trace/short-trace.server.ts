// A lot's way in a few stops for the product page, and which variants are traced at all.
import type { AnyDb, MarketDb } from '#app/db/doors.server.ts'
import type { LocalDate } from '#app/lib/time.ts'

import { findLotWay } from './lot-events.server.ts'
import { dressEvents } from './timeline-rows.server.ts'
import type { TimelineEvent } from './timeline.ts'

export type ShortTrace = {
  lotCode: string
  producedOn: LocalDate
  expiresOn: LocalDate | null
  /** at most four, from field to door */
  stops: Pick<TimelineEvent, 'id' | 'step' | 'at' | 'place'>[]
  events: number
}

/**
 * The next lot a shopper of this product would get (the one still good that ends first), in a few stops. Nothing for
 * sale: the newest lot. Null when nothing of it is traced.
 */
export async function findShortTrace(
  db: MarketDb,
  { shopId, productId, today }: { shopId: string; productId: string; today: LocalDate },
): Promise<ShortTrace | null> {
  const [lot] = await db.$queryRaw<
    { id: string; code: string; producedOn: string; expiresOn: string | null }[]
  >`
    SELECT l.id, l.code, l.produced_on::text AS "producedOn", l.expires_on::text AS "expiresOn"
    FROM lot l JOIN variant v ON v.shop_id = l.shop_id AND v.id = l.variant_id
    WHERE l.shop_id = ${shopId}::uuid AND v.product_id = ${productId}::uuid AND l.status = 'open'
      AND EXISTS (SELECT FROM trace_event_lot t WHERE t.shop_id = l.shop_id AND t.lot_id = l.id AND t.role = 'output')
    ORDER BY (l.expires_on IS NULL OR l.expires_on > ${today}::date) AND EXISTS (
               SELECT FROM stock_level s WHERE s.shop_id = l.shop_id AND s.lot_id = l.id AND s.on_hand > s.held) DESC,
             v.position,
             CASE WHEN l.expires_on > ${today}::date THEN l.expires_on END NULLS LAST,
             l.produced_on DESC
    LIMIT 1`
  if (!lot) return null
  const { events } = await findLotWay(db, { shopId, lotId: lot.id })
  const main = events.filter((event) => mainSteps.has(event.step)).slice(-4)
  const stops = await dressEvents(db, shopId, main)
  return {
    lotCode: lot.code,
    producedOn: lot.producedOn as LocalDate,
    expiresOn: lot.expiresOn as LocalDate | null,
    stops: stops.map(({ id, step, at, place }) => ({ id, step, at, place })),
    events: events.length,
  }
}

const mainSteps = new Set(['stocking', 'sowing', 'harvest', 'process'])

/** Which of these variants have a lot whose making was recorded. */
export async function tracedVariantIds(db: AnyDb, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT l.variant_id AS id FROM lot l
    JOIN trace_event_lot t ON t.shop_id = l.shop_id AND t.lot_id = l.id AND t.role = 'output'
    WHERE l.variant_id = ANY(${[...ids]}::uuid[])`
  return new Set(rows.map((row) => row.id))
}
