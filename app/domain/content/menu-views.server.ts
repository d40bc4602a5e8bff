// Menus as shoppers see them: what the shop arranged, or what it has, where it arranged nothing. An entry whose product is
// hidden or whose page is a draft is not there.
import type { MarketDb, ShopDb } from '#app/db/doors.server.ts'
import { isPolicyKind, policyKinds } from '#app/domain/site/site.ts'
import {
  isStandardMenu,
  plainKinds,
  targetKinds,
  treeOf,
  type MenuEntry,
  type MenuTarget,
  type MenuView,
  type StandardMenu,
} from './menu.ts'

/** Words for what nobody named: the reader's language is the caller's. */
export type MenuWords = {
  titles: Readonly<Record<StandardMenu, string>>
  catalog: string
  policies: Readonly<Record<(typeof policyKinds)[number], string>>
}

type Row = {
  menuId: string
  menuHandle: string
  menuTitle: string
  id: string | null
  parentId: string | null
  position: number
  title: string
  kind: string
  resourceId: string | null
  handle: string | null
  blogHandle: string | null
  policyKind: string | null
  url: string | null
}

type Asked = { shopId: string; handles: readonly string[] } | { shopId: string; menuIds: string[] }

/** Of one shop, in no order; menus that the shop did not make are missing. */
export async function findMadeMenus(db: MarketDb | ShopDb, asked: Asked): Promise<MenuView[]> {
  const handles = 'handles' in asked ? [...asked.handles] : []
  const ids = 'menuIds' in asked ? asked.menuIds : []
  const rows = await db.$queryRaw<Row[]>`
    SELECT m.id AS "menuId", m.handle AS "menuHandle", m.title AS "menuTitle", i.id, i.parent_id AS "parentId",
           i.position, i.title, i.kind, i.policy_kind AS "policyKind", i.url,
           COALESCE(p.id, c.id, g.id, b.id, a.id) AS "resourceId",
           COALESCE(p.handle, c.handle, g.handle, b.handle, a.handle) AS handle, ab.handle AS "blogHandle"
    FROM menu m
    LEFT JOIN menu_item i ON i.shop_id = m.shop_id AND i.menu_id = m.id
    LEFT JOIN product p ON p.shop_id = i.shop_id AND p.id = i.product_id
    LEFT JOIN collection c ON c.shop_id = i.shop_id AND c.id = i.collection_id
    LEFT JOIN page g ON g.shop_id = i.shop_id AND g.id = i.page_id
    LEFT JOIN blog b ON b.shop_id = i.shop_id AND b.id = i.blog_id
    LEFT JOIN article a ON a.shop_id = i.shop_id AND a.id = i.article_id
    LEFT JOIN blog ab ON ab.shop_id = a.shop_id AND ab.id = a.blog_id
    WHERE m.shop_id = ${asked.shopId}::uuid
      AND (m.handle = ANY (${handles}) OR m.id = ANY (${ids}::uuid[]))`
  return [...Map.groupBy(rows, (row) => row.menuId)].map(([id, own]) => ({
    id,
    handle: own[0]?.menuHandle ?? '',
    title: own[0]?.menuTitle ?? '',
    items: treeOf(own.flatMap(entryOf)),
  }))
}

function entryOf(row: Row) {
  const target = targetOf(row)
  if (!row.id || !target) return []
  const { id, title, parentId, position } = row
  return [{ id, title, target, parentId, position }]
}

function targetOf(row: Row): MenuTarget | null {
  const { kind, resourceId, handle, blogHandle, policyKind, url } = row
  const plain = plainKinds.find((one) => one === kind)
  if (plain) return { kind: plain }
  if (kind === 'http') return url === null ? null : { kind, url }
  if (kind === 'policy') return policyKind && isPolicyKind(policyKind) ? { kind, policyKind } : null
  const target = targetKinds.find((one) => one === kind)
  return target && resourceId && handle
    ? { kind: target, id: resourceId, handle, blogHandle }
    : null
}

/** As asked for, by handle: a standard one is always there. */
export async function findMenus(
  db: MarketDb | ShopDb,
  asked: { shopId: string; handles: readonly string[] },
  words: MenuWords,
): Promise<Map<string, MenuView>> {
  const made = await findMadeMenus(db, asked)
  const found = new Map(made.map((menu) => [menu.handle, menu]))
  const missing = asked.handles.filter(isStandardMenu).filter((handle) => !found.has(handle))
  if (missing.length === 0) return found
  const things = await findThings(db, asked.shopId)
  for (const handle of missing)
    found.set(handle, standardMenu(asked.shopId, handle, { things, words }))
  return found
}

/** What stands in the place of a standard menu that the shop did not make. */
export async function findStandardMenu(
  db: MarketDb | ShopDb,
  { shopId, handle }: { shopId: string; handle: StandardMenu },
  words: MenuWords,
): Promise<MenuView> {
  return standardMenu(shopId, handle, { things: await findThings(db, shopId), words })
}

type Thing = {
  kind: 'collection' | 'blog' | 'page' | 'policy'
  id: string
  title: string
  handle: string
}

const mostOfAKind = 6

// What a shopper of this shop could want to go to, oldest first.
function findThings(db: MarketDb | ShopDb, shopId: string): Promise<Thing[]> {
  return db.$queryRaw<Thing[]>`
    (SELECT 'collection' AS kind, c.id, c.title, c.handle FROM collection c
     WHERE c.shop_id = ${shopId}::uuid AND EXISTS (
       SELECT FROM collection_product cp JOIN product p ON p.shop_id = cp.shop_id AND p.id = cp.product_id
       WHERE cp.shop_id = c.shop_id AND cp.collection_id = c.id AND p.status = 'published')
     ORDER BY c.id LIMIT ${mostOfAKind})
    UNION ALL
    (SELECT 'blog', b.id, b.title, b.handle FROM blog b
     WHERE b.shop_id = ${shopId}::uuid AND EXISTS (
       SELECT FROM article a WHERE a.shop_id = b.shop_id AND a.blog_id = b.id AND a.published_at <= now())
     ORDER BY b.id LIMIT ${mostOfAKind})
    UNION ALL
    (SELECT 'page', g.id, g.title, g.handle FROM page g
     WHERE g.shop_id = ${shopId}::uuid AND g.published_at IS NOT NULL ORDER BY g.id LIMIT ${mostOfAKind})
    UNION ALL
    (SELECT 'policy', shop_id, '', kind FROM shop_policy WHERE shop_id = ${shopId}::uuid)`
}

/** The id of an entry that no row stands for: the thing's own, or the shop's. */
function standardMenu(
  shopId: string,
  handle: StandardMenu,
  { things, words }: { things: readonly Thing[]; words: MenuWords },
): MenuView {
  const of = (kind: 'collection' | 'blog' | 'page'): MenuEntry[] =>
    things
      .filter((thing) => thing.kind === kind)
      .map(({ id, title, handle: own }) => ({
        id,
        title,
        target: { kind, id, handle: own, blogHandle: null },
        items: [],
      }))
  const policies = policyKinds.filter((kind) =>
    things.some((thing) => thing.kind === 'policy' && thing.handle === kind),
  )
  const promises = policies.map((policyKind): MenuEntry => ({
    id: shopId,
    title: words.policies[policyKind],
    target: { kind: 'policy', policyKind },
    items: [],
  }))
  const catalog: MenuEntry = {
    id: shopId,
    title: words.catalog,
    target: { kind: 'catalog' },
    items: [],
  }
  const items =
    handle === 'main-menu'
      ? [catalog, ...of('collection'), ...of('blog')]
      : [...of('page'), ...promises]
  return { id: shopId, handle, title: words.titles[handle], items }
}

/** Null when the shop has no such entry. */
export async function findMenuIdOfItem(
  db: MarketDb,
  { shopId, itemId }: { shopId: string; itemId: string },
): Promise<string | null> {
  const [row] = await db.$queryRaw<{ menuId: string }[]>`
    SELECT menu_id AS "menuId" FROM menu_item WHERE shop_id = ${shopId}::uuid AND id = ${itemId}::uuid`
  return row?.menuId ?? null
}
