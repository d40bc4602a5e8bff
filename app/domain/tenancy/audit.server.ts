// The shop's own log of who changed what. Rows are only added; /seller/:shop/settings/history shows them.
import type { IdentityDb, ShopDb, SystemDb } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'
import type { AuditAction, AuditSubject } from './audit.ts'

/** Never a secret; personal data only where it is what changed. */
type Facts = Readonly<Record<string, unknown>>

export type AuditEntry = {
  shopId: string
  /** null when the system did it */
  actorId: string | null
  action: AuditAction
  subjectKind: AuditSubject
  subjectId: string
  before?: Facts
  after?: Facts
}

export async function recordAudit(
  db: ShopDb | IdentityDb | SystemDb,
  entry: AuditEntry,
  clock: Clock,
): Promise<void> {
  const { before, after } = entry
  await db.$executeRaw`
    INSERT INTO audit_log (shop_id, actor_account_id, action, subject_kind, subject_id, before, after, at)
    VALUES (${entry.shopId}::uuid, ${entry.actorId}::uuid, ${entry.action}, ${entry.subjectKind},
            ${entry.subjectId}, ${before ? JSON.stringify(before) : null}::jsonb,
            ${after ? JSON.stringify(after) : null}::jsonb, ${clock.now()})`
}
