// The proof behind a link, when it is open and of the purpose that the page is for.
import { inIdentity } from '#app/db/doors.server.ts'
import type { ProofPurpose } from '#app/domain/identity/account-proof.ts'
import { proofParams } from '#app/domain/identity/identity.forms.ts'
import { findProofByToken } from '#app/domain/identity/proof-views.server.ts'
import { systemClock } from '#app/lib/time.ts'

import { readParams } from '../forms.server.ts'
import { requireMarket } from '../site.server.ts'

/** The secret in the link. */
export async function readProofToken(request: Request, params: unknown): Promise<string> {
  await requireMarket(request)
  return readParams(params, proofParams).token
}

/** The address that it proves; null when there is nothing left to prove. */
export async function readProvenEmail(
  token: string,
  purpose: ProofPurpose,
): Promise<string | null> {
  const proof = await inIdentity((db) => findProofByToken(db, token, systemClock))
  return proof?.purpose === purpose ? proof.email : null
}
