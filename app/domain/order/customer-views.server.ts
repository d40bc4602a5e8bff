// Who buys from this shop, by telephone number. A customer is known by the id of one of their orders: a number does
// not belong in an address bar. Orders whose keeping is over have no number and are nobody's.
import type { ShopDb } from '#app/db/doors.server.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import { orderCard, orderCardLines, type OrderCard } from './seller-order-views.server.ts'

export type CustomerCard = {
  /** id of the latest order */
  id: string
  name: string
  phone: string
  communeCode: string
  orders: number
  /** less what was given back */
  spent: Money
  lastAt: Date
}

export type CustomerFilter = {
  /** part of a name or a telephone number */
  text: string
  /** id of the last customer seen */
  after: string | null
}

type Row = {
  id: string
  name: string
  phone: string
  commune_code: string
  orders: number
  spent: bigint
  last_at: Date
}

const pageSize = 30

/** Those who bought last first. Only sold orders make a customer. */
export async function listCustomers(
  db: ShopDb,
  { text, after }: CustomerFilter,
): Promise<{ customers: CustomerCard[]; nextCursor: string | null }> {
  const like = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const rows = await db.$queryRaw<Row[]>`
    WITH people AS (
      SELECT phone, (array_agg(id ORDER BY id DESC))[1] AS id, count(*)::int AS orders,
             sum(total - refunded_total)::bigint AS spent
      FROM "order"
      WHERE status IN ('confirmed', 'handed_over', 'delivered') AND phone <> ''
      GROUP BY phone
    )
    SELECT p.id, o.recipient AS name, p.phone, o.commune_code, p.orders, p.spent, o.placed_at AS last_at
    FROM people p JOIN "order" o ON o.id = p.id
    WHERE (${text} = '' OR o.recipient ILIKE ${like} OR p.phone LIKE ${like})
      AND (${after}::uuid IS NULL OR p.id < ${after}::uuid)
    ORDER BY p.id DESC LIMIT ${pageSize + 1}`
  const customers = rows.slice(0, pageSize).map((row) => ({
    id: row.id,
    name: row.name,
    phone: row.phone,
    communeCode: row.commune_code,
    orders: row.orders,
    spent: vnd(row.spent),
    lastAt: row.last_at,
  }))
  const nextCursor = rows.length > pageSize ? (customers.at(-1)?.id ?? null) : null
  return { customers, nextCursor }
}

export type Customer = {
  name: string
  phone: string
  email: string | null
  places: { addressLine: string; communeCode: string }[]
  spent: Money
  returns: number
  orders: OrderCard[]
}

/** The person behind an order, with the latest fifty orders of the same number. Null when it is nobody's. */
export async function findCustomer(db: ShopDb, orderId: string): Promise<Customer | null> {
  const one = await db.order.findFirst({ where: { id: orderId }, select: { phone: true } })
  if (!one?.phone) return null
  const rows = await db.order.findMany({
    where: { phone: one.phone, status: { not: 'expired' } },
    orderBy: { id: 'desc' },
    take: 50,
    include: orderCardLines,
  })
  const [latest] = rows
  if (!latest) return null
  const sold = rows.filter(({ status }) =>
    ['confirmed', 'handed_over', 'delivered'].includes(status),
  )
  const returns = await db.orderReturn.count({
    where: { orderId: { in: rows.map(({ id }) => id) } },
  })
  const places = new Map(
    rows.map(({ addressLine, communeCode }) => [
      `${addressLine}/${communeCode}`,
      { addressLine, communeCode },
    ]),
  )
  return {
    name: latest.recipient,
    phone: latest.phone,
    email: rows.find(({ email }) => email)?.email ?? null,
    places: [...places.values()].slice(0, 5),
    spent: vnd(sold.reduce((sum, row) => sum + row.total - row.refundedTotal, 0n)),
    returns,
    orders: rows.map(orderCard),
  }
}
