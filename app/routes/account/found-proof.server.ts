// The open proof behind a link, when it is of the purpose that the page is for.
import { inIdentity } from '#app/db/doors.server.ts'
import type { ProofPurpose } from '#app/domain/identity/account-proof.ts'
import { findProofByToken, type OpenProof } from '#app/domain/identity/proof-views.server.ts'
import { systemClock } from '#app/lib/time.ts'

export async function findProofOf(token: string, purpose: ProofPurpose): Promise<OpenProof | null> {
  const proof = await inIdentity((db) => findProofByToken(db, token, systemClock))
  return proof?.purpose === purpose ? proof : null
}
