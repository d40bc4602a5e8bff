// What a proof is for: a new password, a confirmed address. Each proof is used once.
import { inIdentity, type IdentityDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { recordAccountEvent } from './account-events.server.ts'
import { hashPassword } from './password-hash.server.ts'
import { findProofByToken, type OpenProof } from './proof-views.server.ts'
import type { ProofPurpose } from './account-proof.ts'

type Use = { token: string; purpose: ProofPurpose }

/**
 * Sets the new password and ends every session of the account: whoever knew the old one is out. The letter arrived, so
 * the address is proven too. Opens its own doors: hashing holds no transaction. Throws identity.proof-over.
 */
export async function resetPassword(
  { token, newPassword }: { token: string; newPassword: string },
  clock: Clock,
): Promise<void> {
  await inIdentity((db) => requireProof(db, { token, purpose: 'reset-password' }, clock))
  const secretHash = await hashPassword(newPassword)
  await inIdentity(async (db) => {
    const proof = await takeProof(db, { token, purpose: 'reset-password' }, clock)
    const { accountId } = proof
    const now = clock.now()
    await db.credential.upsert({
      where: { accountId_kind: { accountId, kind: 'password' } },
      create: { accountId, kind: 'password', secretHash, updatedAt: now },
      update: { secretHash, updatedAt: now },
    })
    await db.session.updateMany({
      where: { accountId, revokedAt: null },
      data: { revokedAt: now },
    })
    await recordAccountEvent(db, { accountId, action: 'password.reset' }, clock)
    await confirm(db, proof, clock)
  })
}

/** Throws identity.proof-over. */
export async function confirmEmail(db: IdentityDb, token: string, clock: Clock): Promise<void> {
  await confirm(db, await takeProof(db, { token, purpose: 'confirm-email' }, clock), clock)
}

async function confirm(db: IdentityDb, { accountId }: OpenProof, clock: Clock): Promise<void> {
  const { count } = await db.account.updateMany({
    where: { id: accountId, emailConfirmedAt: null },
    data: { emailConfirmedAt: clock.now() },
  })
  if (count > 0) await recordAccountEvent(db, { accountId, action: 'email.confirmed' }, clock)
}

async function requireProof(
  db: IdentityDb,
  { token, purpose }: Use,
  clock: Clock,
): Promise<OpenProof> {
  const proof = await findProofByToken(db, token, clock)
  if (proof?.purpose !== purpose) throw refuse('identity.proof-over')
  return proof
}

// The account's row is locked, as when a letter is asked for: of two who use its links at once the second is refused.
// With one link the older ones of its purpose are over too: a letter that lies about somewhere opens nothing later.
async function takeProof(db: IdentityDb, use: Use, clock: Clock): Promise<OpenProof> {
  const { accountId } = await requireProof(db, use, clock)
  await db.$queryRaw`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR UPDATE`
  const proof = await requireProof(db, use, clock)
  await db.accountProof.updateMany({
    where: { accountId, purpose: use.purpose, usedAt: null },
    data: { usedAt: clock.now() },
  })
  return proof
}
