// /feeds/google.xml on a shop's host: kept until something of the shop changes.
import type { LoaderFunctionArgs } from '@remix-run/node'

import { googleFoot, googleHead, googleItem } from '#app/domain/feed/google-feed.ts'

import { keepForEverybody } from '../page-tags.ts'
import { requireShop } from '../site.server.ts'
import { readFeed } from './shop-feed.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const site = await requireShop(request)
  const { name, tagline } = site.shop
  const head = googleHead({ title: name, url: site.origin, description: tagline || name })
  const body = await readFeed(site, { head, write: googleItem, foot: googleFoot })
  keepForEverybody(context, site)
  return new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
