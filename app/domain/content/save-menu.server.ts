// Menus of a shop: made, taken over from what the house would show, renamed, taken away.
import { dropShopPages } from '#app/db/drop-pages.server.ts'
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { freeHandleAmong } from '#app/lib/handle.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { contentLimits, isSameName, type ContentRefusal } from './content.ts'
import type { StandardMenu } from './menu.ts'
import { findStandardMenu, type MenuWords } from './menu-views.server.ts'
import type { RemoveByName } from './save-page.server.ts'

/** An empty one, for storefronts that ask for it by its handle. Refuses: menu.too-many. */
export async function createMenu(
  db: ShopDb,
  { title }: { title: string },
  clock: Clock,
): Promise<{ id: string; handle: string }> {
  const menus = await db.menu.findMany({ select: { handle: true } })
  if (menus.length >= contentLimits.menus)
    throw refuse<ContentRefusal>('menu.too-many', { most: contentLimits.menus })
  const taken = new Set([...menus.map((one) => one.handle), 'main-menu', 'footer'])
  return db.menu.create({
    data: { title, handle: freeHandleAmong(taken, title, 'menu'), updatedAt: clock.now() },
    select: { id: true, handle: true },
  })
}

/**
 * Makes a standard menu the shop's own, filled with what shoppers see in its place today. The same menu when it is the
 * shop's already.
 */
export async function takeOverMenu(
  db: ShopDb,
  { shopId, handle, words }: { shopId: string; handle: StandardMenu; words: MenuWords },
  clock: Clock,
): Promise<{ id: string }> {
  const { count } = await db.menu.createMany({
    data: [{ title: words.titles[handle], handle, updatedAt: clock.now() }],
    skipDuplicates: true,
  })
  const made = await db.menu.findFirstOrThrow({ where: { handle }, select: { id: true } })
  if (count === 0) return made
  const { items } = await findStandardMenu(db, { shopId, handle }, words)
  await db.menuItem.createMany({
    data: items.map(({ title, target }, position) => ({
      menuId: made.id,
      position,
      title,
      kind: target.kind,
      ...('id' in target && { [`${target.kind}Id`]: target.id }),
      ...('policyKind' in target && { policyKind: target.policyKind }),
    })),
  })
  await dropShopPages(db, shopId)
  return made
}

/** Refuses: menu.not-found. */
export async function renameMenu(
  db: ShopDb,
  { shopId, menuId, title }: { shopId: string; menuId: string; title: string },
  clock: Clock,
): Promise<void> {
  const data = { title, updatedAt: clock.now() }
  const { count } = await db.menu.updateMany({ where: { id: menuId }, data })
  if (count === 0) throw refuse<ContentRefusal>('menu.not-found')
  await dropShopPages(db, shopId)
}

/** A standard menu is the house's again. `typed` is its title. Refuses: menu.not-found, content.name-differs. */
export async function removeMenu(
  db: ShopDb,
  { shopId, actorId, id, typed }: RemoveByName,
  clock: Clock,
): Promise<void> {
  const menu = await db.menu.findFirst({
    where: { id },
    select: { title: true, handle: true, _count: { select: { items: true } } },
  })
  if (!menu) throw refuse<ContentRefusal>('menu.not-found')
  if (!isSameName(typed, menu.title))
    throw refuse<ContentRefusal>('content.name-differs', { title: menu.title })
  await db.menu.deleteMany({ where: { id } })
  const { title, handle, _count: count } = menu
  const before = { title, handle, entries: count.items }
  const subject = { subjectKind: 'menu', subjectId: id } as const
  await recordAudit(db, { shopId, actorId, action: 'menu.removed', ...subject, before }, clock)
  await dropShopPages(db, shopId)
}
