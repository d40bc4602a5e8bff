// /feeds/new.atom of every host: what went on sale last, for feed readers.
import type { LoaderFunctionArgs } from '@remix-run/node'

import { inMarket } from '#app/db/doors.server.ts'
import { atomFeed, type FeedEntry } from '#app/domain/seo/atom-feed.ts'
import { findNewest, type NewProduct } from '#app/domain/seo/newest.server.ts'
import { readLocale } from '#app/i18n/locale.ts'
import { shopperText } from '#app/i18n/shopper.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import {
  marketProductPath,
  mediaUrl,
  newestFeedPath,
  productPath,
  sizedMediaUrl,
} from '#app/paths.ts'

import { shortened } from '../page-meta.ts'
import { keepForEverybody } from '../page-tags.ts'
import { readSite, type Site } from '../site.server.ts'
import { goHome } from './at-home.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const site = await readSite(request)
  goHome(request, site)
  const now = systemClock.now()
  const scope = { shopId: site.shop?.id ?? null, today: localDate(now) }
  const products = await inMarket({}, (db) => findNewest(db, scope))
  keepForEverybody(context, site)
  const { newest } = shopperText[readLocale(request)]
  const body = atomFeed({
    title: `${site.shop?.name ?? 'Niêu'} · ${newest}`,
    home: `${site.homeOrigin}/`,
    self: `${site.homeOrigin}${newestFeedPath}`,
    entries: products.map((product) => entryOf(site, product)),
    now,
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    },
  })
}

function entryOf({ kind, homeOrigin }: Site, product: NewProduct): FeedEntry {
  const { shopId, shopSlug, handle, photo } = product
  const path = kind === 'shop' ? productPath(handle) : marketProductPath(shopSlug, handle)
  return {
    id: product.productId,
    title: product.title,
    url: `${homeOrigin}${path}`,
    summary: shortened(product.description),
    author: product.shopName,
    picture: photo && {
      url: `${homeOrigin}${sizedMediaUrl(mediaUrl(shopId, photo.mediaId), { width: 1200 })}&format=jpeg`,
      contentType: 'image/jpeg',
    },
    publishedAt: product.publishedAt,
    updatedAt: product.updatedAt,
  }
}
