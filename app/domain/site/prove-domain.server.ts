// Looks whether a host's DNS names the shop that claims it. Whoever proves a host last has it: a domain that was sold
// takes its new owner's proof, and a forgotten claim of the old one keeps nobody out.
import { asSystem, inShop, type SystemDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { notify } from '#app/domain/notification/notify.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { NameSystem, TxtAnswer } from '#plugins/dns/port.ts'
import { afterLook, proofRecord, type DomainOutcome, type SiteRefusal } from './site.ts'

export type ProveDomain = { shopId: string; actorId: string; host: string }

type Tools = { names: NameSystem; clock: Clock }

/** Opens its own doors: the question to the name servers stands outside every transaction. Throws domain.not-found. */
export async function proveDomain(
  { shopId, actorId, host }: ProveDomain,
  { names, clock }: Tools,
): Promise<DomainOutcome> {
  const claim = await inShop(shopId, (db) => db.domainClaim.findFirst({ where: { host } }))
  if (!claim) throw refuse<SiteRefusal>('domain.not-found')
  const outcome = await lookUp(names, claim)

  await asSystem('a domain was looked up', async (db) => {
    const live = await db.shopDomain.findFirst({ where: { host, shopId }, select: { host: true } })
    const since = live && afterLook(outcome, claim.missingSince, clock.now()).missingSince
    // The claim may have been taken back while the name servers were asked.
    const { count } = await db.domainClaim.updateMany({
      where: { shopId, host, token: claim.token },
      data: { outcome, checkedAt: clock.now(), missingSince: since },
    })
    if (count === 0) throw refuse<SiteRefusal>('domain.not-found')
    if (outcome === 'proven') await giveHost(db, { shopId, actorId, host }, clock)
  })
  return outcome
}

/** Asks the name servers whether the host's own record says the claim's token. */
export async function lookUp(
  names: NameSystem,
  { host, token }: { host: string; token: string },
): Promise<DomainOutcome> {
  const record = proofRecord(host, token)
  return outcomeOf(await names.findTexts(record.name), record.value)
}

function outcomeOf(answer: TxtAnswer, value: string): DomainOutcome {
  if (answer.kind === 'unreachable') return 'unreachable'
  if (answer.kind === 'none') return 'missing'
  return answer.texts.some((text) => text.trim() === value) ? 'proven' : 'wrong'
}

async function giveHost(db: SystemDb, proof: ProveDomain, clock: Clock): Promise<void> {
  const { shopId, actorId, host } = proof
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`domain:${host}`}, 0))`
  const before = await db.shopDomain.findUnique({ where: { host }, select: { shopId: true } })
  if (before?.shopId === shopId) return
  await db.shopDomain.upsert({
    where: { host },
    create: { host, shopId, verifiedAt: clock.now() },
    update: { shopId, verifiedAt: clock.now(), isPrimary: false },
  })
  await changed(db, { shopId, actorId, host, action: 'domain.proven' }, clock)
  if (!before) return
  await db.domainClaim.updateMany({
    where: { shopId: before.shopId, host },
    data: { outcome: 'wrong' },
  })
  await changed(db, { shopId: before.shopId, actorId: null, host, action: 'domain.lost' }, clock)
  await notify(db, {
    shopId: before.shopId,
    kind: 'domain.lost',
    facts: { host },
    aboutId: null,
    onceKey: `domain.lost:${host}:${clock.now().getTime()}`,
    at: clock.now(),
  })
}

type Change = {
  shopId: string
  actorId: string | null
  host: string
  action: 'domain.proven' | 'domain.lost'
}

async function changed(db: SystemDb, change: Change, clock: Clock): Promise<void> {
  const { shopId, actorId, host, action } = change
  await recordAudit(db, { shopId, actorId, action, subjectKind: 'domain', subjectId: host }, clock)
  await recordEvent(db, {
    type: 'shop.changed',
    shopId,
    subjectId: shopId,
    payload: { shopId },
    at: clock.now(),
  })
}
