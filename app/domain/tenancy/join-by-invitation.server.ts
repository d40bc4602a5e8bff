// A new person comes in through an invitation: account, membership and session in one transaction. The link proves the
// mailbox, so the address is the invitation's and is not asked for.
import { inIdentity } from '#app/db/doors.server.ts'
import { createAccount } from '#app/domain/identity/create-account.server.ts'
import { hashPassword } from '#app/domain/identity/password-hash.server.ts'
import { openSession, type OpenedSession } from '#app/domain/identity/sessions.server.ts'
import type { Locale } from '#app/lib/money.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { acceptInvitation, type Accepted } from './accept-invitation.server.ts'
import { findInvitationByToken } from './invitation-views.server.ts'

export type Joining = {
  token: string
  displayName: string
  password: string
  userAgent: string | null
  locale: Locale
}

/** Throws identity.email-taken (then sign in first) and what acceptInvitation throws. Opens its own door. */
export async function joinByInvitation(
  joining: Joining,
  clock: Clock,
): Promise<{ accepted: Accepted; session: OpenedSession }> {
  const passwordHash = await hashPassword(joining.password)
  return inIdentity(async (db) => {
    const { token, displayName, locale, userAgent } = joining
    const invitation = await findInvitationByToken(db, token, clock)
    if (!invitation) throw refuse('invitation.unknown')
    const { email } = invitation
    const { id } = await createAccount(db, { email, displayName, passwordHash, locale }, clock)
    const accepted = await acceptInvitation(db, { token, account: { id, email } }, clock)
    const session = await openSession(db, { accountId: id, userAgent }, clock)
    return { accepted, session }
  })
}
