// Orders as the shop's people see them: what to do, for whom, from which lots.
import type { ShopDb } from '#app/db/doors.server.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import { addDays, localDate, startOfDay, type Clock } from '#app/lib/time.ts'
import { findBoughtLots, type BoughtLot } from './order-views.server.ts'
import type { OrderStatus, PaymentMethod } from './order.ts'

export type OrderCard = {
  id: string
  code: string
  status: OrderStatus
  paymentMethod: PaymentMethod
  isPaid: boolean
  recipient: string
  total: Money
  pieces: number
  firstTitle: string
  lineCount: number
  placedAt: Date
}

export type OrderFilter = {
  status: OrderStatus | null
  paymentMethod: PaymentMethod | null
  /** part of a code, a name or a telephone number */
  text: string
  /** id of the last order seen */
  after: string | null
}

const pageSize = 30

/** Newest first. Expired ones are shown only when asked for: nobody has to do anything about them. */
export async function listOrders(
  db: ShopDb,
  { status, paymentMethod, text, after }: OrderFilter,
): Promise<{ orders: OrderCard[]; nextCursor: string | null }> {
  const contains = { contains: text, mode: 'insensitive' as const }
  const rows = await db.order.findMany({
    where: {
      ...(status ? { status } : { status: { not: 'expired' } }),
      ...(paymentMethod && { paymentMethod }),
      ...(text && { OR: [{ code: contains }, { recipient: contains }, { phone: contains }] }),
      ...(after && { id: { lt: after } }),
    },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
    include: { lines: { orderBy: { position: 'asc' }, select: { title: true, quantity: true } } },
  })
  const page = rows.slice(0, pageSize)
  const nextCursor = rows.length > pageSize ? (page.at(-1)?.id ?? null) : null
  return { orders: page.map(cardOf), nextCursor }
}

/** Confirmed and handed-over ones, the oldest first: what to do now. */
export async function listOpenOrders(db: ShopDb, limit: number): Promise<OrderCard[]> {
  const rows = await db.order.findMany({
    where: { status: { in: ['confirmed', 'handed_over'] } },
    orderBy: [{ status: 'asc' }, { placedAt: 'asc' }],
    take: limit,
    include: { lines: { orderBy: { position: 'asc' }, select: { title: true, quantity: true } } },
  })
  return rows.map(cardOf)
}

type CardRow = {
  id: string
  code: string
  status: string
  paymentMethod: string
  paidAt: Date | null
  recipient: string
  total: bigint
  placedAt: Date
  lines: { title: string; quantity: number }[]
}

const cardOf = (row: CardRow): OrderCard => ({
  id: row.id,
  code: row.code,
  status: row.status as OrderStatus,
  paymentMethod: row.paymentMethod as PaymentMethod,
  isPaid: row.paidAt !== null,
  recipient: row.recipient,
  total: vnd(row.total),
  pieces: row.lines.reduce((sum, line) => sum + line.quantity, 0),
  firstTitle: row.lines[0]?.title ?? '',
  lineCount: row.lines.length,
  placedAt: row.placedAt,
})

export type SellerOrder = OrderCard & {
  phone: string
  email: string | null
  communeCode: string
  addressLine: string
  note: string
  deliveryName: string
  subtotal: Money
  deliveryFee: Money
  discount: Money
  lines: {
    id: string
    title: string
    variantTitle: string
    unit: string
    quantity: number
    total: Money
    lots: BoughtLot[]
  }[]
  confirmedAt: Date | null
  handedOverAt: Date | null
  deliveredAt: Date | null
  cancelledAt: Date | null
  cancelNote: string | null
  paidAt: Date | null
  refunds: { amount: Money; status: string; reason: string }[]
}

export async function findSellerOrder(db: ShopDb, orderId: string): Promise<SellerOrder | null> {
  const row = await db.order.findFirst({
    where: { id: orderId },
    include: { lines: { orderBy: { position: 'asc' } } },
  })
  if (!row) return null
  const lots = await findBoughtLots(
    db,
    row.lines.map((line) => line.id),
  )
  const refunds = await db.refund.findMany({
    where: { orderId },
    select: { amount: true, status: true, reason: true },
  })
  return {
    ...cardOf(row),
    phone: row.phone,
    email: row.email,
    communeCode: row.communeCode,
    addressLine: row.addressLine,
    note: row.note,
    deliveryName: row.deliveryName,
    subtotal: vnd(row.subtotal),
    deliveryFee: vnd(row.deliveryFee),
    discount: vnd(row.discount),
    lines: row.lines.map(({ id, title, variantTitle, unit, quantity, total }) => {
      return { id, title, variantTitle, unit, quantity, total: vnd(total), lots: lots.get(id) ?? [] }
    }),
    confirmedAt: row.confirmedAt,
    handedOverAt: row.handedOverAt,
    deliveredAt: row.deliveredAt,
    cancelledAt: row.cancelledAt,
    cancelNote: row.cancelNote,
    paidAt: row.paidAt,
    refunds: refunds.map((refund) => ({ ...refund, amount: vnd(refund.amount) })),
  }
}

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

export type LowStock = { variantId: string; productId: string; title: string; unit: string; left: number }

/** Published products that can hardly be bought any more, fewest first. */
export async function listLowStock(
  db: ShopDb,
  { atMost, limit }: { atMost: number; limit: number },
  clock: Clock,
): Promise<LowStock[]> {
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
    WHERE p.status = 'published' AND COALESCE(s.available, 0) <= ${atMost}
    ORDER BY left, p.title LIMIT ${limit}`
  return rows.map((row) => ({
    variantId: row.variant_id,
    productId: row.product_id,
    title: row.title,
    unit: row.unit,
    left: row.left,
  }))
}
