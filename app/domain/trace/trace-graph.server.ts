// The family tree of lots. UNION (not UNION ALL) meets each lot once, so even a wrong cycle ends.
import type { MarketDb, ShopDb } from '#app/db/doors.server.ts'

/** Every lot that went into this one, however far back, and itself. */
export async function findLotsBehind(
  db: ShopDb | MarketDb,
  { shopId, lotId }: { shopId: string; lotId: string },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ lotId: string }[]>`
    WITH RECURSIVE behind (lot_id) AS (
      SELECT ${lotId}::uuid
      UNION
      SELECT e.input_lot_id FROM behind b JOIN lot_edge e
        ON e.shop_id = ${shopId}::uuid AND e.output_lot_id = b.lot_id
    )
    SELECT lot_id AS "lotId" FROM behind`
  return rows.map((row) => row.lotId)
}

/** Every lot that this one went into, however far on, without itself. */
export async function findLotsMadeFrom(db: ShopDb, lotId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ lotId: string }[]>`
    WITH RECURSIVE ahead (lot_id) AS (
      SELECT ${lotId}::uuid
      UNION
      SELECT e.output_lot_id FROM ahead a JOIN lot_edge e
        ON e.shop_id = current_shop_id() AND e.input_lot_id = a.lot_id
    )
    SELECT lot_id AS "lotId" FROM ahead WHERE lot_id <> ${lotId}::uuid ORDER BY 1`
  return rows.map((row) => row.lotId)
}
