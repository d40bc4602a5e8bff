// Seasons as shoppers see them, and as the shop does.
import type { MarketDb, ShopDb } from '#app/db/doors.server.ts'
import { findVariantStock } from '#app/domain/inventory/inventory-views.server.ts'
import type { OrderStatus } from '#app/domain/order/order.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import { fromDateColumn, localDate, type Clock, type LocalDate } from '#app/lib/time.ts'
import type { ShareRule } from './preorder.ts'

export type SeasonView = {
  id: string
  shopId: string
  productId: string
  title: string
  harvestFrom: LocalDate
  harvestTo: LocalDate
  bookUntil: LocalDate
  gramsMin: number
  gramsMax: number
  pricePerKg: Money
  deposit: Money
  deliveryFee: Money
  slots: number
  /** slots that can be booked now */
  left: number
  rule: ShareRule
  isOpen: boolean
  harvestedSlots: number | null
}

type AnyOf = MarketDb | ShopDb

async function readSeasons(db: AnyOf, where: object, clock: Clock): Promise<SeasonView[]> {
  const rows = await db.preorderSeason.findMany({
    where,
    orderBy: [{ harvestFrom: 'asc' }, { id: 'asc' }],
  })
  const stock = await findVariantStock(
    db,
    rows.map((row) => row.slotVariantId),
    clock,
  )
  const today = localDate(clock.now())
  return rows.map((row) => {
    const bookUntil = fromDateColumn(row.bookUntil)
    return {
      id: row.id,
      shopId: row.shopId,
      productId: row.productId,
      title: row.title,
      harvestFrom: fromDateColumn(row.harvestFrom),
      harvestTo: fromDateColumn(row.harvestTo),
      bookUntil,
      gramsMin: row.gramsMin,
      gramsMax: row.gramsMax,
      pricePerKg: vnd(row.pricePerKg),
      deposit: vnd(row.deposit),
      deliveryFee: vnd(row.deliveryFee),
      slots: row.slots,
      left: stock.get(row.slotVariantId) ?? 0,
      rule: row.rule as ShareRule,
      isOpen: row.status === 'open' && bookUntil >= today,
      harvestedSlots: row.harvestedSlots,
    }
  })
}

/** A season of an open shop; null when there is none. */
export async function findSeason(
  db: AnyOf,
  which: { shopId: string; seasonId: string },
  clock: Clock,
): Promise<SeasonView | null> {
  const { shopId, seasonId } = which
  const [season] = await readSeasons(db, { shopId, id: seasonId }, clock)
  return season ?? null
}

/** What can still be booked of one product, the next harvest first. */
export async function findOpenSeasons(
  db: MarketDb,
  which: { shopId: string; productId: string },
  clock: Clock,
): Promise<SeasonView[]> {
  const seasons = await readSeasons(db, { ...which, status: 'open' }, clock)
  return seasons.filter(({ isOpen, left }) => isOpen && left > 0)
}

/** All of the shop's seasons. */
export const listSeasons = (db: ShopDb, clock: Clock): Promise<SeasonView[]> =>
  readSeasons(db, {}, clock)

export type BookingView = {
  id: string
  orderId: string
  orderCode: string
  recipient: string
  slots: number
  granted: number | null
  weights: number[]
  status: OrderStatus
  deliveryOrderId: string | null
}

/** Who paid first stands first; bookings that lapsed or were cancelled are left out. */
export async function findBookings(db: ShopDb, seasonId: string): Promise<BookingView[]> {
  return db.$queryRaw<BookingView[]>`
    SELECT b.id, o.id AS "orderId", o.code AS "orderCode", o.recipient, b.slots, b.granted, b.weights, o.status,
           b.delivery_order_id AS "deliveryOrderId"
    FROM preorder_booking b JOIN "order" o ON o.shop_id = b.shop_id AND o.id = b.order_id
    WHERE b.season_id = ${seasonId}::uuid AND o.status NOT IN ('expired', 'cancelled')
    ORDER BY o.paid_at NULLS LAST, b.id`
}

export type GoodsChoice = { variantId: string; name: string }

/** What a season may deliver: the shop's goods that are on sale. */
export async function listGoodsChoices(db: ShopDb): Promise<GoodsChoice[]> {
  return db.$queryRaw<GoodsChoice[]>`
    SELECT v.id AS "variantId", concat_ws(' · ', p.title, NULLIF(v.title, '')) AS name
    FROM variant v JOIN product p ON p.shop_id = v.shop_id AND p.id = v.product_id
    WHERE p.purpose = 'goods' AND p.status = 'published' AND v.sold_grams IS NULL
    ORDER BY search_fold(p.title), v.position LIMIT 300`
}
