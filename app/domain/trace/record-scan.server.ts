// Somebody scanned a label. No person, no device, no place: only that it was looked at, and when.
import type { MarketDb } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'

export type Scan = { shopId: string; lotId: string | null; gtin: string; source: 'label' | 'page' }

export async function recordScan(db: MarketDb, scan: Scan, clock: Clock): Promise<void> {
  await db.$executeRaw`
    INSERT INTO scan (shop_id, lot_id, gtin, source, at)
    VALUES (${scan.shopId}::uuid, ${scan.lotId}::uuid, ${scan.gtin}, ${scan.source}, ${clock.now()})`
}
