// The menus around every page of a shop.
import type { MenuLink, ShopMenus } from '#app/components/root-data.ts'
import { inMarket } from '#app/db/doors.server.ts'
import { placeOfEntry, standardMenus, type MenuEntry } from '#app/domain/content/menu.ts'
import { findMenus } from '#app/domain/content/menu-views.server.ts'
import { menuWords } from '#app/i18n/menus.ts'
import type { Locale } from '#app/i18n/text.ts'

import { readForEverybody } from './for-everybody.server.ts'

export const readShopMenus = (shopId: string, locale: Locale): Promise<ShopMenus> =>
  readForEverybody({ shopId, key: `menus ${locale} ${shopId}` }, () => askMenus(shopId, locale))

async function askMenus(shopId: string, locale: Locale): Promise<ShopMenus> {
  const asked = { shopId, handles: standardMenus }
  const menus = await inMarket({}, (db) => findMenus(db, asked, menuWords[locale]))
  const linksOf = (handle: (typeof standardMenus)[number]) =>
    (menus.get(handle)?.items ?? []).map((entry) => linkOf(entry, menus.get(handle)?.id === shopId))
  return { main: linksOf('main-menu'), foot: linksOf('footer') }
}

// A menu that nobody arranged has the shop's id; what it says of the whole and of promises are our words.
const linkOf = ({ title, target, items }: MenuEntry, isStandard: boolean): MenuLink => ({
  label: title,
  to: placeOfEntry(target),
  isOurs: isStandard && (target.kind === 'catalog' || target.kind === 'policy'),
  items: items.map((item) => linkOf(item, isStandard)),
})
