// Menus as their shop arranges them: every entry, also those that shoppers do not see now.
import type { ShopDb } from '#app/db/doors.server.ts'
import type { MenuView, TargetKind } from './menu.ts'
import { findMadeMenus } from './menu-views.server.ts'

export type MenuLine = { id: string; handle: string; title: string; entries: number }

export async function listMenus(db: ShopDb): Promise<MenuLine[]> {
  const rows = await db.menu.findMany({
    orderBy: { id: 'asc' },
    select: { id: true, handle: true, title: true, _count: { select: { items: true } } },
  })
  return rows.map(({ _count: count, ...menu }) => ({ ...menu, entries: count.items }))
}

/** Null when the shop has no such menu. */
export async function findMenuRoom(db: ShopDb, menuId: string): Promise<MenuView | null> {
  const { id: shopId } = await db.shop.findFirstOrThrow({ select: { id: true } })
  const [menu] = await findMadeMenus(db, { shopId, menuIds: [menuId] })
  return menu ?? null
}

export type Choice = { kind: TargetKind; id: string; title: string }

const mostOfAKind = 200

/** What an entry may lead to, by kind and title; of many products the ones changed last. */
export async function findChoices(db: ShopDb): Promise<Choice[]> {
  const select = { id: true, title: true } as const
  const some = { select, take: mostOfAKind, orderBy: { updatedAt: 'desc' } } as const
  const found = {
    page: await db.page.findMany(some),
    collection: await db.collection.findMany(some),
    blog: await db.blog.findMany(some),
    article: await db.article.findMany(some),
    product: await db.product.findMany({ ...some, where: { purpose: 'goods' } }),
  }
  const order: readonly TargetKind[] = ['page', 'collection', 'blog', 'article', 'product']
  return order.flatMap((kind) =>
    found[kind]
      .map((thing) => ({ kind, ...thing }))
      .toSorted((a, b) => a.title.localeCompare(b.title, 'vi')),
  )
}
