// Sessions live in the database, so they can be listed and ended. The cookie holds a secret; the row its hash.
import type { IdentityDb } from '#app/db/doors.server.ts'
import { randomKey, sha256Hex } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import { recordAccountEvent } from './account-events.server.ts'
import { sessionSeconds } from './identity.ts'

export type OpenedSession = { token: string; accountId: string; expiresAt: Date }

export type SessionView = {
  id: string
  userAgent: string | null
  createdAt: Date
  lastSeenAt: Date
}

/** The only time the secret exists outside the person's browser. */
export async function openSession(
  db: IdentityDb,
  { accountId, userAgent }: { accountId: string; userAgent: string | null },
  clock: Clock,
): Promise<OpenedSession> {
  const now = clock.now()
  const token = randomKey()
  const expiresAt = addSeconds(now, sessionSeconds.idle)
  await db.session.create({
    data: {
      tokenHash: sha256Hex(token),
      accountId,
      userAgent: userAgent?.slice(0, 200) ?? null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
    },
  })
  return { token, accountId, expiresAt }
}

/** Moves the end of a session that is in use, never beyond its longest life. */
export async function touchSession(db: IdentityDb, sessionId: string, clock: Clock): Promise<void> {
  const now = clock.now()
  await db.$executeRaw`
    UPDATE session SET last_seen_at = ${now},
      expires_at = LEAST(${addSeconds(now, sessionSeconds.idle)}::timestamptz,
                         created_at + make_interval(secs => ${sessionSeconds.most}))
    WHERE id = ${sessionId}::uuid AND revoked_at IS NULL`
}

/** Those that would still be let in, last used first. */
export async function findSessions(
  db: IdentityDb,
  accountId: string,
  clock: Clock,
): Promise<SessionView[]> {
  return db.session.findMany({
    where: { accountId, revokedAt: null, expiresAt: { gt: clock.now() } },
    orderBy: { lastSeenAt: 'desc' },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  })
}

/** Throws identity.session-unknown when it is not a living session of this account. */
export async function revokeSession(
  db: IdentityDb,
  { accountId, sessionId }: { accountId: string; sessionId: string },
  clock: Clock,
): Promise<void> {
  const { count } = await db.session.updateMany({
    where: { id: sessionId, accountId, revokedAt: null },
    data: { revokedAt: clock.now() },
  })
  if (count === 0) throw refuse('identity.session-unknown')
  await recordAccountEvent(db, { accountId, action: 'session.revoked' }, clock)
}

/** Ends every session of the account but `keep`. Returns how many. */
export async function revokeOtherSessions(
  db: IdentityDb,
  { accountId, keep }: { accountId: string; keep: string | null },
  clock: Clock,
): Promise<number> {
  const { count } = await db.session.updateMany({
    where: { accountId, revokedAt: null, ...(keep ? { id: { not: keep } } : {}) },
    data: { revokedAt: clock.now() },
  })
  if (count > 0) await recordAccountEvent(db, { accountId, action: 'session.revoked' }, clock)
  return count
}
