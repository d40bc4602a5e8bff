// The letter with a link that proves an address; a purpose is also the name of its page. Null when it was used or its time is over.
import type { IdentityDb } from '#app/db/doors.server.ts'
import { proofMinutes } from '#app/domain/identity/account-proof.ts'
import { proofToken } from '#app/domain/identity/proof-token.server.ts'
import { findProofById } from '#app/domain/identity/proof-views.server.ts'
import { proofLetter } from './desk-letters.ts'
import type { LetterContext } from './letter-context.ts'
import type { Letter } from './letter.ts'

export async function composeProof(
  db: IdentityDb,
  proofId: string,
  { origin, secret, clock }: LetterContext,
): Promise<Letter | null> {
  const proof = await findProofById(db, proofId, clock)
  if (!proof) return null
  const { purpose, email, displayName, locale } = proof
  return proofLetter({
    to: email,
    locale,
    url: `${origin}/${purpose}/${proofToken(secret, proofId)}`,
    purpose,
    name: displayName,
    minutes: proofMinutes[purpose],
  })
}
