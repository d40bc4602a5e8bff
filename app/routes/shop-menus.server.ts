// The menus around every page of a shop.
import type { MenuLink, ShopMenus } from '#app/components/root-data.ts'
import { inMarket } from '#app/db/doors.server.ts'
import { placeOfEntry, standardMenus, type MenuEntry } from '#app/domain/content/menu.ts'
import { findMenus } from '#app/domain/content/menu-views.server.ts'
import { menuWords } from '#app/i18n/menus.ts'
import type { Locale } from '#app/i18n/text.ts'

export async function readShopMenus(shopId: string, locale: Locale): Promise<ShopMenus> {
  const asked = { shopId, handles: standardMenus }
  const menus = await inMarket({}, (db) => findMenus(db, asked, menuWords[locale]))
  const linksOf = (handle: (typeof standardMenus)[number]) =>
    (menus.get(handle)?.items ?? []).map(linkOf)
  return { main: linksOf('main-menu'), foot: linksOf('footer') }
}

const linkOf = ({ title, target, items }: MenuEntry): MenuLink => ({
  label: title,
  to: placeOfEntry(target),
  items: items.map(linkOf),
})
