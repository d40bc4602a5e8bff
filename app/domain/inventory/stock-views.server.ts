// The stock keeper's lists: what there is of every good, where it lies, and what happened to it.
import type { ShopDb } from '#app/db/doors.server.ts'
import { sql, type Sql } from '#app/db/sql.server.ts'
import { readCursor, writeCursor } from '#app/domain/catalog/cursor.ts'
import { foldVietnamese } from '#app/lib/fold.ts'
import { addDays, localDate, type Clock, type LocalDate } from '#app/lib/time.ts'
import { soonDays, type StockFilter } from './stock-filters.ts'

export type StockLine = {
  variantId: string
  productId: string
  title: string
  variantTitle: string
  unit: string
  sku: string | null
  lowStockAt: number | null
  /** whole pieces that could be sold now */
  available: number
  /** decimal text; everything that lies there, whatever its last day */
  onHand: string
  /** decimal text; promised to orders that wait for their money */
  held: string
  /** the next last day among lots that can still be sold */
  nextExpiry: LocalDate | null
  /** there, but past its day or recalled: waits to be written off */
  unsellable: string
  photo: { id: string; shopId: string; alt: string; width: number; height: number } | null
}

export const stockPerPage = 40

export type StockAsked = { show: StockFilter; text: string; after: string | null }

const shown: Record<StockFilter, (today: LocalDate) => Sql> = {
  all: () => sql`true`,
  low: () => sql`available <= "lowStockAt"`,
  out: () => sql`available = 0`,
  soon: (today) => sql`"nextExpiry"::date <= ${addDays(today, soonDays)}::date`,
}

/** By name. A cursor that is not ours begins at the beginning. */
export async function listStock(
  db: ShopDb,
  { show, text, after }: StockAsked,
  clock: Clock,
): Promise<{ lines: StockLine[]; nextCursor: string | null }> {
  const today = localDate(clock.now())
  const words = foldVietnamese(text)
  const place = after === null ? null : readCursor(after, 'text')
  const rows = await db.$queryRaw<(StockLine & { sortName: string })[]>`
    SELECT * FROM (${linesOf(today)}) line
    WHERE (${words} = '' OR position(${words} IN "sortName") > 0 OR sku ILIKE ${`${text}%`})
      AND ${shown[show](today)}
      AND (${place?.value ?? null}::text IS NULL
           OR ("sortName", "variantId") > (${place?.value ?? null}::text, ${place?.id ?? null}::uuid))
    ORDER BY "sortName", "variantId" LIMIT ${stockPerPage + 1}`
  const lines = rows.slice(0, stockPerPage)
  const last = lines.at(-1)
  const hasMore = rows.length > stockPerPage && last
  return {
    lines: lines.map(({ sortName: _sortName, ...line }) => line),
    nextCursor: hasMore ? writeCursor({ value: last.sortName, id: last.variantId }) : null,
  }
}

/** Null when the shop has no such variant. */
export async function findStockLine(
  db: ShopDb,
  variantId: string,
  clock: Clock,
): Promise<StockLine | null> {
  const [row] = await db.$queryRaw<(StockLine & { sortName?: string })[]>`
    SELECT * FROM (${linesOf(localDate(clock.now()))}) line WHERE "variantId" = ${variantId}::uuid`
  if (!row) return null
  const { sortName: _sortName, ...line } = row
  return line
}

const linesOf = (today: LocalDate): Sql => sql`
  SELECT v.id AS "variantId", p.id AS "productId", p.title, v.title AS "variantTitle", v.unit, v.sku,
         v.low_stock_at AS "lowStockAt", COALESCE(s.available, 0) AS available,
         COALESCE(s.on_hand, '0') AS "onHand", COALESCE(s.held, '0') AS held, s.next_expiry AS "nextExpiry",
         COALESCE(s.unsellable, '0') AS unsellable,
         search_fold(p.title || ' ' || v.title) AS "sortName",
         (SELECT jsonb_build_object('id', m.id, 'shopId', m.shop_id, 'alt', m.alt, 'width', m.width, 'height', m.height)
          FROM media m WHERE m.shop_id = p.shop_id AND m.product_id = p.id ORDER BY m.position, m.id LIMIT 1) AS photo
  FROM variant v JOIN product p ON p.shop_id = v.shop_id AND p.id = v.product_id
  LEFT JOIN LATERAL (
    SELECT sum(floor(sl.on_hand - sl.held)) FILTER (WHERE is_sellable)::int AS available,
           trim_scale(sum(sl.on_hand))::text AS on_hand, trim_scale(sum(sl.held))::text AS held,
           min(l.expires_on) FILTER (WHERE is_sellable AND sl.on_hand > 0)::text AS next_expiry,
           trim_scale(sum(sl.on_hand) FILTER (WHERE NOT is_sellable))::text AS unsellable
    FROM stock_level sl JOIN lot l ON l.shop_id = sl.shop_id AND l.id = sl.lot_id
    CROSS JOIN LATERAL (SELECT l.status = 'open' AND (l.expires_on IS NULL OR l.expires_on > ${today}::date)) AS rule (is_sellable)
    WHERE sl.shop_id = v.shop_id AND sl.variant_id = v.id
  ) s ON true
  WHERE v.shop_id = current_shop_id() AND p.purpose = 'goods'`

export type LowStock = {
  variantId: string
  title: string
  variantTitle: string
  unit: string
  left: number
  raisedAt: Date
}

/** The alerts that are open now, the oldest first: what ran out, for the day's page. */
export async function findLowStock(db: ShopDb, most = 50): Promise<LowStock[]> {
  return db.$queryRaw<LowStock[]>`
    SELECT v.id AS "variantId", p.title, v.title AS "variantTitle", v.unit, a."left", a.raised_at AS "raisedAt"
    FROM stock_alert a
    JOIN variant v ON v.shop_id = a.shop_id AND v.id = a.variant_id
    JOIN product p ON p.shop_id = v.shop_id AND p.id = v.product_id
    WHERE a.ended_at IS NULL ORDER BY a.raised_at, v.id LIMIT ${most}`
}
