// Menu, MenuItem: what the shop arranged, or the standard ones, under ids that node() finds again.
import type { StandardMenu } from '#app/domain/content/menu.ts'
import {
  isStandardMenu,
  placeOfEntry,
  type MenuEntry,
  type MenuTarget,
  type MenuView,
} from '#app/domain/content/menu.ts'
import {
  findMadeMenus,
  findMenuIdOfItem,
  findMenus,
} from '#app/domain/content/menu-views.server.ts'
import { menuWords } from '#app/i18n/menus.ts'
import { readGid, toGid } from '#app/lib/gid.ts'
import { blogNode, articleNode, pageNode } from './content-fields.server.ts'
import { collectionNode } from './collection-fields.server.ts'
import { shopIdOf, type Fields, type StorefrontContext } from './context.server.ts'
import { productNode } from './product-fields.server.ts'
import { policyNode } from './shop-fields.server.ts'

export type MenuNode = { __typename: 'Menu'; menu: MenuView; standard: StandardMenu | null }
type ItemNode = { __typename: 'MenuItem'; entry: MenuEntry; standard: StandardMenu | null }

// A menu that no row stands for has the shop's id.
const menuNode = (menu: MenuView, shopId: string): MenuNode => ({
  __typename: 'Menu',
  menu,
  standard: menu.id === shopId && isStandardMenu(menu.handle) ? menu.handle : null,
})

/** Null on the market: a menu is a shop's. */
export async function findMenuNode(
  handle: string,
  context: StorefrontContext,
): Promise<MenuNode | null> {
  const shopId = shopIdOf(context)
  if (!shopId) return null
  const { db, load, locale } = context
  const asked = { shopId, handles: [handle] }
  const menu = (await load.turn(() => findMenus(db, asked, menuWords[locale]))).get(handle)
  return menu ? menuNode(menu, shopId) : null
}

const standardIn = (gid: string): StandardMenu | null => {
  const [, handle = ''] = /\?menu=([a-z-]{1,20})/.exec(gid) ?? []
  return isStandardMenu(handle) ? handle : null
}

export async function menuByGid(gid: string, context: StorefrontContext): Promise<MenuNode | null> {
  const shopId = shopIdOf(context)
  const id = readGid(gid)?.id
  if (!shopId || !id) return null
  const standard = standardIn(gid)
  if (standard) return id === shopId ? findMenuNode(standard, context) : null
  return madeMenu(id, shopId, context)
}

async function madeMenu(id: string, shopId: string, { load, db }: StorefrontContext) {
  const [menu] = await load.turn(() => findMadeMenus(db, { shopId, menuIds: [id] }))
  return menu ? menuNode(menu, shopId) : null
}

export async function menuItemByGid(
  gid: string,
  context: StorefrontContext,
): Promise<ItemNode | null> {
  const shopId = shopIdOf(context)
  const id = readGid(gid)?.id
  if (!shopId || !id) return null
  const standard = standardIn(gid)
  const menuId = standard
    ? null
    : await context.load.turn(() => findMenuIdOfItem(context.db, { shopId, itemId: id }))
  const found = standard
    ? await findMenuNode(standard, context)
    : menuId && (await madeMenu(menuId, shopId, context))
  return found ? (allItems(found).find((item) => itemGid(item) === gid) ?? null) : null
}

const itemsOf = (entries: readonly MenuEntry[], standard: StandardMenu | null): ItemNode[] =>
  entries.map((entry) => ({ __typename: 'MenuItem', entry, standard }))

const below = ({ entry, standard }: ItemNode): ItemNode[] => {
  const items = itemsOf(entry.items, standard)
  return [...items, ...items.flatMap(below)]
}
const allItems = ({ menu, standard }: MenuNode): ItemNode[] => {
  const items = itemsOf(menu.items, standard)
  return [...items, ...items.flatMap(below)]
}

function itemGid({ entry, standard }: ItemNode): string {
  const gid = toGid('MenuItem', entry.id)
  if (!standard) return gid
  const which = entry.target.kind === 'policy' ? `&policy=${entry.target.policyKind}` : ''
  return `${gid}?menu=${standard}${which}`
}

export const menuFields: Fields<MenuNode> = {
  id: ({ menu, standard }) => `${toGid('Menu', menu.id)}${standard ? `?menu=${standard}` : ''}`,
  handle: ({ menu }) => menu.handle,
  title: ({ menu }) => menu.title,
  items: ({ menu, standard }) => itemsOf(menu.items, standard),
  itemsCount: (menu) => allItems(menu).length,
}

const types: Record<MenuTarget['kind'], string> = {
  home: 'FRONTPAGE',
  catalog: 'CATALOG',
  search: 'SEARCH',
  product: 'PRODUCT',
  collection: 'COLLECTION',
  page: 'PAGE',
  blog: 'BLOG',
  article: 'ARTICLE',
  policy: 'SHOP_POLICY',
  http: 'HTTP',
}

// Where Hydrogen's own storefront lists everything.
const everything = '/collections/all'

export const menuItemFields: Fields<ItemNode> = {
  id: itemGid,
  title: ({ entry }) => entry.title,
  type: ({ entry }) => types[entry.target.kind],
  tags: () => [],
  items: ({ entry, standard }) => itemsOf(entry.items, standard),
  url: ({ entry: { target } }, _args, { site }) =>
    new URL(target.kind === 'catalog' ? everything : placeOfEntry(target), site.origin).href,
  resourceId: ({ entry: { target } }, _args, context) => {
    switch (target.kind) {
      case 'product':
        return toGid('Product', target.id)
      case 'collection':
        return toGid('Collection', target.id)
      case 'page':
        return toGid('Page', target.id)
      case 'blog':
        return toGid('Blog', target.id)
      case 'article':
        return toGid('Article', target.id)
      case 'policy':
        return toGid('ShopPolicy', `${shopIdOf(context) ?? ''}-${target.policyKind}`)
      default:
        return null
    }
  },
  resource: async ({ entry: { target } }, _args, context) => {
    const { load } = context
    switch (target.kind) {
      case 'product':
        return productNode(await load.product.load(target.id))
      case 'collection':
        return collectionNode(await load.content.collection.load(target.id))
      case 'page':
        return pageNode(await load.content.page.load(target.id))
      case 'blog':
        return blogNode(await load.content.blog.load(target.id))
      case 'article':
        return articleNode(await load.content.article.load(target.id))
      case 'policy':
        return policyNode(target.policyKind, context)
      default:
        return null
    }
  },
}
