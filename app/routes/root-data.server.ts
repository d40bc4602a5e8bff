// The facts that the frame of every page shows. Without cookies of ours the answer is the same for everybody.
import type { PublicSite, RootData } from '#app/components/root-data.ts'
import { inMarket, inShop } from '#app/db/doors.server.ts'
import { countPieces } from '#app/domain/cart/count-pieces.server.ts'
import type { SignedIn } from '#app/domain/identity/identity.ts'
import { countUnread } from '#app/domain/notification/notification-views.server.ts'
import { readLocale } from '#app/i18n/locale.ts'

import { readBuyersCart } from './cart/buyers-cart.server.ts'
import { optionalAccount } from './guards.server.ts'
import { goHome } from './seo/at-home.server.ts'
import { readShopMenus } from './shop-menus.server.ts'
import { readSite, type Site } from './site.server.ts'

export async function readRoot(request: Request): Promise<RootData> {
  const site = await readSite(request)
  goHome(request, site)
  const locale = readLocale(request)
  const [cartCount, person, menus] = await Promise.all([
    readCartCount(request, site),
    optionalAccount(request),
    site.shop ? readShopMenus(site.shop.id, locale) : null,
  ])
  return {
    locale,
    menus,
    site: publicSite(site),
    cartCount,
    account: person && { displayName: person.account.displayName },
    unreadNews: person ? await countNews(request, person) : 0,
  }
}

async function readCartCount(request: Request, site: Site): Promise<number> {
  const cart = await readBuyersCart(request, site)
  return cart ? inMarket(cart.buyer, (db) => countPieces(db, cart.key)) : 0
}

// Asked only on a shop's own desk, by those who work there.
async function countNews(request: Request, { account, shops }: SignedIn): Promise<number> {
  const [, slug] = /^\/seller\/([^/.]+)/.exec(new URL(request.url).pathname) ?? []
  const membership = shops.find((shop) => shop.slug === slug)
  if (!membership) return 0
  const reader = { accountId: account.id, role: membership.role }
  return inShop(membership.shopId, (db) => countUnread(db, reader))
}

function publicSite({ kind, origin, marketOrigin, shop }: Site): PublicSite {
  if (!shop) return { kind, origin, marketOrigin, shop: null }
  const { id, slug, name, tagline, signMediaId } = shop
  const { accentColor, headingColor, size, fonts, corners } = shop.theme
  const theme = { accentColor, headingColor, size, fonts, corners }
  return { kind, origin, marketOrigin, shop: { id, slug, name, tagline, theme, signMediaId } }
}
