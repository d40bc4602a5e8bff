// From what a mail job is about to the letter itself, read at the moment of sending.
import { inIdentity } from '#app/db/doors.server.ts'
import { invitationToken } from '#app/domain/identity/invitation-token.server.ts'
import { findInvitationById } from '#app/domain/tenancy/invitation-views.server.ts'
import type { Clock } from '#app/lib/time.ts'
import type { MailSubject } from '#jobs/definitions/send-mail.ts'
import { invitationLetter } from './invitation-letter.ts'
import type { Letter } from './letter.ts'

/** `origin` is the market's, `secret` the house's own: links are made from them. */
export type LetterContext = { origin: string; secret: string; clock: Clock }

/** Null when there is nothing left to say: the invitation was taken back, accepted or is over. */
export async function composeLetter(
  subject: MailSubject,
  { origin, secret, clock }: LetterContext,
): Promise<Letter | null> {
  const { invitationId } = subject
  const invitation = await inIdentity((db) => findInvitationById(db, invitationId, clock))
  if (invitation?.state !== 'open') return null
  const url = `${origin}/invitations/${invitationToken(secret, invitationId)}`
  return invitationLetter({ ...invitation, to: invitation.email, url })
}
