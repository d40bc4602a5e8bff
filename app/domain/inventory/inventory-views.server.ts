// What can be bought now, and what lies where.
import type { CheckoutDb, MarketDb, ShopDb } from '#app/db/doors.server.ts'
import { sql, type Sql } from '#app/db/sql.server.ts'
import {
  fromDateColumn,
  localDate,
  systemClock,
  type Clock,
  type LocalDate,
} from '#app/lib/time.ts'

/**
 * Whole pieces of each variant that a shopper could order now: on hand, not promised to others, in open
 * lots before their last day. Every asked id is in the answer.
 */
export async function findVariantStock(
  db: MarketDb | ShopDb | CheckoutDb,
  variantIds: readonly string[],
  clock: Clock = systemClock,
): Promise<Map<string, number>> {
  const stock = new Map(variantIds.map((id) => [id, 0]))
  if (stock.size === 0) return stock
  const rows = await db.$queryRaw<{ variant_id: string; available: number }[]>`
    SELECT s.variant_id, sum(floor(s.on_hand - s.held))::int AS available
    FROM stock_level s JOIN lot l ON l.shop_id = s.shop_id AND l.id = s.lot_id
    WHERE s.variant_id = ANY(${[...stock.keys()]}::uuid[]) AND l.status = 'open'
      AND (l.expires_on IS NULL OR l.expires_on > ${localDate(clock.now())}::date)
    GROUP BY s.variant_id`
  for (const row of rows) stock.set(row.variant_id, row.available)
  return stock
}

/** Beside a variant `v`: the same pieces of it as `stock.available`, for a statement that reads more. */
export const joinStock = (clock: Clock): Sql => sql`
    CROSS JOIN LATERAL (
      SELECT COALESCE(sum(floor(l.on_hand - l.held)), 0)::int AS available
      FROM stock_level l JOIN lot t ON t.shop_id = l.shop_id AND t.id = l.lot_id
      WHERE l.shop_id = v.shop_id AND l.variant_id = v.id AND t.status = 'open'
        AND (t.expires_on IS NULL OR t.expires_on > ${localDate(clock.now())}::date)
    ) stock`

export type LotStockView = {
  lotId: string
  lotCode: string
  locationId: string
  locationName: string
  unit: string
  expiresOn: LocalDate | null
  status: string
  /** decimal text in the lot's unit */
  onHand: string
  held: string
}

type LotStockRow = {
  lot_id: string
  code: string
  location_id: string
  name: string
  unit: string
  expires_on: Date | null
  status: string
  on_hand: { toString(): string }
  held: { toString(): string }
}

/** Where the pieces of these lots lie, soonest to expire first. */
export async function findLotStock(db: ShopDb, lotIds: readonly string[]): Promise<LotStockView[]> {
  const rows = await db.$queryRaw<LotStockRow[]>`
    SELECT s.lot_id, l.code, s.location_id, c.name, l.unit, l.expires_on, l.status, s.on_hand, s.held
    FROM stock_level s
    JOIN lot l ON l.shop_id = s.shop_id AND l.id = s.lot_id
    JOIN location c ON c.shop_id = s.shop_id AND c.id = s.location_id
    WHERE s.lot_id = ANY(${[...lotIds]}::uuid[])
    ORDER BY l.expires_on NULLS LAST, l.code, c.name`
  return rows.map((row) => ({
    lotId: row.lot_id,
    lotCode: row.code,
    locationId: row.location_id,
    locationName: row.name,
    unit: row.unit,
    expiresOn: row.expires_on && fromDateColumn(row.expires_on),
    status: row.status,
    onHand: row.on_hand.toString(),
    held: row.held.toString(),
  }))
}
