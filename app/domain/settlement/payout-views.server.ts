// Payouts as operators and shops see them.
import type { ShopDb, SystemDb } from '#app/db/doors.server.ts'
import { daysBetween, localDate, type Clock } from '#app/lib/time.ts'
import { findClaims, findPayoutAccounts, type ShopClaim } from './claims.server.ts'
import { payable, type BatchStatus, type PayoutStatus } from './payout.ts'

export type PayableShop = ShopClaim & {
  payable: bigint
  /** null: nobody said where to send it */
  account: { bankCode: string; ending: string; ageDays: number } | null
}

/** Every shop with something between it and the market, largest first. */
export async function findPayableShops(db: SystemDb, clock: Clock): Promise<PayableShop[]> {
  const claims = await findClaims(db, clock)
  const accounts = await findPayoutAccounts(
    db,
    claims.map(({ shopId }) => shopId),
  )
  const today = localDate(clock.now())
  return claims.map((claim) => {
    const account = accounts.get(claim.shopId)
    return {
      ...claim,
      payable: payable(claim),
      account: account
        ? {
            bankCode: account.bankCode,
            ending: account.accountNumber.slice(-4),
            ageDays: daysBetween(localDate(account.since), today),
          }
        : null,
    }
  })
}

export type BatchRow = {
  id: string
  code: string
  bankCode: string
  status: BatchStatus
  proposedAt: Date
  proposedBy: string
  approvedBy: string | null
  payouts: number
  amount: bigint
}

/** Newest first, with the names of who proposed and approved. */
export function findBatches(
  db: SystemDb,
  batchId: string | null = null,
  limit = 30,
): Promise<BatchRow[]> {
  return db.$queryRaw<BatchRow[]>`
    SELECT b.id, b.code, b.bank_code AS "bankCode", b.status, b.proposed_at AS "proposedAt",
           p.display_name AS "proposedBy", a.display_name AS "approvedBy",
           (SELECT count(*)::int FROM payout x WHERE x.batch_id = b.id) AS payouts,
           (SELECT COALESCE(sum(x.amount), 0)::bigint FROM payout x WHERE x.batch_id = b.id) AS amount
    FROM payout_batch b JOIN account p ON p.id = b.proposed_by LEFT JOIN account a ON a.id = b.approved_by
    WHERE ${batchId}::uuid IS NULL OR b.id = ${batchId}::uuid
    ORDER BY b.proposed_at DESC, b.id DESC LIMIT ${limit}`
}

export type BatchPayout = {
  shopId: string
  shopName: string
  id: string
  claim: bigint
  commission: bigint
  keptForTax: bigint
  amount: bigint
  bankCode: string
  accountNumber: string
  accountName: string
  content: string
  status: PayoutStatus
  reversalReason: string | null
  /** days between the account's last change and the proposal */
  accountAgeDays: number
}

export type BatchView = BatchRow & {
  proposedById: string
  lines: BatchPayout[]
}

type Raw = Omit<BatchPayout, 'accountAgeDays'> & { since: Date }

export async function findBatch(db: SystemDb, batchId: string): Promise<BatchView | null> {
  const batch = await db.payoutBatch.findUnique({ where: { id: batchId } })
  const [row] = await findBatches(db, batchId, 1)
  if (!batch || !row) return null
  const lines = await db.$queryRaw<Raw[]>`
    SELECT p.shop_id AS "shopId", s.name AS "shopName", p.id, p.claim, p.commission,
           p.kept_for_tax AS "keptForTax", p.amount, p.bank_code AS "bankCode",
           p.account_number AS "accountNumber", p.account_name AS "accountName", p.content, p.status,
           p.reversal_reason AS "reversalReason",
           (SELECT max(a.created_at) FROM payout_account a
            WHERE a.shop_id = p.shop_id AND a.created_at <= p.created_at) AS since
    FROM payout p JOIN shop s ON s.id = p.shop_id WHERE p.batch_id = ${batchId}::uuid ORDER BY s.name`
  const proposedOn = localDate(batch.proposedAt)
  return {
    ...row,
    proposedById: batch.proposedBy,
    lines: lines.map(({ since, ...line }) => ({
      ...line,
      accountAgeDays: daysBetween(localDate(since), proposedOn),
    })),
  }
}

export type PayoutRow = {
  id: string
  amount: bigint
  commission: bigint
  bankCode: string
  ending: string
  status: PayoutStatus
  createdAt: Date
  paidAt: Date | null
  reversalReason: string | null
}

/** A shop's own, newest first. Dropped batches were never sent and are not shown. */
export async function findPayouts(db: ShopDb, limit = 50): Promise<PayoutRow[]> {
  const rows = await db.payout.findMany({
    where: { status: { not: 'dropped' } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
  return rows.map((row) => ({
    id: row.id,
    amount: row.amount,
    commission: row.commission,
    bankCode: row.bankCode,
    ending: row.accountNumber.slice(-4),
    status: row.status as PayoutStatus,
    createdAt: row.createdAt,
    paidAt: row.paidAt,
    reversalReason: row.reversalReason,
  }))
}
