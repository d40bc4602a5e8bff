// Sessions live in the database, so they can be listed and ended. The cookie holds a secret; the row its hash.
import type { IdentityDb } from '#app/db/doors.server.ts'
import { randomKey, sha256Hex } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import { recordAccountEvent } from './account-events.server.ts'
import { sessionSeconds } from './identity.ts'

export type OpenedSession = { token: string; accountId: string; expiresAt: Date }

/** Of a shop's own app: it works on that host (null: the market's), and opens no desk. */
export type CustomerOf = { originShopId: string | null }

export type NewSession = {
  accountId: string
  userAgent: string | null
  customerOf?: CustomerOf | undefined
}

export type SessionView = {
  id: string
  /** browser | customer: of a shop's own app */
  kind: string
  /** of a customer */
  shopName: string | null
  userAgent: string | null
  createdAt: Date
  lastSeenAt: Date
}

/** The only time the secret exists outside the person's browser. */
export async function openSession(
  db: IdentityDb,
  { accountId, userAgent, customerOf }: NewSession,
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
      ...(customerOf && { kind: 'customer', originShopId: customerOf.originShopId }),
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
  return db.$queryRaw<SessionView[]>`
    SELECT s.id, s.kind, shop.name AS "shopName", s.user_agent AS "userAgent", s.created_at AS "createdAt",
           s.last_seen_at AS "lastSeenAt"
    FROM session s LEFT JOIN shop ON shop.id = s.origin_shop_id
    WHERE s.account_id = ${accountId}::uuid AND s.revoked_at IS NULL AND s.expires_at > ${clock.now()}
    ORDER BY s.last_seen_at DESC`
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
