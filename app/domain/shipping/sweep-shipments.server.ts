// Reports get lost. Whoever has not been heard of for a while is asked about.
import type { SystemDb } from '#app/db/doors.server.ts'
import { enqueue } from '#app/db/events.server.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import { refreshShipment } from '#jobs/definitions/refresh-shipment.ts'

// Twice a day at the least; a question that never came to its end is asked again after an hour.
const silentSeconds = 6 * 3600
const forgottenSeconds = 3600
const atOnce = 200

/** Returns how many are asked about. */
export async function sweepSilentShipments(db: SystemDb, clock: Clock): Promise<number> {
  const now = clock.now()
  const due = await db.$queryRaw<{ shop_id: string; id: string }[]>`
    UPDATE shipment s SET asked_at = ${now}
    WHERE (s.shop_id, s.id) IN (
      SELECT shop_id, id FROM shipment
      WHERE tracking_code IS NOT NULL AND status IN ('preparing', 'handed_over', 'delivering', 'returning')
        AND COALESCE(checked_at, created_at) < ${addSeconds(now, -silentSeconds)}
        AND (asked_at IS NULL OR asked_at < ${addSeconds(now, -forgottenSeconds)})
      ORDER BY checked_at NULLS FIRST LIMIT ${atOnce} FOR UPDATE SKIP LOCKED)
    RETURNING shop_id, id`
  for (const { shop_id: shopId, id } of due)
    await enqueue(db, refreshShipment, { shopId, shipmentId: id }, { shopId })
  return due.length
}
