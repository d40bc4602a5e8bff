// What the books expect of the orders that a file names: by the carrier's code, by our own, or by a payment's reference.
import type { ShopDb } from '#app/db/doors.server.ts'
import type { LedgerAccount } from '#app/domain/ledger/ledger.ts'
import type { Expectation, RemittanceKind, RemittanceRow, RemittanceSource } from './remittance.ts'

export type Named = Pick<RemittanceRow, 'tracking' | 'reference' | 'gross' | 'fee'>
export type AskedFile = { kind: RemittanceKind; source: RemittanceSource }

/** The claim that a line of this file settles. */
export const claimOf = ({ kind, source }: AskedFile): LedgerAccount =>
  kind === 'carrier'
    ? 'receivable.carrier'
    : source === 'stripe'
      ? 'receivable.stripe'
      : 'receivable.vnpay'

/** A running picture: `take` lowers what is still to come, so two lines of one file cannot settle it twice. */
export type Expected = {
  of: (row: Named) => Expectation | null
  take: (orderId: string, row: Named) => void
}

type Candidate = { orderId: string; amounts: bigint[] }

export async function findExpected(
  db: ShopDb,
  file: AskedFile,
  rows: readonly Named[],
): Promise<Expected> {
  const codes = [
    ...new Set(rows.flatMap(({ tracking, reference }) => [tracking, reference])),
  ].filter(Boolean)
  const candidates =
    file.kind === 'carrier' ? await parcelsNamed(db, codes) : await paymentsNamed(db, codes)
  const orderIds = [...new Set([...candidates.values()].map(({ orderId }) => orderId))]
  const outstanding = await findOutstanding(db, claimOf(file), orderIds)
  const came = await findCame(db, orderIds)
  const lookUp = ({ tracking, reference }: Named) =>
    candidates.get(tracking) ?? candidates.get(reference)
  return {
    of: (row) => {
      const found = lookUp(row)
      if (!found) return null
      const left = outstanding.get(found.orderId) ?? 0n
      const amounts = file.kind === 'carrier' ? [...found.amounts, left] : found.amounts
      const cameBefore = came.has(keyOf(found.orderId, row))
      return { orderId: found.orderId, outstanding: left, amounts, cameBefore }
    },
    take: (orderId, row) => {
      outstanding.set(orderId, (outstanding.get(orderId) ?? 0n) - row.gross)
      came.add(keyOf(orderId, row))
    },
  }
}

const keyOf = (orderId: string, { tracking, reference, gross, fee }: Named) =>
  [orderId, tracking || reference, gross, fee].join(' ')

// A parcel's own cash first; an order's code stands for all that is left of it.
async function parcelsNamed(db: ShopDb, codes: string[]): Promise<Map<string, Candidate>> {
  const rows = await db.$queryRaw<{ code: string; orderId: string; cod: bigint | null }[]>`
    SELECT s.tracking_code AS code, s.order_id AS "orderId", s.cod_amount AS cod
    FROM shipment s WHERE s.shop_id = current_shop_id() AND s.tracking_code = ANY(${codes})
    UNION ALL
    SELECT o.code, o.id, NULL FROM "order" o
    WHERE o.shop_id = current_shop_id() AND o.payment_method = 'cod' AND o.code = ANY(${codes})`
  return new Map(
    rows.map(({ code, orderId, cod }) => [code, { orderId, amounts: cod ? [cod] : [] }]),
  )
}

// A payment brings its whole amount once; each refund takes its own back once.
async function paymentsNamed(db: ShopDb, codes: string[]): Promise<Map<string, Candidate>> {
  const rows = await db.$queryRaw<{ code: string; orderId: string; amounts: string[] }[]>`
    SELECT code, o.id AS "orderId",
           array_prepend(p.amount::text, ARRAY(
             SELECT (r.gift_card_amount - r.amount)::text FROM refund r
             WHERE r.shop_id = o.shop_id AND r.order_id = o.id AND r.payment_id = p.id AND r.status = 'done')) AS amounts
    FROM payment p
      JOIN "order" o ON o.checkout_id = p.checkout_id AND o.shop_id = current_shop_id()
      CROSS JOIN LATERAL (VALUES (p.reference), (p.provider_transaction)) AS named (code)
    WHERE p.account_shop_id = current_shop_id() AND p.status IN ('succeeded', 'surplus') AND code = ANY(${codes})`
  return new Map(
    rows.map(({ code, orderId, amounts }) => [code, { orderId, amounts: amounts.map(BigInt) }]),
  )
}

async function findOutstanding(
  db: ShopDb,
  account: LedgerAccount,
  orderIds: string[],
): Promise<Map<string, bigint>> {
  const rows = await db.$queryRaw<{ orderId: string; amount: bigint }[]>`
    SELECT t.order_id AS "orderId", sum(e.amount)::bigint AS amount
    FROM ledger_transaction t JOIN ledger_entry e ON e.shop_id = t.shop_id AND e.transaction_id = t.id
    WHERE t.shop_id = current_shop_id() AND t.order_id = ANY(${orderIds}::uuid[]) AND e.account = ${account}
    GROUP BY 1`
  return new Map(rows.map(({ orderId, amount }) => [orderId, amount]))
}

async function findCame(db: ShopDb, orderIds: string[]): Promise<Set<string>> {
  const rows = await db.remittanceLine.findMany({
    where: { orderId: { in: orderIds }, status: { in: ['matched', 'accepted'] } },
    select: { orderId: true, tracking: true, reference: true, gross: true, fee: true },
  })
  return new Set(rows.map((row) => keyOf(row.orderId ?? '', row)))
}
