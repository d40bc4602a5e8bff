// Entries of one menu: added, changed, moved with buttons, taken away. The menu's row is held meanwhile, so two people who
// arrange at once do it one after the other.
import { dropShopPages } from '#app/db/drop-pages.server.ts'
import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { PolicyKind } from '#app/domain/site/site.ts'
import type { Clock } from '#app/lib/time.ts'
import type { ContentRefusal } from './content.ts'
import { depthOf, nextPosition, rearranged, type Move, type PlacedEntry } from './menu-moves.ts'
import { menuLimits, type TargetKind } from './menu.ts'

/** Where an entry leads, as a seller chooses it. */
export type ChosenTarget =
  | { kind: 'home' | 'catalog' | 'search' | 'http' }
  | { kind: TargetKind; id: string }
  | { kind: 'policy'; policyKind: PolicyKind }

export type EntryFacts = {
  title: string
  target: ChosenTarget
  /** for kind http */
  url: string
}

export type InMenu = { shopId: string; menuId: string }

/** Refuses: menu.not-found. */
export async function lockMenu(
  db: ShopDb,
  { shopId, menuId }: InMenu,
  clock: Clock,
): Promise<PlacedEntry[]> {
  const { count } = await db.menu.updateMany({
    where: { id: menuId },
    data: { updatedAt: clock.now() },
  })
  if (count === 0) throw refuse<ContentRefusal>('menu.not-found')
  await dropShopPages(db, shopId)
  return db.menuItem.findMany({
    where: { menuId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, parentId: true, position: true },
  })
}

type NewEntry = InMenu & EntryFacts & { parentId?: string | null; position?: number }

/**
 * Last among its neighbours unless `position` says where. Refuses: menu.not-found, menu.too-long, menu-item.too-deep,
 * menu-item.not-found (the parent), menu-item.leads-nowhere.
 */
export async function addEntry(db: ShopDb, entry: NewEntry, clock: Clock): Promise<{ id: string }> {
  const { menuId, parentId = null } = entry
  const rows = await lockMenu(db, entry, clock)
  if (rows.length >= menuLimits.items)
    throw refuse<ContentRefusal>('menu.too-long', { most: menuLimits.items })
  if (parentId && !rows.some(({ id }) => id === parentId))
    throw refuse<ContentRefusal>('menu-item.not-found')
  if (depthOf(rows, parentId) >= menuLimits.depth)
    throw refuse<ContentRefusal>('menu-item.too-deep', { most: menuLimits.depth })
  const position = entry.position ?? nextPosition(rows, parentId)
  const leads = await columnsOf(db, entry)
  return db.menuItem.create({
    data: { menuId, parentId, position, title: entry.title, ...leads },
    select: { id: true },
  })
}

/** Its place stays. Refuses: menu.not-found, menu-item.not-found, menu-item.leads-nowhere. */
export async function changeEntry(
  db: ShopDb,
  entry: InMenu & EntryFacts & { itemId: string },
  clock: Clock,
): Promise<void> {
  await lockMenu(db, entry, clock)
  const leads = await columnsOf(db, entry)
  const { count } = await db.menuItem.updateMany({
    where: { id: entry.itemId, menuId: entry.menuId },
    data: { title: entry.title, ...leads },
  })
  if (count === 0) throw refuse<ContentRefusal>('menu-item.not-found')
}

/**
 * Up and down among its neighbours, in below the neighbour above, out behind its parent. What cannot move stays where it
 * is. Refuses: menu.not-found, menu-item.not-found, menu-item.too-deep.
 */
export async function moveEntry(
  db: ShopDb,
  { itemId, move, ...menu }: InMenu & { itemId: string; move: Move },
  clock: Clock,
): Promise<void> {
  const rows = await lockMenu(db, menu, clock)
  const moved = rearranged(rows, itemId, move)
  for (const { id, parentId, position } of moved) {
    await db.menuItem.updateMany({ where: { id }, data: { parentId, position } })
  }
}

/** Refuses: menu.not-found, menu-item.not-found, menu-item.has-children. */
export async function removeEntry(
  db: ShopDb,
  { itemId, ...menu }: InMenu & { itemId: string },
  clock: Clock,
): Promise<void> {
  const rows = await lockMenu(db, menu, clock)
  if (!rows.some(({ id }) => id === itemId)) throw refuse<ContentRefusal>('menu-item.not-found')
  if (rows.some(({ parentId }) => parentId === itemId))
    throw refuse<ContentRefusal>('menu-item.has-children')
  await db.menuItem.deleteMany({ where: { id: itemId } })
}

async function columnsOf(db: ShopDb, { target, url }: EntryFacts) {
  const none = {
    productId: null,
    collectionId: null,
    pageId: null,
    blogId: null,
    articleId: null,
    policyKind: null,
    url: null,
  }
  if (target.kind === 'http') {
    if (url === '') throw refuse<ContentRefusal>('menu-item.leads-nowhere')
    return { ...none, kind: 'http', url }
  }
  if (target.kind === 'policy') return { ...none, kind: 'policy', policyKind: target.policyKind }
  if (!('id' in target)) return { ...none, kind: target.kind }
  if (!(await isThere(db, target))) throw refuse<ContentRefusal>('menu-item.leads-nowhere')
  return { ...none, kind: target.kind, [`${target.kind}Id`]: target.id }
}

async function isThere(
  db: ShopDb,
  { kind, id }: { kind: TargetKind; id: string },
): Promise<boolean> {
  const asked = { where: { id } }
  const counts = {
    product: () => db.product.count(asked),
    collection: () => db.collection.count(asked),
    page: () => db.page.count(asked),
    blog: () => db.blog.count(asked),
    article: () => db.article.count(asked),
  }
  return (await counts[kind]()) > 0
}
