// Drops finished deliveries, with their tries, when nobody looks for them any more. Safe to repeat.
import type { SystemDb } from '#app/db/doors.server.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import { deliveryDays } from './webhook.ts'

/** Returns how many went. */
export async function sweepDeliveries(db: SystemDb, clock: Clock): Promise<number> {
  const before = addSeconds(clock.now(), -deliveryDays * 86_400)
  return db.$executeRaw`DELETE FROM webhook_delivery WHERE status <> 'waiting' AND created_at < ${before}`
}
