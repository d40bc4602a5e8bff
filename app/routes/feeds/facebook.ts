// /feeds/facebook.csv on a shop's host: kept until something of the shop changes.
import type { LoaderFunctionArgs } from '@remix-run/node'

import { metaHead, metaItem } from '#app/domain/feed/meta-feed.ts'

import { keepForEverybody } from '../page-tags.ts'
import { requireShop } from '../site.server.ts'
import { readFeed } from './shop-feed.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const site = await requireShop(request)
  const body = await readFeed(site, { head: metaHead, write: metaItem, foot: '' })
  keepForEverybody(context, site)
  return new Response(body, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } })
}
