// Orders of one account for a shop's own app: a window of them, by their time or their worth.
import type { MarketDb } from '#app/db/doors.server.ts'
import { raw, sql } from '#app/db/sql.server.ts'

export type CustomerOrders = {
  accountId: string
  /** on a shop's host its orders alone; null = of all shops */
  shopId: string | null
  /** ids are made in the order of time */
  sort: 'id' | 'total'
  isReversed: boolean
  window: { size: number; cursor: OrderPlace | null; isBackward: boolean }
}

/** Where a page begins or ends. */
export type OrderPlace = Pick<CustomerOrder, 'id' | 'total'>

const columns = {
  shopId: true,
  id: true,
  code: true,
  number: true,
  orderGroupId: true,
  status: true,
  paymentMethod: true,
  recipient: true,
  phone: true,
  email: true,
  provinceCode: true,
  communeCode: true,
  addressLine: true,
  subtotal: true,
  deliveryFee: true,
  discount: true,
  deliveryDiscount: true,
  total: true,
  refundedTotal: true,
  placedAt: true,
  paidAt: true,
  cancelledAt: true,
  cancelledBy: true,
  lines: { orderBy: { position: 'asc' } },
} as const

const readOrders = (db: MarketDb, ids: string[]) =>
  db.order.findMany({ where: { id: { in: ids } }, select: columns })

export type CustomerOrder = Awaited<ReturnType<typeof readOrders>>[number] & {
  /** what its page is found by */
  groupCode: string
}
export type CustomerOrderPage = { items: CustomerOrder[]; hasNext: boolean; hasPrevious: boolean }

/** `db` is inMarket of this account. */
export async function findCustomerOrders(
  db: MarketDb,
  { accountId, shopId, sort, isReversed, window }: CustomerOrders,
): Promise<CustomerOrderPage> {
  const { size, cursor, isBackward } = window
  const isDown = isReversed !== isBackward
  const { key, place } = orderingOf(sort, cursor)
  const rows = await db.$queryRaw<{ id: string; groupCode: string }[]>`
    SELECT o.id, g.code AS "groupCode"
    FROM order_group g JOIN "order" o ON o.order_group_id = g.id
    WHERE g.account_id = ${accountId}::uuid AND (${shopId}::uuid IS NULL OR o.shop_id = ${shopId}::uuid)
      AND (${cursor === null} OR ${key} ${raw(isDown ? '<' : '>')} ${place})
    ORDER BY ${key} ${raw(isDown ? 'DESC' : 'ASC')}
    LIMIT ${size + 1}`
  const hasMore = rows.length > size
  const page = rows.slice(0, size)
  return {
    items: await ordersOf(db, isBackward ? page.toReversed() : page),
    hasNext: isBackward ? cursor !== null : hasMore,
    hasPrevious: isBackward ? hasMore : cursor !== null,
  }
}

function orderingOf(sort: CustomerOrders['sort'], cursor: OrderPlace | null) {
  const id = cursor?.id ?? null
  return sort === 'total'
    ? {
        key: sql`(o.total, o.id)`,
        place: sql`(${cursor?.total ?? null}::bigint, ${id}::uuid)`,
      }
    : { key: sql`(o.id, o.id)`, place: sql`(${id}::uuid, ${id}::uuid)` }
}

export async function countCustomerOrders(
  db: MarketDb,
  { accountId, shopId }: Pick<CustomerOrders, 'accountId' | 'shopId'>,
): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count
    FROM order_group g JOIN "order" o ON o.order_group_id = g.id
    WHERE g.account_id = ${accountId}::uuid AND (${shopId}::uuid IS NULL OR o.shop_id = ${shopId}::uuid)`
  return row?.count ?? 0
}

/** Null when it is not this account's, or on a shop's host another shop's. */
export async function findCustomerOrder(
  db: MarketDb,
  {
    accountId,
    shopId,
    orderId,
  }: Pick<CustomerOrders, 'accountId' | 'shopId'> & { orderId: string },
): Promise<CustomerOrder | null> {
  const rows = await db.$queryRaw<{ id: string; groupCode: string }[]>`
    SELECT o.id, g.code AS "groupCode"
    FROM "order" o JOIN order_group g ON g.id = o.order_group_id
    WHERE o.id = ${orderId}::uuid AND g.account_id = ${accountId}::uuid
      AND (${shopId}::uuid IS NULL OR o.shop_id = ${shopId}::uuid)`
  return (await ordersOf(db, rows))[0] ?? null
}

async function ordersOf(
  db: MarketDb,
  page: readonly { id: string; groupCode: string }[],
): Promise<CustomerOrder[]> {
  const orders = await readOrders(
    db,
    page.map(({ id }) => id),
  )
  return page.flatMap(({ id, groupCode }) => {
    const order = orders.find((one) => one.id === id)
    return order ? [{ ...order, groupCode }] : []
  })
}
