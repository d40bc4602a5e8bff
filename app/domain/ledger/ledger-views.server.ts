// What the books say: movements of a span, the journal, and what is still to come for each order. Balances are always
// sums of entries; nothing here is stored.
import type { ShopDb } from '#app/db/doors.server.ts'
import { empty, sql } from '#app/db/sql.server.ts'
import type { LedgerAccount } from './ledger.ts'
import type { PostingKind } from './post-transaction.server.ts'

/** Đồng; debit positive, so what others owe the shop is positive and what it owes is negative. */
export type Movement = {
  account: LedgerAccount
  opening: bigint
  debit: bigint
  credit: bigint
  closing: bigint
}

/** Every account that ever moved before `to`, over [from, to). */
export function findMovements(db: ShopDb, span: { from: Date; to: Date }): Promise<Movement[]> {
  return db.$queryRaw<Movement[]>`
    SELECT e.account,
           COALESCE(sum(e.amount) FILTER (WHERE t.at < ${span.from}), 0)::bigint AS opening,
           COALESCE(sum(e.amount) FILTER (WHERE t.at >= ${span.from} AND e.amount > 0), 0)::bigint AS debit,
           COALESCE(-sum(e.amount) FILTER (WHERE t.at >= ${span.from} AND e.amount < 0), 0)::bigint AS credit,
           sum(e.amount)::bigint AS closing
    FROM ledger_transaction t JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id
    WHERE t.shop_id = current_shop_id() AND t.at < ${span.to}
    GROUP BY e.account ORDER BY e.account`
}

export type JournalEntry = { account: LedgerAccount; amount: bigint }
export type JournalRow = {
  id: string
  at: Date
  kind: PostingKind
  orderId: string | null
  orderCode: string | null
  entries: JournalEntry[]
}

export type JournalAsked = {
  span: { from: Date; to: Date }
  account: LedgerAccount | null
  /** the last id of the page before */
  after: string | null
}

type RawRow = Omit<JournalRow, 'entries'> & {
  entries: { account: LedgerAccount; amount: string }[]
}

const pageSize = 50

/** Newest first. */
export async function findJournal(
  db: ShopDb,
  { span, account, after }: JournalAsked,
): Promise<{ rows: JournalRow[]; nextCursor: string | null }> {
  const touching = account
    ? sql`AND EXISTS (SELECT FROM ledger_entry a
        WHERE a.shop_id = t.shop_id AND a.transaction_id = t.id AND a.account = ${account})`
    : empty
  const below = after
    ? sql`AND (t.at, t.id) < (SELECT x.at, x.id FROM ledger_transaction x
        WHERE x.shop_id = current_shop_id() AND x.id = ${after}::uuid)`
    : empty
  const found = await db.$queryRaw<RawRow[]>`
    SELECT t.id, t.at, t.kind, t.order_id AS "orderId", o.code AS "orderCode",
           (SELECT json_agg(json_build_object('account', e.account, 'amount', e.amount::text)
                            ORDER BY e.amount DESC, e.account)
            FROM ledger_entry e WHERE e.shop_id = t.shop_id AND e.transaction_id = t.id) AS entries
    FROM ledger_transaction t LEFT JOIN "order" o ON o.shop_id = t.shop_id AND o.id = t.order_id
    WHERE t.shop_id = current_shop_id() AND t.at >= ${span.from} AND t.at < ${span.to} ${touching} ${below}
    ORDER BY t.at DESC, t.id DESC LIMIT ${pageSize + 1}`
  const rows = found.slice(0, pageSize).map((row) => ({
    ...row,
    entries: row.entries.map((entry) => ({ ...entry, amount: BigInt(entry.amount) })),
  }))
  return { rows, nextCursor: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null }
}

/** What one account still shows for an order, and since when. */
export type OpenClaim = { orderId: string; orderCode: string; amount: bigint; since: Date }

/** Orders whose part of the account is not settled, oldest first. */
export function findOpenClaims(
  db: ShopDb,
  account: LedgerAccount,
  limit = 200,
): Promise<OpenClaim[]> {
  return db.$queryRaw<OpenClaim[]>`
    SELECT t.order_id AS "orderId", o.code AS "orderCode", sum(e.amount)::bigint AS amount, min(t.at) AS since
    FROM ledger_entry e
      JOIN ledger_transaction t ON t.shop_id = e.shop_id AND t.id = e.transaction_id
      JOIN "order" o ON o.shop_id = t.shop_id AND o.id = t.order_id
    WHERE e.shop_id = current_shop_id() AND e.account = ${account}
    GROUP BY t.order_id, o.code HAVING sum(e.amount) <> 0
    ORDER BY min(t.at), o.code LIMIT ${limit}`
}
