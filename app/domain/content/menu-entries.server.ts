// Entries of one menu: added, changed, moved with buttons, taken away. The menu's row is held meanwhile, so two people who
// arrange at once do it one after the other.
import { dropShopPages } from '#app/db/drop-pages.server.ts'
import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import type { ContentRefusal } from './content.ts'
import { depthOf, nextPosition, rearranged, type Move, type PlacedEntry } from './menu-moves.ts'
import { menuLimits, type ChosenTarget, type TargetKind } from './menu.ts'

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

type NewEntry = InMenu &
  EntryFacts & {
    parentId?: string | null
    position?: number
    /** what it is called when nobody named it and what it leads to has no name */
    otherwise?: string
  }

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
  const { name, ...leads } = await columnsOf(db, entry)
  const title = entry.title || name || entry.otherwise || entry.url
  return db.menuItem.create({
    data: { menuId, parentId, position, title, ...leads },
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
  const { name, ...leads } = await columnsOf(db, entry)
  const { count } = await db.menuItem.updateMany({
    where: { id: entry.itemId, menuId: entry.menuId },
    data: { title: entry.title || name, ...leads },
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

/** As forms send it, so that one press brings it back. */
export type DroppedEntry = {
  title: string
  /** "page:<id>", "policy:returns", "home", "http" */
  target: string
  url: string
  parentId: string | null
  position: number
}

/** Gives back what it was, for the undo. Refuses: menu.not-found, menu-item.not-found, menu-item.has-children. */
export async function removeEntry(
  db: ShopDb,
  { itemId, ...menu }: InMenu & { itemId: string },
  clock: Clock,
): Promise<DroppedEntry> {
  const rows = await lockMenu(db, menu, clock)
  if (!rows.some(({ id }) => id === itemId)) throw refuse<ContentRefusal>('menu-item.not-found')
  if (rows.some(({ parentId }) => parentId === itemId))
    throw refuse<ContentRefusal>('menu-item.has-children')
  const item = await db.menuItem.findFirstOrThrow({ where: { id: itemId } })
  await db.menuItem.deleteMany({ where: { id: itemId } })
  const { title, kind, parentId, position, policyKind, url } = item
  const of =
    item.productId ??
    item.collectionId ??
    item.pageId ??
    item.blogId ??
    item.articleId ??
    policyKind
  return { title, target: of === null ? kind : `${kind}:${of}`, url: url ?? '', parentId, position }
}

/** What is written down of where it leads, and what that is called; nothing where it has no name of its own. */
async function columnsOf(db: ShopDb, { target, url }: EntryFacts) {
  const none = {
    name: '',
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
  const name = await nameOf(db, target)
  if (name === null) throw refuse<ContentRefusal>('menu-item.leads-nowhere')
  return { ...none, kind: target.kind, name, [`${target.kind}Id`]: target.id }
}

async function nameOf(
  db: ShopDb,
  { kind, id }: { kind: TargetKind; id: string },
): Promise<string | null> {
  const asked = { where: { id }, select: { title: true } } as const
  const finds = {
    product: () => db.product.findFirst(asked),
    collection: () => db.collection.findFirst(asked),
    page: () => db.page.findFirst(asked),
    blog: () => db.blog.findFirst(asked),
    article: () => db.article.findFirst(asked),
  }
  return (await finds[kind]())?.title ?? null
}
