// The orders of a signed-in shopper, newest first.
import type { MarketDb } from '#app/db/doors.server.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import type { OrderStatus } from './order.ts'

export type OwnGroup = {
  code: string
  placedAt: Date
  total: Money
  parcels: { code: string; shopName: string | null; status: OrderStatus; titles: string[] }[]
}

export type OwnGroups = { groups: OwnGroup[]; nextCursor: string | null }

const pageSize = 20

/** `after` is the id of the last group seen. `db` is inMarket of this account. */
export async function listOwnGroups(
  db: MarketDb,
  { accountId, after }: { accountId: string; after: string | null },
): Promise<OwnGroups> {
  const rows = await db.orderGroup.findMany({
    where: { accountId, ...(after && { id: { lt: after } }) },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
    select: { id: true, code: true, createdAt: true, total: true },
  })
  const page = rows.slice(0, pageSize)
  const parcels = await findParcels(
    db,
    page.map(({ id }) => id),
  )
  const groups = page.map(({ id, code, createdAt, total }) => ({
    code,
    placedAt: createdAt,
    total: vnd(total),
    parcels: parcels.get(id) ?? [],
  }))
  return { groups, nextCursor: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null }
}

async function findParcels(db: MarketDb, groupIds: string[]) {
  const orders = await db.order.findMany({
    where: { orderGroupId: { in: groupIds } },
    orderBy: { code: 'asc' },
    select: {
      orderGroupId: true,
      code: true,
      shopId: true,
      status: true,
      lines: { orderBy: { position: 'asc' }, select: { title: true } },
    },
  })
  const shops = await db.shop.findMany({
    where: { id: { in: orders.map(({ shopId }) => shopId) } },
    select: { id: true, name: true },
  })
  const names = new Map(shops.map(({ id, name }) => [id, name]))
  const byGroup = Map.groupBy(orders, ({ orderGroupId }) => orderGroupId)
  return new Map(
    [...byGroup].map(([groupId, of]) => [
      groupId,
      of.map((order) => ({
        code: order.code,
        shopName: names.get(order.shopId) ?? null,
        status: order.status as OrderStatus,
        titles: order.lines.map(({ title }) => title),
      })),
    ]),
  )
}
