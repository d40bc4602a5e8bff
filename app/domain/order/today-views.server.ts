// The seller's day: three numbers, and what is running low.
import type { ShopDb } from '#app/db/doors.server.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import { addDays, localDate, startOfDay, type Clock } from '#app/lib/time.ts'

export type TodayFigures = { ordersToday: number; revenueToday: Money; toHandOver: number }

/** Three numbers of a business day in Viet Nam: sold orders, their sum, and what waits to be handed over. */
export async function findTodayFigures(db: ShopDb, clock: Clock): Promise<TodayFigures> {
  const today = localDate(clock.now())
  const sold = await db.order.aggregate({
    where: {
      status: { in: ['confirmed', 'handed_over', 'delivered'] },
      confirmedAt: { gte: startOfDay(today), lt: startOfDay(addDays(today, 1)) },
    },
    _count: true,
    _sum: { total: true },
  })
  const toHandOver = await db.order.count({ where: { status: 'confirmed' } })
  return { ordersToday: sold._count, revenueToday: vnd(sold._sum.total ?? 0n), toHandOver }
}

export type LowStock = {
  variantId: string
  productId: string
  title: string
  unit: string
  left: number
}

/** What is few where the shop set no threshold of its own. */
const fewPieces = 3

/** At most `limit` published goods at the threshold that the shop set, or few where it set none; fewest first. */
export async function listLowStock(db: ShopDb, limit: number, clock: Clock): Promise<LowStock[]> {
  const rows = await db.$queryRaw<
    { variant_id: string; product_id: string; title: string; unit: string; left: number }[]
  >`
    SELECT v.id AS variant_id, p.id AS product_id, p.title, v.unit, COALESCE(s.available, 0)::int AS left
    FROM product p JOIN variant v ON v.shop_id = p.shop_id AND v.product_id = p.id
    LEFT JOIN LATERAL (
      SELECT sum(floor(l.on_hand - l.held)) AS available
      FROM stock_level l JOIN lot t ON t.shop_id = l.shop_id AND t.id = l.lot_id
      WHERE l.shop_id = v.shop_id AND l.variant_id = v.id AND t.status = 'open'
        AND (t.expires_on IS NULL OR t.expires_on > ${localDate(clock.now())}::date)
    ) s ON true
    WHERE p.status = 'published' AND COALESCE(s.available, 0) <= COALESCE(v.low_stock_at, ${fewPieces})
    ORDER BY "left", p.title LIMIT ${limit}`
  return rows.map((row) => ({
    variantId: row.variant_id,
    productId: row.product_id,
    title: row.title,
    unit: row.unit,
    left: row.left,
  }))
}
