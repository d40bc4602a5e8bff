// The shop's list of orders, looked through by state, way of paying, days, product and words.
import type { ShopDb } from '#app/db/doors.server.ts'
import { addDays, startOfDay, type LocalDate } from '#app/lib/time.ts'
import type { OrderStatus, PaymentMethod } from './order.ts'
import { orderCard, orderCardLines, type OrderCard } from './seller-order-views.server.ts'

export type OrderFilter = {
  status: OrderStatus | null
  paymentMethod: PaymentMethod | null
  /** part of a code, a name or a telephone number */
  text: string
  /** part of a product's name */
  product: string
  /** placed on these business days, both included */
  from: LocalDate | null
  to: LocalDate | null
  /** id of the last order seen */
  after: string | null
}

const pageSize = 30

/** Newest first. Expired ones are shown only when asked for: nobody has to do anything about them. */
export async function listOrders(
  db: ShopDb,
  filter: OrderFilter,
): Promise<{ orders: OrderCard[]; nextCursor: string | null }> {
  const { status, paymentMethod, text, product, from, to, after } = filter
  const contains = { contains: text, mode: 'insensitive' as const }
  const rows = await db.order.findMany({
    where: {
      ...(status ? { status } : { status: { not: 'expired' } }),
      ...(paymentMethod && { paymentMethod }),
      ...(text && { OR: [{ code: contains }, { recipient: contains }, { phone: contains }] }),
      ...(product && {
        lines: { some: { title: { contains: product, mode: 'insensitive' as const } } },
      }),
      ...((from ?? to) && {
        placedAt: {
          ...(from && { gte: startOfDay(from) }),
          ...(to && { lt: startOfDay(addDays(to, 1)) }),
        },
      }),
      ...(after && { id: { lt: after } }),
    },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
    include: orderCardLines,
  })
  const page = rows.slice(0, pageSize)
  const nextCursor = rows.length > pageSize ? (page.at(-1)?.id ?? null) : null
  return { orders: page.map(orderCard), nextCursor }
}

/** Names of what the shop sells, for the list's suggestions. */
export async function listProductNames(db: ShopDb): Promise<string[]> {
  const rows = await db.product.findMany({
    orderBy: { title: 'asc' },
    take: 200,
    select: { title: true },
  })
  return rows.map(({ title }) => title)
}
