// Proofs as their letter and their page need them. A proof whose time is over, or that was used, is not found.
import type { IdentityDb } from '#app/db/doors.server.ts'
import { sha256Hex } from '#app/lib/ids.ts'
import type { Locale } from '#app/lib/money.ts'
import type { Clock } from '#app/lib/time.ts'
import { isProofOpen, type ProofPurpose } from './account-proof.ts'

export type OpenProof = {
  id: string
  accountId: string
  purpose: ProofPurpose
  /** the address that it proves */
  email: string
  displayName: string
  locale: Locale
}

type Row = OpenProof & { expiresAt: Date; usedAt: Date | null }

export const findProofById = (db: IdentityDb, id: string, clock: Clock) =>
  findProof(db, { id, tokenHash: null }, clock)

export const findProofByToken = (db: IdentityDb, token: string, clock: Clock) =>
  findProof(db, { id: null, tokenHash: sha256Hex(token) }, clock)

async function findProof(
  db: IdentityDb,
  { id, tokenHash }: { id: string | null; tokenHash: string | null },
  clock: Clock,
): Promise<OpenProof | null> {
  // An account that has changed its address since is not proven by a letter to the old one.
  const [row] = await db.$queryRaw<Row[]>`
    SELECT p.id, p.account_id AS "accountId", p.purpose, p.email, a.display_name AS "displayName", a.locale,
           p.expires_at AS "expiresAt", p.used_at AS "usedAt"
    FROM account_proof p
    JOIN account a ON a.id = p.account_id AND a.email = p.email AND a.disabled_at IS NULL
    WHERE p.id = ${id}::uuid OR p.token_hash = ${tokenHash}`
  if (!row) return null
  const { expiresAt, usedAt, ...proof } = row
  return isProofOpen({ expiresAt, usedAt }, clock.now()) ? proof : null
}

export async function isEmailConfirmed(db: IdentityDb, accountId: string): Promise<boolean> {
  const account = await db.account.findUnique({
    where: { id: accountId },
    select: { emailConfirmedAt: true },
  })
  return account?.emailConfirmedAt != null
}
