// Reads what does not fit, and what was found out about it. Nothing here changes money.
import type { SystemDb } from '#app/db/doors.server.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import { mismatchKinds, type Mismatch } from './mismatch.ts'

/** A gateway that gives money back within this is well; a person gets longer. */
const lateAfter = { gatewaySeconds: 86_400, personSeconds: 3 * 86_400, pendingSeconds: 3_600 }
const most = 100

/** Those that nobody has written a finding about; the worst kind first, then the oldest. */
export async function findMismatches(db: SystemDb, clock: Clock): Promise<Mismatch[]> {
  const found = [
    ...(await findBadRefunds(db, clock)),
    ...(await findBadMessages(db)),
    ...(await findPendingLong(db, clock)),
  ]
  return found.toSorted(
    (one, other) =>
      mismatchKinds.indexOf(one.kind) - mismatchKinds.indexOf(other.kind) ||
      one.since.getTime() - other.since.getTime(),
  )
}

function findBadRefunds(db: SystemDb, clock: Clock): Promise<Mismatch[]> {
  const now = clock.now()
  return db.$queryRaw<Mismatch[]>`
    SELECT CASE WHEN r.status = 'failed' THEN 'refund-refused' ELSE 'refund-late' END AS kind,
           'refund' AS "subjectKind", r.id AS "subjectId", o.payment_method AS provider, s.name AS "shopName",
           o.code AS reference, r.amount - r.gift_card_amount AS amount, r.reason || COALESCE(' ' || r.failure_code, '') AS detail,
           COALESCE(r.failed_at, r.created_at) AS since
    FROM refund r
    JOIN "order" o ON o.shop_id = r.shop_id AND o.id = r.order_id
    JOIN shop s ON s.id = r.shop_id
    WHERE (r.status = 'failed' OR r.status IN ('due', 'sent') AND r.created_at < CASE
        WHEN o.payment_method IN ('vnpay', 'stripe') THEN ${addSeconds(now, -lateAfter.gatewaySeconds)}::timestamptz
        ELSE ${addSeconds(now, -lateAfter.personSeconds)}::timestamptz END)
      AND NOT EXISTS (SELECT FROM payment_finding f WHERE f.subject_kind = 'refund' AND f.subject_id = r.id
        AND f.at >= COALESCE(r.failed_at, f.at))
    ORDER BY r.created_at LIMIT ${most}`
}

// Newest first where strangers can write: they must not push what is true out of sight.
function findBadMessages(db: SystemDb): Promise<Mismatch[]> {
  return db.$queryRaw<Mismatch[]>`
    SELECT m.outcome AS kind, 'message' AS "subjectKind", m.id AS "subjectId", m.provider,
           NULL AS "shopName", p.reference, p.amount, left(m.payload::text, 500) AS detail,
           m.received_at AS since
    FROM gateway_message m LEFT JOIN payment p ON p.id = m.payment_id
    WHERE m.outcome IN ('wrong-amount', 'unknown-reference', 'forged', 'silent')
      AND NOT EXISTS (SELECT FROM payment_finding f WHERE f.subject_kind = 'message' AND f.subject_id = m.id)
    ORDER BY (m.outcome = 'forged'), m.received_at DESC LIMIT ${most}`
}

function findPendingLong(db: SystemDb, clock: Clock): Promise<Mismatch[]> {
  const before = addSeconds(clock.now(), -lateAfter.pendingSeconds)
  return db.$queryRaw<Mismatch[]>`
    SELECT 'pending-long' AS kind, 'payment' AS "subjectKind", p.id AS "subjectId", p.provider,
           NULL AS "shopName", p.reference, p.amount,
           COALESCE('asked ' || p.last_queried_at::text, 'never asked') AS detail, p.created_at AS since
    FROM payment p
    WHERE p.status = 'pending' AND p.provider <> 'bank' AND COALESCE(p.expires_at, p.created_at) < ${before}
      AND NOT EXISTS (SELECT FROM payment_finding f WHERE f.subject_kind = 'payment' AND f.subject_id = p.id)
    ORDER BY p.created_at LIMIT ${most}`
}

export type Finding = { subjectKind: string; note: string; by: string | null; at: Date }

/** What was found out lately, newest first. */
export function findFindings(db: SystemDb): Promise<Finding[]> {
  return db.$queryRaw<Finding[]>`
    SELECT f.subject_kind AS "subjectKind", f.note, a.display_name AS by, f.at
    FROM payment_finding f LEFT JOIN account a ON a.id = f.actor_id
    ORDER BY f.at DESC LIMIT 20`
}
