// Hosts that a shop brings along: claimed, looked up, taken down. Proving one is prove-domain.server.ts.
import { recordEvent } from '#app/db/events.server.ts'
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { randomKey } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import {
  graceDays,
  isOurs,
  mostDomains,
  readHostName,
  type DomainOutcome,
  type SiteRefusal,
} from './site.ts'

export type DomainView = {
  host: string
  token: string
  /** null: nobody looked yet */
  outcome: DomainOutcome | null
  checkedAt: Date | null
  /** the host leads to the shop now */
  isLive: boolean
  /** the other hosts lead to this one */
  isFirst: boolean
  /** the host stops leading here then, unless its proof comes back */
  endsAt: Date | null
}

/** Claims of the shop behind the door, oldest first. */
export async function findDomains(db: ShopDb): Promise<DomainView[]> {
  const rows = await db.shopDomain.findMany({ select: { host: true, isPrimary: true } })
  const live = new Map(rows.map((row) => [row.host, row]))
  const claims = await db.domainClaim.findMany({ orderBy: { createdAt: 'asc' } })
  return claims.map(({ host, token, outcome, checkedAt, missingSince }) => ({
    host,
    token,
    outcome: outcome as DomainOutcome | null,
    checkedAt,
    isLive: live.has(host),
    isFirst: live.get(host)?.isPrimary ?? false,
    endsAt: live.has(host) && missingSince ? addSeconds(missingSince, graceDays * 86_400) : null,
  }))
}

type Claim = { shopId: string; actorId: string; typed: string; marketHost: string }

/**
 * Writes down that the shop says it has this host; nothing leads there until its DNS says so too. Returns the host.
 * Throws domain.not-a-name, domain.ours, domain.too-many, domain.already-here.
 */
export async function claimDomain(db: ShopDb, claim: Claim, clock: Clock): Promise<string> {
  const { shopId, actorId, typed, marketHost } = claim
  const host = readHostName(typed)
  if (!host) throw refuse<SiteRefusal>('domain.not-a-name')
  if (isOurs(host, marketHost)) throw refuse<SiteRefusal>('domain.ours')
  if ((await db.domainClaim.count()) >= mostDomains)
    throw refuse<SiteRefusal>('domain.too-many', { most: mostDomains })

  const { count } = await db.domainClaim.createMany({
    data: [{ shopId, host, token: randomKey(), createdAt: clock.now() }],
    skipDuplicates: true,
  })
  if (count === 0) throw refuse<SiteRefusal>('domain.already-here')
  await recordAudit(
    db,
    { shopId, actorId, action: 'domain.claimed', subjectKind: 'domain', subjectId: host },
    clock,
  )
  return host
}

type Removal = { shopId: string; actorId: string; host: string; typed: string }

/**
 * The host leads to the shop no more, at once. `typed` is the host once more, by hand.
 * Throws domain.not-found, domain.name-differs.
 */
export async function removeDomain(db: ShopDb, removal: Removal, clock: Clock): Promise<void> {
  const { shopId, actorId, host, typed } = removal
  if (readHostName(typed) !== host) throw refuse<SiteRefusal>('domain.name-differs')
  const { count } = await db.domainClaim.deleteMany({ where: { host } })
  if (count === 0) throw refuse<SiteRefusal>('domain.not-found')
  const live = await db.shopDomain.deleteMany({ where: { host } })
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action: 'domain.removed',
      subjectKind: 'domain',
      subjectId: host,
      before: { wasLive: live.count > 0 },
    },
    clock,
  )
  await recordEvent(db, {
    type: 'shop.changed',
    shopId,
    subjectId: shopId,
    payload: { shopId },
    at: clock.now(),
  })
}
