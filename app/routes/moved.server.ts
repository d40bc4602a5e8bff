// An address at which nothing stands any more: where the shop says it went, or a page that does not exist.
import { redirect } from '@remix-run/node'

import { inMarket } from '#app/db/doors.server.ts'
import { findTarget } from '#app/domain/content/redirect-views.server.ts'
import { shopPlaces } from '#app/lib/shop-places.ts'
import { marketProductPath, shopHomeOrigin } from '#app/paths.ts'

import { notFound } from './forms.server.ts'
import type { ShopSite } from './site.server.ts'

// Where Hydrogen's own storefront lists everything that a shop sells.
const known: Readonly<Record<string, string>> = { '/collections/all': shopPlaces.search }

// A shop may lead the address elsewhere tomorrow, or back.
const headers = { 'cache-control': 'no-cache' }

/** On a shop's host: throws 301 with the query kept, or 404. */
export async function movedOrNotFound(request: Request, { shop }: ShopSite): Promise<never> {
  const { pathname, search } = new URL(request.url)
  const asked = { shopId: shop.id, path: pathname }
  const target = known[pathname] ?? (await inMarket({}, (db) => findTarget(db, asked)))
  if (target === null) throw notFound()
  throw redirect(withQuery(target, search), { status: 301, headers })
}

type OnMarket = {
  shop: { id: string; slug: string; primaryHost: string | null }
  marketOrigin: string
  handle: string
}

/** On the market, for a product's page: throws 301 to where the product or what replaced it is, or 404. */
export async function movedOnMarket(
  request: Request,
  { shop, marketOrigin, handle }: OnMarket,
): Promise<never> {
  const asked = { shopId: shop.id, path: shopPlaces.product(handle) }
  const target = await inMarket({}, (db) => findTarget(db, asked))
  if (target === null) throw notFound()
  const [, product] = /^\/products\/([^/?#]+)$/.exec(target) ?? []
  const place = product
    ? marketProductPath(shop.slug, product)
    : new URL(target, shopHomeOrigin(marketOrigin, shop)).href
  throw redirect(withQuery(place, new URL(request.url).search), { status: 301, headers })
}

// What was asked is kept, unless the target asks something of its own.
const withQuery = (target: string, search: string): string =>
  search === '' || target.includes('?') ? target : target.replace(/(#|$)/, `${search}$1`)
