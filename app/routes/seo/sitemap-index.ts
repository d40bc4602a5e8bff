// /sitemap.xml of every host: the files that hold its addresses.
import type { LoaderFunctionArgs } from '@remix-run/node'

import { inMarket } from '#app/db/doors.server.ts'
import { findSitemapFiles } from '#app/domain/seo/sitemap.server.ts'
import { sitemapIndexXml } from '#app/domain/seo/sitemap.ts'
import { sitemapFilePath } from '#app/paths.ts'

import { keepForEverybody } from '../page-tags.ts'
import { readSite } from '../site.server.ts'
import { goHome } from './at-home.server.ts'
import { kindsOf, mostPagesPerSitemap } from './site-map.server.ts'
import { xmlAnswer } from './xml-answer.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const site = await readSite(request)
  goHome(request, site)
  const scope = { kinds: kindsOf(site), shopId: site.shop?.id ?? null, size: mostPagesPerSitemap }
  const files = await inMarket({}, (db) => findSitemapFiles(db, scope))
  keepForEverybody(context, site)
  const pages = { url: `${site.homeOrigin}${sitemapFilePath('pages', 1)}`, updatedAt: null }
  const lines = files.map(({ kind, page, updatedAt }) => ({
    url: `${site.homeOrigin}${sitemapFilePath(kind, page)}`,
    updatedAt,
  }))
  return xmlAnswer(sitemapIndexXml([pages, ...lines]))
}
