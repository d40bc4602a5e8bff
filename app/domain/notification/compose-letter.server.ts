// From what a mail job is about to the letter itself, read at the moment of sending.
import { asSystem, inIdentity } from '#app/db/doors.server.ts'
import { invitationToken } from '#app/domain/identity/invitation-token.server.ts'
import { findInvitationById } from '#app/domain/tenancy/invitation-views.server.ts'
import type { MailSubject } from '#jobs/definitions/send-mail.ts'
import { composeNews } from './compose-desk-letters.server.ts'
import { composeGiftCard } from './compose-gift-card.server.ts'
import {
  composeAnswer,
  composeParcel,
  composePurchase,
  composeRefund,
} from './compose-order-letters.server.ts'
import { composeProof } from './compose-proof.server.ts'
import { invitationLetter } from './invitation-letter.ts'
import type { LetterContext } from './letter-context.ts'
import type { Letter } from './letter.ts'

/** Null when there is nothing left to say: taken back, over, or nobody to write to. */
export function composeLetter(
  subject: MailSubject,
  context: LetterContext,
): Promise<Letter | null> {
  switch (subject.kind) {
    case 'invitation':
      return composeInvitation(subject.invitationId, context)
    case 'proof':
      return inIdentity((db) => composeProof(db, subject.proofId, context))
    case 'purchase':
      return asSystem('letter: purchase', (db) => composePurchase(db, subject, context))
    case 'parcel':
      return asSystem('letter: parcel', (db) => composeParcel(db, subject, context))
    case 'refund':
      return asSystem('letter: refund', (db) => composeRefund(db, subject, context))
    case 'answer':
      return asSystem('letter: answer', (db) => composeAnswer(db, subject, context))
    case 'gift-card':
      return asSystem('letter: gift card', (db) => composeGiftCard(db, subject, context))
    case 'news':
      return asSystem('letter: news', (db) => composeNews(db, subject, context))
  }
}

async function composeInvitation(
  invitationId: string,
  { origin, secret, clock }: LetterContext,
): Promise<Letter | null> {
  const invitation = await inIdentity((db) => findInvitationById(db, invitationId, clock))
  if (invitation?.state !== 'open') return null
  const url = `${origin}/invitations/${invitationToken(secret, invitationId)}`
  return invitationLetter({ ...invitation, to: invitation.email, url })
}
