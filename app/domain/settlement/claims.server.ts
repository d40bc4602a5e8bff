// What the market owes each shop now, from the ledger. Money of an order that is on its way is not paid out yet.
import type { SystemDb } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'
import type { Claim } from './payout.ts'

export type ShopClaim = Claim & { shopId: string; slug: string; name: string; legalForm: string }

/** As booked up to now: shops with anything between them and the market, or one shop. Largest claim first. */
export async function findClaims(
  db: SystemDb,
  clock: Clock,
  shopId: string | null = null,
): Promise<ShopClaim[]> {
  return db.$queryRaw<ShopClaim[]>`
    SELECT s.id AS "shopId", s.slug, s.name, s.legal_form AS "legalForm",
           COALESCE(sum(e.amount) FILTER (WHERE e.account = 'receivable.platform' AND NOT w.waits), 0)::bigint AS claim,
           COALESCE(sum(e.amount) FILTER (WHERE e.account = 'receivable.platform' AND w.waits), 0)::bigint AS undelivered,
           COALESCE(-sum(e.amount) FILTER (WHERE e.account = 'payable.platform'), 0)::bigint AS commission,
           COALESCE(-sum(e.amount) FILTER (WHERE e.account = 'payable.tax'), 0)::bigint AS "keptForTax"
    FROM ledger_entry e
      JOIN ledger_transaction t ON t.shop_id = e.shop_id AND t.id = e.transaction_id
      JOIN shop s ON s.id = e.shop_id
      LEFT JOIN "order" o ON o.shop_id = t.shop_id AND o.id = t.order_id
      CROSS JOIN LATERAL (SELECT COALESCE(o.status IN ('confirmed', 'handed_over'), false) AS waits) w
    WHERE e.account IN ('receivable.platform', 'payable.platform', 'payable.tax') AND t.at <= ${clock.now()}
      AND (${shopId}::uuid IS NULL OR e.shop_id = ${shopId}::uuid)
    GROUP BY s.id
    HAVING count(*) FILTER (WHERE e.amount <> 0) > 0
    ORDER BY claim DESC, s.name`
}

export type PayoutAccountView = {
  shopId: string
  bankCode: string
  accountNumber: string
  accountName: string
  since: Date
}

/** The account that counts, by shop: the one typed in last. */
export async function findPayoutAccounts(
  db: SystemDb,
  shopIds: readonly string[],
): Promise<Map<string, PayoutAccountView>> {
  const rows = await db.$queryRaw<PayoutAccountView[]>`
    SELECT DISTINCT ON (shop_id) shop_id AS "shopId", bank_code AS "bankCode", account_number AS "accountNumber",
           account_name AS "accountName", created_at AS since
    FROM payout_account WHERE shop_id = ANY(${[...shopIds]}::uuid[])
    ORDER BY shop_id, created_at DESC, id DESC`
  return new Map(rows.map((row) => [row.shopId, row]))
}

/** Payouts are decided one after the other, so no claim is paid twice. */
export const lockPayouts = (db: SystemDb) =>
  db.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('payouts', 0))`
