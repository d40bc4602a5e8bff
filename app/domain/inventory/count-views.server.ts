// Stock takes as the person with the phone sees them. The book's number is shown once a lot was counted, not before:
// a count that begins with the answer finds nothing.
import type { ShopDb } from '#app/db/doors.server.ts'
import { addDays, localDate, type Clock, type LocalDate } from '#app/lib/time.ts'

export type CountStatus = 'open' | 'posted' | 'dropped'

export type CountLine = {
  lotId: string
  code: string
  name: string
  unit: string
  expiresOn: LocalDate | null
  /** decimal text; null: not counted yet */
  counted: string | null
  /** decimal text, signed; null: not counted yet */
  difference: string | null
}

export type CountView = {
  id: string
  status: CountStatus
  locationName: string
  startedAt: Date
  startedBy: string | null
  endedAt: Date | null
  lines: CountLine[]
}

export type CountHead = Omit<CountView, 'lines'> & { counted: number; corrected: number }

export const countsListed = 30

/** The newest first; open ones on top. */
export async function listCounts(db: ShopDb): Promise<CountHead[]> {
  return db.$queryRaw<CountHead[]>`
    SELECT k.id, k.status, c.name AS "locationName", k.started_at AS "startedAt", a.display_name AS "startedBy",
           k.ended_at AS "endedAt", count(n.lot_id)::int AS counted,
           (count(*) FILTER (WHERE n.counted <> n.booked))::int AS corrected
    FROM stock_count k
    JOIN location c ON c.shop_id = k.shop_id AND c.id = k.location_id
    LEFT JOIN account a ON a.id = k.started_by
    LEFT JOIN stock_count_line n ON n.shop_id = k.shop_id AND n.count_id = k.id
    GROUP BY k.shop_id, k.id, c.name, a.display_name
    ORDER BY k.status = 'open' DESC, k.started_at DESC LIMIT ${countsListed}`
}

// A lot that the book says is empty may still lie there while it is young.
const emptyDays = 60

/** Null when the shop has no such count. A finished one lists what was counted; an open one also what waits. */
export async function findCount(
  db: ShopDb,
  countId: string,
  clock: Clock,
): Promise<CountView | null> {
  const [head] = await db.$queryRaw<Omit<CountView, 'lines'>[]>`
    SELECT k.id, k.status, c.name AS "locationName", k.started_at AS "startedAt", a.display_name AS "startedBy",
           k.ended_at AS "endedAt"
    FROM stock_count k
    JOIN location c ON c.shop_id = k.shop_id AND c.id = k.location_id
    LEFT JOIN account a ON a.id = k.started_by
    WHERE k.id = ${countId}::uuid`
  if (!head) return null
  const since = addDays(localDate(clock.now()), -emptyDays)
  const lines = await db.$queryRaw<CountLine[]>`
    SELECT l.id AS "lotId", l.code, COALESCE(l.material, concat_ws(' · ', p.title, NULLIF(v.title, ''))) AS name, l.unit,
           l.expires_on::text AS "expiresOn", trim_scale(n.counted)::text AS counted,
           trim_scale(n.counted - n.booked)::text AS difference
    FROM stock_count k
    JOIN lot l ON l.shop_id = k.shop_id
    LEFT JOIN stock_count_line n ON n.shop_id = l.shop_id AND n.count_id = k.id AND n.lot_id = l.id
    LEFT JOIN stock_level s ON s.shop_id = l.shop_id AND s.lot_id = l.id AND s.location_id = k.location_id
    LEFT JOIN variant v ON v.shop_id = l.shop_id AND v.id = l.variant_id
    LEFT JOIN product p ON p.shop_id = v.shop_id AND p.id = v.product_id
    WHERE k.id = ${countId}::uuid AND (n.lot_id IS NOT NULL OR (k.status = 'open' AND s.lot_id IS NOT NULL AND (
      s.on_hand > 0 OR (l.status = 'open' AND l.produced_on >= ${since}::date))))
    ORDER BY l.variant_id IS NULL, name, l.expires_on NULLS LAST, l.code LIMIT 2000`
  return { ...head, lines }
}
