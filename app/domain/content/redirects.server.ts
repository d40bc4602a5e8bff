// Writes down that an address leads elsewhere. Kept so that following one redirect always arrives: nothing leads to an
// address that leads on, and nothing leads back to itself.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { dropShopPages } from '#app/db/drop-pages.server.ts'
import type { Author, ContentRefusal } from './content.ts'
import { findPageAt } from './live-pages.server.ts'
import { isOwnRoom, redirectLimits, redirectPath } from './redirect.ts'

export type RedirectFacts = { path: string; target: string }

/**
 * By hand. `path` and `target` as redirectPath and redirectTarget make them. Refuses: redirect.page-exists (a page that is
 * there is never left for another), redirect.path-taken, redirect.loop, redirect.too-many.
 */
export async function addRedirect(
  db: ShopDb,
  { shopId, actorId, path, target }: Author & RedirectFacts,
  clock: Clock,
): Promise<{ id: string }> {
  await lockRedirects(db, shopId)
  if (isOwnRoom(path) || (await findPageAt(db, path)))
    throw refuse<ContentRefusal>('redirect.page-exists')
  if (await db.urlRedirect.findFirst({ where: { path }, select: { id: true } }))
    throw refuse<ContentRefusal>('redirect.path-taken')
  if ((await db.urlRedirect.count()) >= redirectLimits.perShop)
    throw refuse<ContentRefusal>('redirect.too-many', { most: redirectLimits.perShop })

  const arrival = await followed(db, target)
  if (redirectPathOf(arrival) === path) throw refuse<ContentRefusal>('redirect.loop')
  await leadOn(db, path, arrival)
  const { id } = await db.urlRedirect.create({
    data: { path, target: arrival, isByHand: true, createdAt: clock.now() },
    select: { id: true },
  })
  await tell(db, { shopId, actorId, id, action: 'redirect.added', path, target: arrival }, clock)
  return { id }
}

/** Gives back what it was, for the undo. Refuses: redirect.not-found. */
export async function removeRedirect(
  db: ShopDb,
  { shopId, actorId, id }: Author & { id: string },
  clock: Clock,
): Promise<RedirectFacts> {
  await lockRedirects(db, shopId)
  const facts = await db.urlRedirect.findFirst({
    where: { id },
    select: { path: true, target: true },
  })
  if (!facts) throw refuse<ContentRefusal>('redirect.not-found')
  await db.urlRedirect.deleteMany({ where: { id } })
  await tell(db, { shopId, actorId, id, action: 'redirect.removed', ...facts }, clock)
  return facts
}

/**
 * A thing of the shop moved `from` one address `to` another. What led to the old one leads to the new one, and the new
 * one leads nowhere else any more. Both are paths of redirectPath.
 */
export async function leaveRedirect(
  db: ShopDb,
  { shopId, from, to }: { shopId: string; from: string; to: string },
  clock: Clock,
): Promise<void> {
  await lockRedirects(db, shopId)
  await db.urlRedirect.deleteMany({ where: { path: { in: [from, to] } } })
  await leadOn(db, from, to)
  await db.urlRedirect.create({
    data: { path: from, target: to, isByHand: false, createdAt: clock.now() },
    select: { id: true },
  })
}

// Two who write redirects of one shop at once could each miss the other's half of a circle.
async function lockRedirects(db: ShopDb, shopId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`redirects:${shopId}`}, 0))`
}

const redirectPathOf = (target: string): string | null =>
  target.startsWith('/') ? redirectPath(target) : null

async function followed(db: ShopDb, target: string): Promise<string> {
  const path = redirectPathOf(target)
  const next =
    path && (await db.urlRedirect.findFirst({ where: { path }, select: { target: true } }))
  return next ? next.target : target
}

// The query of a target is the target's own: it goes when the target itself moves.
async function leadOn(db: ShopDb, path: string, target: string): Promise<void> {
  await db.$executeRaw`
    UPDATE url_redirect SET target = ${target}
    WHERE shop_id = current_shop_id() AND redirect_arrival(target) = ${path} AND path <> ${target}`
}

type Told = Author & RedirectFacts & { id: string; action: 'redirect.added' | 'redirect.removed' }

async function tell(db: ShopDb, told: Told, clock: Clock): Promise<void> {
  const { shopId, actorId, id, action, path, target } = told
  const facts = { path, target }
  const change = action === 'redirect.added' ? { after: facts } : { before: facts }
  const entry = { shopId, actorId, action, subjectKind: 'redirect', subjectId: id } as const
  await recordAudit(db, { ...entry, ...change }, clock)
  await dropShopPages(db, shopId)
}
