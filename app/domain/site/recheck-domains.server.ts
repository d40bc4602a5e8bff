// Looks again at domains that lead to a shop: one that was sold must not go on showing the shop that had it. Only the
// name servers' plain "no such record" counts, and only when it is said for days.
import { asSystem, type SystemDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { notify } from '#app/domain/notification/notify.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import type { NameSystem } from '#plugins/dns/port.ts'
import { lookUp } from './prove-domain.server.ts'
import { afterLook, graceDays, type DomainOutcome } from './site.ts'

type LiveDomain = { shopId: string; host: string; token: string; missingSince: Date | null }
type Tools = { names: NameSystem; clock: Clock; atOnce?: number }

const looksAfterSeconds = 23 * 3600

/** Opens its own doors. Returns how many were looked at; each at most once a day. */
export async function recheckDomains({ names, clock, atOnce = 200 }: Tools): Promise<number> {
  const due = addSeconds(clock.now(), -looksAfterSeconds)
  const domains = await asSystem('domains to look at again', (db) => findDue(db, due, atOnce))
  for (const domain of domains) {
    const outcome = await lookUp(names, domain)
    await asSystem('a domain was looked at again', (db) => settle(db, domain, { outcome, clock }))
  }
  return domains.length
}

function findDue(db: SystemDb, before: Date, atOnce: number): Promise<LiveDomain[]> {
  return db.$queryRaw<LiveDomain[]>`
    SELECT c.shop_id AS "shopId", c.host, c.token, c.missing_since AS "missingSince"
    FROM domain_claim c JOIN shop_domain d ON d.host = c.host AND d.shop_id = c.shop_id
    WHERE c.checked_at < ${before} ORDER BY c.checked_at, c.host LIMIT ${atOnce}`
}

type Look = { outcome: DomainOutcome; clock: Clock }

async function settle(db: SystemDb, domain: LiveDomain, { outcome, clock }: Look): Promise<void> {
  const { shopId, host, token, missingSince: before } = domain
  const at = clock.now()
  const { missingSince, isOver } = afterLook(outcome, before, at)
  // Taken back, proven anew or looked at by its owner meanwhile: that look counts, not this one.
  const { count } = await db.domainClaim.updateMany({
    where: { shopId, host, token, missingSince: before },
    data: { outcome, checkedAt: at, missingSince },
  })
  if (count === 0) return
  if (isOver) await letGo(db, domain, clock)
  else if (missingSince && !before) await warn(db, { ...domain, missingSince }, clock)
}

async function warn(db: SystemDb, domain: LiveDomain, clock: Clock): Promise<void> {
  const { shopId, host, missingSince } = domain
  const subject = { subjectKind: 'domain', subjectId: host } as const
  await recordAudit(db, { shopId, actorId: null, action: 'domain.unproven', ...subject }, clock)
  await notify(db, {
    shopId,
    kind: 'domain.unproven',
    facts: { host, days: graceDays },
    aboutId: null,
    onceKey: `domain.unproven:${host}:${missingSince?.getTime()}`,
    at: clock.now(),
  })
}

async function letGo(db: SystemDb, domain: LiveDomain, clock: Clock): Promise<void> {
  const { shopId, host, missingSince } = domain
  const { count } = await db.shopDomain.deleteMany({ where: { host, shopId } })
  if (count === 0) return
  const at = clock.now()
  const subject = { subjectKind: 'domain', subjectId: host } as const
  await recordAudit(db, { shopId, actorId: null, action: 'domain.lapsed', ...subject }, clock)
  await recordEvent(db, {
    type: 'shop.changed',
    shopId,
    subjectId: shopId,
    payload: { shopId },
    at,
  })
  await notify(db, {
    shopId,
    kind: 'domain.lapsed',
    facts: { host },
    aboutId: null,
    onceKey: `domain.lapsed:${host}:${missingSince?.getTime()}`,
    at,
  })
}
