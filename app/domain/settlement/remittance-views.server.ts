// Files of carriers and gateways as a shop sees them: what was loaded, what waits for a person, and money that should
// have come by now, oldest first.
import type { ShopDb } from '#app/db/doors.server.ts'
import { findOpenClaims, type OpenClaim } from '#app/domain/ledger/ledger-views.server.ts'
import {
  daysBetween,
  fromDateColumn,
  localDate,
  type Clock,
  type LocalDate,
} from '#app/lib/time.ts'
import { openStatuses, type LineStatus, type RemittanceSource } from './remittance.ts'

export type RemittanceFile = {
  id: string
  source: RemittanceSource
  fileName: string
  receivedOn: LocalDate
  lines: number
  open: number
  gross: bigint
  fee: bigint
}

/** Newest first. */
export async function findRemittances(db: ShopDb, limit = 50): Promise<RemittanceFile[]> {
  const rows = await db.$queryRaw<(Omit<RemittanceFile, 'receivedOn'> & { receivedOn: Date })[]>`
    SELECT r.id, r.source, r.file_name AS "fileName", r.received_on AS "receivedOn", count(l.id)::int AS lines,
           (count(l.id) FILTER (WHERE l.status = ANY(${[...openStatuses]})))::int AS open,
           COALESCE(sum(l.gross), 0)::bigint AS gross, COALESCE(sum(l.fee), 0)::bigint AS fee
    FROM remittance r LEFT JOIN remittance_line l ON l.shop_id = r.shop_id AND l.remittance_id = r.id
    WHERE r.shop_id = current_shop_id()
    GROUP BY r.shop_id, r.id ORDER BY r.at DESC, r.id DESC LIMIT ${limit}`
  return rows.map((row) => ({ ...row, receivedOn: fromDateColumn(row.receivedOn) }))
}

export type RemittanceLineView = {
  id: string
  rowNumber: number
  tracking: string
  reference: string
  gross: bigint
  fee: bigint
  status: LineStatus
  orderId: string | null
  orderCode: string | null
  expected: bigint | null
  note: string
  fileName: string
  /** days since the file came */
  ageDays: number
}

export type LinesAsked = { fileId: string | null; isOpenOnly: boolean }

/** Oldest first. */
export async function findLines(
  db: ShopDb,
  { fileId, isOpenOnly }: LinesAsked,
  clock: Clock,
): Promise<RemittanceLineView[]> {
  const today = localDate(clock.now())
  const rows = await db.remittanceLine.findMany({
    where: {
      ...(fileId && { remittanceId: fileId }),
      ...(isOpenOnly && { status: { in: [...openStatuses] } }),
    },
    include: { remittance: { select: { fileName: true, receivedOn: true } } },
    orderBy: [{ remittance: { at: 'asc' } }, { rowNumber: 'asc' }],
    take: 500,
  })
  const codes = await orderCodes(
    db,
    rows.flatMap(({ orderId }) => orderId ?? []),
  )
  return rows.map(({ remittance, ...row }) => ({
    id: row.id,
    rowNumber: row.rowNumber,
    tracking: row.tracking,
    reference: row.reference,
    gross: row.gross,
    fee: row.fee,
    status: row.status as LineStatus,
    orderId: row.orderId,
    orderCode: row.orderId && (codes.get(row.orderId) ?? null),
    expected: row.expected,
    note: row.note,
    fileName: remittance.fileName,
    ageDays: daysBetween(fromDateColumn(remittance.receivedOn), today),
  }))
}

async function orderCodes(db: ShopDb, ids: string[]): Promise<Map<string, string>> {
  const orders = await db.order.findMany({
    where: { id: { in: ids } },
    select: { id: true, code: true },
  })
  return new Map(orders.map(({ id, code }) => [id, code]))
}

export type WaitingMoney = OpenClaim & { ageDays: number }

/** Cash that carriers took and have not handed over, oldest first. */
export async function findCashInTransit(db: ShopDb, clock: Clock): Promise<WaitingMoney[]> {
  const today = localDate(clock.now())
  const claims = await findOpenClaims(db, 'receivable.carrier')
  return claims.map((claim) => ({
    ...claim,
    ageDays: daysBetween(localDate(claim.since), today),
  }))
}
