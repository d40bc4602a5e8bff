// Drops personal data whose time is over, by the dated rules of retention. Run once a day; safe to repeat.
import type { SystemDb } from '#app/db/doors.server.ts'
import { findRule } from '#app/domain/rule/rule-views.server.ts'
import { addSeconds, type Clock, localDate } from '#app/lib/time.ts'

/** Returns how many rows went. */
export async function sweepExpired(db: SystemDb, clock: Clock): Promise<number> {
  const today = localDate(clock.now())
  const before = async (
    rule: 'retention.sign-in-attempt' | 'retention.ended-session' | 'retention.ended-invitation',
  ) => addSeconds(clock.now(), -(await findRule(db, rule, today)).days * 86_400)
  const attempts = await db.$executeRaw`
    DELETE FROM sign_in_attempt WHERE at < ${await before('retention.sign-in-attempt')}`
  const sessions = await db.$executeRaw`
    DELETE FROM session WHERE LEAST(revoked_at, expires_at) < ${await before('retention.ended-session')}`
  const invitations = await db.$executeRaw`
    DELETE FROM invitation
    WHERE LEAST(accepted_at, revoked_at, expires_at) < ${await before('retention.ended-invitation')}`
  const proofs = await db.$executeRaw`
    DELETE FROM account_proof WHERE expires_at < ${await before('retention.sign-in-attempt')}`
  return attempts + sessions + invitations + proofs
}
