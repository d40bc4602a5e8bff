// Sharing-outs as a cooperative's accountant and its households read them.
import type { ShopDb } from '#app/db/doors.server.ts'
import { fromDateColumn, type LocalDate } from '#app/lib/time.ts'
import type { SettlementStatus } from './member.ts'

export type SettlementRow = {
  id: string
  number: number
  untilDay: LocalDate
  shared: bigint
  status: SettlementStatus
  createdAt: Date
}

/** Newest first. */
export async function findSettlements(db: ShopDb, limit = 60): Promise<SettlementRow[]> {
  const rows = await db.memberSettlement.findMany({
    orderBy: { number: 'desc' },
    take: limit,
    select: {
      id: true,
      number: true,
      untilDay: true,
      shared: true,
      status: true,
      createdAt: true,
    },
  })
  return rows.map((row) => ({
    ...row,
    untilDay: fromDateColumn(row.untilDay),
    status: row.status as SettlementStatus,
  }))
}

export type SettlementLine = {
  householdId: string
  name: string
  weight: number
  revenue: bigint
  deducted: bigint
  amount: bigint
  bankAccount: string | null
}

export type SettlementView = SettlementRow & {
  revenue: bigint
  fees: bigint
  packaging: bigint
  fund: bigint
  ownShare: bigint
  fundBps: number
  orders: number
  paidAt: Date | null
  paidFrom: 'bank' | 'cash' | null
  reason: string | null
  lines: SettlementLine[]
}

export async function findSettlement(db: ShopDb, id: string): Promise<SettlementView | null> {
  const row = await db.memberSettlement.findFirst({ where: { id } })
  if (!row) return null
  const lines = await db.$queryRaw<SettlementLine[]>`
    SELECT l.household_id AS "householdId", l.name, l.weight::float8 AS weight, l.revenue, l.deducted, l.amount,
           h.bank_account AS "bankAccount"
    FROM member_settlement_line l JOIN household h ON h.shop_id = l.shop_id AND h.id = l.household_id
    WHERE l.shop_id = current_shop_id() AND l.settlement_id = ${id}::uuid ORDER BY l.name, l.household_id`
  const [count] = await db.$queryRaw<{ orders: number }[]>`
    SELECT count(DISTINCT order_id)::int AS orders FROM member_settlement_order
    WHERE shop_id = current_shop_id() AND settlement_id = ${id}::uuid`
  return {
    id,
    number: row.number,
    untilDay: fromDateColumn(row.untilDay),
    shared: row.shared,
    status: row.status as SettlementStatus,
    createdAt: row.createdAt,
    revenue: row.revenue,
    fees: row.fees,
    packaging: row.packaging,
    fund: row.fund,
    ownShare: row.ownShare,
    fundBps: row.fundBps,
    orders: count?.orders ?? 0,
    paidAt: row.paidAt,
    paidFrom: row.paidFrom as SettlementView['paidFrom'],
    reason: row.reason,
    lines,
  }
}
