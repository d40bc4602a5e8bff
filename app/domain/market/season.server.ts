// What is in season: goods made from what was harvested lately and that can be had, and harvests that can be booked.
import type { MarketDb } from '#app/db/doors.server.ts'
import { empty, sql } from '#app/db/sql.server.ts'
import { findListings } from '#app/domain/catalog/listing-views.server.ts'
import type { ListingView } from '#app/domain/catalog/listing.ts'
import { addDays, localDate, startOfDay, type LocalDate } from '#app/lib/time.ts'

/** A harvest counts as this season's for so long. */
export const seasonDays = 60

// The newest harvests are enough to fill a shelf: the reading stays as quick with a million of them.
const harvestsRead = 500

export type InSeason = ListingView & { harvestedOn: LocalDate }

type Asked = { provinceCode?: string | undefined; today: LocalDate; size: number }

/**
 * Goods in stock whose lot was harvested, or made from a lot that was harvested, in the last sixty days; the latest
 * harvest first.
 */
export async function findInSeason(
  db: MarketDb,
  { provinceCode, today, size }: Asked,
): Promise<InSeason[]> {
  const since = startOfDay(addDays(today, -seasonDays))
  const until = startOfDay(addDays(today, 1))
  const rows = await db.$queryRaw<{ productId: string; at: Date }[]>`
    WITH harvest AS (
      SELECT e.shop_id, e.id, e.event_time FROM trace_event e JOIN shop s ON s.id = e.shop_id
      WHERE e.step = 'harvest' AND e.event_time >= ${since} AND e.event_time < ${until}
        ${provinceCode === undefined ? empty : sql`AND s.province_code = ${provinceCode}`}
      ORDER BY e.event_time DESC LIMIT ${harvestsRead}
    ), raw AS (
      SELECT h.shop_id, t.lot_id, h.event_time FROM harvest h
      JOIN trace_event_lot t ON t.shop_id = h.shop_id AND t.event_id = h.id AND t.role = 'output'
    ), goods AS (
      SELECT shop_id, lot_id, event_time FROM raw
      UNION ALL
      SELECT r.shop_id, x.output_lot_id, r.event_time FROM raw r
      JOIN lot_edge x ON x.shop_id = r.shop_id AND x.input_lot_id = r.lot_id
    )
    SELECT l.product_id AS "productId", max(g.event_time) AS at
    FROM goods g
    JOIN lot o ON o.shop_id = g.shop_id AND o.id = g.lot_id AND o.status = 'open'
    JOIN variant v ON v.shop_id = o.shop_id AND v.id = o.variant_id
    JOIN listing l ON l.shop_id = v.shop_id AND l.product_id = v.product_id
    WHERE in_stock_today(l.in_stock, l.in_stock_before, ${today}::date)
    GROUP BY l.product_id ORDER BY max(g.event_time) DESC, l.product_id LIMIT ${size}`
  const harvested = new Map(rows.map(({ productId, at }) => [productId, localDate(at)]))
  const listings = await findListings(db, [...harvested.keys()], today)
  return listings.flatMap((listing) => {
    const harvestedOn = harvested.get(listing.productId)
    return harvestedOn ? [{ ...listing, harvestedOn }] : []
  })
}

export type HarvestToBook = {
  id: string
  title: string
  shopSlug: string
  shopName: string
  communeName: string
  harvestFrom: LocalDate
  harvestTo: LocalDate
  bookUntil: LocalDate
}

/** Harvests still growing that can be booked today, the next one first. */
export function findHarvestsToBook(
  db: MarketDb,
  { provinceCode, today, size }: Asked,
): Promise<HarvestToBook[]> {
  return db.$queryRaw<HarvestToBook[]>`
    SELECT p.id, p.title, l.shop_slug AS "shopSlug", l.shop_name AS "shopName", l.commune_name AS "communeName",
           p.harvest_from::text AS "harvestFrom", p.harvest_to::text AS "harvestTo", p.book_until::text AS "bookUntil"
    FROM preorder_season p JOIN listing l ON l.shop_id = p.shop_id AND l.product_id = p.product_id
    WHERE p.status = 'open' AND p.book_until >= ${today}::date
      AND EXISTS (SELECT FROM shop s WHERE s.id = p.shop_id)
      ${provinceCode === undefined ? empty : sql`AND l.province_code = ${provinceCode}`}
    ORDER BY p.harvest_from, p.id LIMIT ${size}`
}
