// The shop's own log of who changed what about its people and its profile. Rows are only added.
import type { IdentityDb, ShopDb, SystemDb } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'

/** Never a secret; personal data only where it is what changed. */
type Facts = Readonly<Record<string, unknown>>

export type AuditEntry = {
  shopId: string
  /** null when the system did it */
  actorId: string | null
  action:
    | 'shop.opened'
    | 'shop.changed'
    | 'shop.suspended'
    | 'shop.resumed'
    | 'team.invited'
    | 'team.invitation-revoked'
    | 'team.joined'
    | 'team.role-changed'
    | 'team.removed'
  subjectKind: 'shop' | 'member' | 'invitation'
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
