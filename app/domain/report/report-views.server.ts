// Sold orders of a span of days, summed. An order counts on the day it was confirmed, in Viet Nam; cancelled and
// returned ones do not count, so the figures are those that the province's roll-ups have of the shop.
import type { ShopDb } from '#app/db/doors.server.ts'
import { type Sql, sql } from '#app/db/sql.server.ts'
import { addDays, startOfDay } from '#app/lib/time.ts'
import { everyDay, type Period, type ReportKind, type ReportRow } from './report.ts'

/** By day: every day, in order. Otherwise: what brought most first. All of it: the sums are of the whole span. */
export async function findReport(
  db: ShopDb,
  { by, period }: { by: ReportKind; period: Period },
): Promise<ReportRow[]> {
  if (by === 'product') return db.$queryRaw<ReportRow[]>(byProduct(period))
  const rows = await db.$queryRaw<ReportRow[]>(byOrder(period, groups[by]))
  return by === 'day' ? everyDay(period, rows) : rows
}

const isSold = sql`o.status IN ('confirmed', 'handed_over', 'delivered')`
const within = ({ from, to }: Period): Sql =>
  sql`o.confirmed_at >= ${startOfDay(from)} AND o.confirmed_at < ${startOfDay(addDays(to, 1))}`

const day = sql`to_char(o.confirmed_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')`

type Group = { key: Sql; name: Sql }
const groups: Record<Exclude<ReportKind, 'product'>, Group> = {
  day: { key: day, name: day },
  channel: { key: sql`o.channel`, name: sql`o.channel` },
  commune: {
    key: sql`o.commune_code::text`,
    name: sql`(SELECT concat_ws(', ', c.full_name, p.full_name) FROM commune c
               JOIN province p ON p.code = c.province_code WHERE c.code = o.commune_code)`,
  },
}

const byOrder = (period: Period, { key, name }: Group): Sql => sql`
  SELECT key, min(name) AS name, count(*)::int AS orders, sum(pieces)::int AS pieces, sum(goods)::bigint AS goods,
         sum(delivery)::bigint AS delivery, sum(discount)::bigint AS discount, sum(total)::bigint AS total,
         sum(refunded)::bigint AS refunded, sum(total - refunded)::bigint AS net
  FROM (
    SELECT ${key} AS key, ${name} AS name, o.subtotal AS goods, o.delivery_fee AS delivery, o.discount, o.total,
           o.refunded_total AS refunded, (
             SELECT COALESCE(sum(l.quantity - l.refunded_quantity), 0) FROM order_line l
             WHERE l.shop_id = o.shop_id AND l.order_id = o.id) AS pieces
    FROM "order" o WHERE ${isSold} AND ${within(period)}) sold
  GROUP BY key ORDER BY net DESC, key`

// Delivery belongs to no product; of a refund, what was given back for pieces.
const byProduct = (period: Period): Sql => sql`
  SELECT l.product_id::text AS key, (array_agg(l.title ORDER BY o.confirmed_at DESC))[1] AS name,
         count(DISTINCT o.id)::int AS orders, sum(l.quantity - l.refunded_quantity)::int AS pieces,
         sum(l.total)::bigint AS goods, 0::bigint AS delivery, sum(l.discount)::bigint AS discount,
         sum(l.total - l.discount)::bigint AS total, sum(back.amount)::bigint AS refunded,
         sum(l.total - l.discount - back.amount)::bigint AS net
  FROM "order" o JOIN order_line l ON l.shop_id = o.shop_id AND l.order_id = o.id
  CROSS JOIN LATERAL (
    SELECT COALESCE(sum(r.amount), 0) AS amount FROM refund_line r
    WHERE r.shop_id = l.shop_id AND r.order_line_id = l.id) back
  WHERE ${isSold} AND ${within(period)}
  GROUP BY l.product_id ORDER BY net DESC, key`
