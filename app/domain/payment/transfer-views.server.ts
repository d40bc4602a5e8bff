// The money that came into a shop's bank account, as its people see it: what needs them first, then the rest.
import type { ShopDb } from '#app/db/doors.server.ts'
import { vnd, type Money } from '#app/lib/money.ts'
import type { TransferSource, TransferStatus } from './transfer.ts'

export type TransferView = {
  id: string
  amount: Money
  content: string
  source: TransferSource
  status: TransferStatus
  note: string
  at: Date
  order: { id: string; code: string; status: string } | null
}

const pageSize = 40
const openOnes: TransferStatus[] = ['unmatched', 'short']

/** Open ones, the oldest first. */
export const findOpenTransfers = (db: ShopDb): Promise<TransferView[]> =>
  find(db, { where: { status: { in: openOnes } }, direction: 'asc', take: 200 })

/** All others, newest first. `after` is the id of the last one seen. */
export async function listTransfers(
  db: ShopDb,
  after: string | null,
): Promise<{ transfers: TransferView[]; nextCursor: string | null }> {
  const where = { status: { notIn: openOnes }, ...(after && { id: { lt: after } }) }
  const rows = await find(db, { where, direction: 'desc', take: pageSize + 1 })
  const transfers = rows.slice(0, pageSize)
  return { transfers, nextCursor: rows.length > pageSize ? (transfers.at(-1)?.id ?? null) : null }
}

type Asked = {
  where: NonNullable<Parameters<ShopDb['bankTransfer']['findMany']>[0]>['where']
  direction: 'asc' | 'desc'
  take: number
}

async function find(db: ShopDb, { where, direction, take }: Asked): Promise<TransferView[]> {
  const rows = await db.bankTransfer.findMany({
    ...(where && { where }),
    orderBy: { id: direction },
    take,
  })
  const orders = await ordersPaidBy(
    db,
    rows.flatMap((row) => row.paymentId ?? []),
  )
  return rows.map((row) => ({
    id: row.id,
    amount: vnd(row.amount),
    content: row.content,
    source: row.source as TransferSource,
    status: row.status as TransferStatus,
    note: row.note,
    at: row.transferredAt,
    order: orders.get(row.paymentId ?? '') ?? null,
  }))
}

type PaidOrder = { id: string; code: string; status: string }

async function ordersPaidBy(
  db: ShopDb,
  paymentIds: readonly string[],
): Promise<Map<string, PaidOrder>> {
  const rows = await db.$queryRaw<(PaidOrder & { payment_id: string })[]>`
    SELECT p.id AS payment_id, o.id, o.code, o.status FROM payment p
    JOIN "order" o ON o.checkout_id = p.checkout_id
    WHERE p.id = ANY(${[...paymentIds]}::uuid[])`
  return new Map(rows.map(({ payment_id, ...order }) => [payment_id, order]))
}
