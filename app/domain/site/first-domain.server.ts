// Which of a shop's hosts is its first address: visitors of the others are led there, and search engines are told of it alone.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { SiteRefusal } from './site.ts'

export type FirstDomain = { shopId: string; actorId: string; host: string }

/** The host that was first before leads there too. Throws domain.not-live. */
export async function makeFirst(db: ShopDb, wish: FirstDomain, clock: Clock): Promise<void> {
  const { shopId, actorId, host } = wish
  // Two who choose at once: the second waits for the first one's rows.
  const live = await db.$queryRaw<{ host: string; isPrimary: boolean }[]>`
    SELECT host, is_primary AS "isPrimary" FROM shop_domain WHERE shop_id = current_shop_id() AND verified_at IS NOT NULL
    ORDER BY host FOR UPDATE`
  const chosen = live.find((one) => one.host === host)
  if (!chosen) throw refuse<SiteRefusal>('domain.not-live')
  if (chosen.isPrimary) return
  const before = live.find((one) => one.isPrimary)?.host ?? null
  await db.shopDomain.updateMany({ where: { isPrimary: true }, data: { isPrimary: false } })
  await db.shopDomain.updateMany({ where: { host }, data: { isPrimary: true } })
  const change = { before: { host: before }, after: { host } }
  const subject = { subjectKind: 'domain', subjectId: host } as const
  await recordAudit(
    db,
    { shopId, actorId, action: 'domain.made-first', ...subject, ...change },
    clock,
  )
  await tell(db, shopId, clock)
}

/** The shop is at home under its name again. Ending what is not first changes nothing. */
export async function endFirst(db: ShopDb, wish: FirstDomain, clock: Clock): Promise<void> {
  const { shopId, actorId, host } = wish
  const { count } = await db.shopDomain.updateMany({
    where: { host, isPrimary: true },
    data: { isPrimary: false },
  })
  if (count === 0) return
  const subject = { subjectKind: 'domain', subjectId: host } as const
  await recordAudit(db, { shopId, actorId, action: 'domain.first-ended', ...subject }, clock)
  await tell(db, shopId, clock)
}

// Drops the pages that were kept: every address on them was of the old home.
const tell = (db: ShopDb, shopId: string, clock: Clock) =>
  recordEvent(db, {
    type: 'shop.changed',
    shopId,
    subjectId: shopId,
    payload: { shopId },
    at: clock.now(),
  })
