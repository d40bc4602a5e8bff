// Signs a person in. Three steps, because hashing takes 25 ms and must not hold a transaction, and because a
// failed attempt stays written down although the sign-in is refused.
import { inIdentity, type IdentityDb } from '#app/db/doors.server.ts'
import { sha256Hex } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import { recordAccountEvent } from './account-events.server.ts'
import { attemptLimits, type FailedAttempts, foldEmail, hasTooManyAttempts } from './identity.ts'
import { hashPassword, isHashOutdated, passwordHolds } from './password-hash.server.ts'
import { openSession, type CustomerOf, type OpenedSession } from './sessions.server.ts'

export type SignIn = {
  email: string
  password: string
  /** the network address of the person's device; only its hash is kept */
  address: string
  userAgent: string | null
  /** through a shop's own app */
  customerOf?: CustomerOf | undefined
}

type Opening = { attemptId: string; accountId: string | null; hash: string | null }

/**
 * Returns the session's secret for the cookie. Throws identity.wrong-sign-in (unknown e-mail, wrong password and
 * closed account alike) or identity.too-many-attempts. Opens its own doors.
 */
export async function signIn(input: SignIn, clock: Clock): Promise<OpenedSession> {
  const opening = await inIdentity((db) => beginAttempt(db, input, clock))
  if (!opening)
    throw refuse('identity.too-many-attempts', { minutes: attemptLimits.windowSeconds / 60 })

  const { accountId, hash, attemptId } = opening
  const holds = await passwordHolds(input.password, hash)
  if (!holds || !accountId || !hash) throw refuse('identity.wrong-sign-in')

  const fresher = isHashOutdated(hash) ? await hashPassword(input.password) : null
  return inIdentity(async (db) => {
    await db.signInAttempt.update({ where: { id: attemptId }, data: { succeeded: true } })
    if (fresher) {
      await db.credential.updateMany({
        where: { accountId, kind: 'password', secretHash: hash },
        data: { secretHash: fresher },
      })
    }
    await recordAccountEvent(db, { accountId, action: 'account.signed-in' }, clock)
    const { userAgent, customerOf } = input
    return openSession(db, { accountId, userAgent, customerOf }, clock)
  })
}

/**
 * Counts what somebody tries about an e-mail address that may be guessing, as a failed sign-in. False when it is too
 * many; then nothing is counted.
 */
export async function countTry(
  db: IdentityDb,
  { email, address }: Pick<SignIn, 'email' | 'address'>,
  clock: Clock,
): Promise<boolean> {
  const hashes = { emailHash: sha256Hex(foldEmail(email)), addressHash: sha256Hex(address) }
  if (hasTooManyAttempts(await countFailures(db, hashes, clock))) return false
  await db.signInAttempt.create({ data: { ...hashes, succeeded: false, at: clock.now() } })
  return true
}

/** Writes the attempt down as failed before the password is looked at: guesses in parallel count too. */
async function beginAttempt(db: IdentityDb, input: SignIn, clock: Clock): Promise<Opening | null> {
  const email = foldEmail(input.email)
  const hashes = { emailHash: sha256Hex(email), addressHash: sha256Hex(input.address) }
  if (hasTooManyAttempts(await countFailures(db, hashes, clock))) return null
  const { id } = await db.signInAttempt.create({
    data: { ...hashes, succeeded: false, at: clock.now() },
    select: { id: true },
  })
  const [found] = await db.$queryRaw<{ accountId: string; hash: string }[]>`
    SELECT a.id AS "accountId", c.secret_hash AS hash
    FROM account a JOIN credential c ON c.account_id = a.id AND c.kind = 'password'
    WHERE a.email = ${email} AND a.disabled_at IS NULL`
  return { attemptId: id, accountId: found?.accountId ?? null, hash: found?.hash ?? null }
}

/** Failures since the window began; for the pair, since its last success. */
async function countFailures(
  db: IdentityDb,
  { emailHash, addressHash }: { emailHash: string; addressHash: string },
  clock: Clock,
): Promise<FailedAttempts> {
  const since = addSeconds(clock.now(), -attemptLimits.windowSeconds)
  const [row] = await db.$queryRaw<FailedAttempts[]>`
    WITH recent AS (
      SELECT email_hash = ${emailHash} AS mine, address_hash = ${addressHash} AS here, succeeded, at
      FROM sign_in_attempt
      WHERE at > ${since} AND (email_hash = ${emailHash} OR address_hash = ${addressHash})
    )
    SELECT
      count(*) FILTER (WHERE mine AND here AND NOT succeeded AND at > COALESCE(
        (SELECT max(at) FROM recent WHERE mine AND here AND succeeded), '-infinity'))::int AS pair,
      count(*) FILTER (WHERE here AND NOT succeeded)::int AS address,
      count(*) FILTER (WHERE mine AND NOT succeeded)::int AS email
    FROM recent`
  return row ?? { pair: 0, address: 0, email: 0 }
}
