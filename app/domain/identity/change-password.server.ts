// Changes a password: the old one is asked for, and every other session of the account ends.
import { inIdentity } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { recordAccountEvent } from './account-events.server.ts'
import { hashPassword, passwordHolds } from './password-hash.server.ts'
import { revokeOtherSessions } from './sessions.server.ts'

export type PasswordChange = {
  accountId: string
  /** the session that stays */
  sessionId: string
  currentPassword: string
  newPassword: string
}

/** Throws identity.wrong-password. Opens its own doors: hashing holds no transaction. */
export async function changePassword(change: PasswordChange, clock: Clock): Promise<void> {
  const { accountId, sessionId } = change
  const held = await inIdentity((db) =>
    db.credential.findUnique({
      where: { accountId_kind: { accountId, kind: 'password' } },
      select: { secretHash: true },
    }),
  )
  const holds = await passwordHolds(change.currentPassword, held?.secretHash ?? null)
  if (!held || !holds) throw refuse('identity.wrong-password')

  const secretHash = await hashPassword(change.newPassword)
  await inIdentity(async (db) => {
    // Of two changes at once, the second finds another hash and is refused.
    const { count } = await db.credential.updateMany({
      where: { accountId, kind: 'password', secretHash: held.secretHash },
      data: { secretHash, updatedAt: clock.now() },
    })
    if (count === 0) throw refuse('identity.wrong-password')
    await recordAccountEvent(db, { accountId, action: 'password.changed' }, clock)
    await revokeOtherSessions(db, { accountId, keep: sessionId }, clock)
  })
}
