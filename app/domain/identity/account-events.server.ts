// The trail of an account, and of every look at a person's data. Rows are only added.
import type { IdentityDb, ShopDb, SystemDb } from '#app/db/doors.server.ts'
import type { Clock } from '#app/lib/time.ts'

export const accountActions = [
  'account.created',
  'account.signed-in',
  'account.signed-out',
  'password.changed',
  'password.reset',
  'email.confirmed',
  'session.revoked',
  'consent.given',
  'consent.withdrawn',
  'province.invited',
  'province.joined',
  'province.role-changed',
  'province.left',
] as const
export type AccountAction = (typeof accountActions)[number]

export type NewAccountEvent = {
  accountId: string
  action: AccountAction
  /** who did it, when it was not the account's own person */
  actorId?: string | null
  /** facts for the person, never a secret */
  detail?: Record<string, string>
}

export async function recordAccountEvent(
  db: IdentityDb | SystemDb,
  event: NewAccountEvent,
  clock: Clock,
): Promise<void> {
  await db.accountEvent.create({
    data: {
      accountId: event.accountId,
      actorAccountId: event.actorId ?? event.accountId,
      action: event.action,
      detail: event.detail ?? {},
      at: clock.now(),
    },
  })
}

export type DataAccess = {
  actorId: string
  /** whose data: an account, an order's buyer, an applicant */
  subjectKind: 'account' | 'order' | 'application'
  subjectId: string
  /** why, in a word: fulfil, support, decide */
  purpose: string
}

/** Every look of staff at a person's data leaves a row; call it in the transaction that reads. */
export async function recordAccess(
  db: IdentityDb | ShopDb | SystemDb,
  access: DataAccess,
  clock: Clock,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO access_log (actor_account_id, subject_kind, subject_id, purpose, at)
    VALUES (${access.actorId}::uuid, ${access.subjectKind}, ${access.subjectId}, ${access.purpose},
            ${clock.now()})`
}
