// The orders that used a promotion, and the goods that one can be for.
import type { ShopDb, SystemDb } from '#app/db/doors.server.ts'
import { sql } from '#app/db/sql.server.ts'
import { vnd, type Money } from '#app/lib/money.ts'

export type PromotionUseView = {
  id: string
  orderId: string
  orderCode: string
  shopName: string
  amount: Money
  at: Date
  isReleased: boolean
}

/** The latest twenty, newest first. */
export async function findLastUses(
  db: ShopDb | SystemDb,
  source: 'shop' | 'market',
  id: string,
): Promise<PromotionUseView[]> {
  const key = source === 'shop' ? sql`u.promotion_id` : sql`u.market_promotion_id`
  const rows = await db.$queryRaw<(Omit<PromotionUseView, 'amount'> & { amount: bigint })[]>`
    SELECT u.id, u.order_id AS "orderId", o.code AS "orderCode", s.name AS "shopName",
           u.goods + u.delivery AS amount, u.at, u.is_released AS "isReleased"
    FROM promotion_use u
    JOIN "order" o ON o.shop_id = u.shop_id AND o.id = u.order_id
    JOIN shop s ON s.id = u.shop_id
    WHERE ${key} = ${id}::uuid ORDER BY u.at DESC, u.id DESC LIMIT 20`
  return rows.map((row) => ({ ...row, amount: vnd(row.amount) }))
}

/** The shop's goods by name, to choose from. */
export async function findProductChoices(db: ShopDb): Promise<{ id: string; title: string }[]> {
  return db.product.findMany({
    where: { status: { not: 'archived' } },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, title: true },
  })
}
