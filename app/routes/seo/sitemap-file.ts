// /sitemaps/:kind/:page.xml: addresses of one kind, at most as many as the protocol allows.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'

import { inMarket } from '#app/db/doors.server.ts'
import { countSitemapEntries, findSitemapEntries } from '#app/domain/seo/sitemap.server.ts'
import { sitemapXml, type SitemapKind, type SitemapPage } from '#app/domain/seo/sitemap.ts'
import { blogsPath } from '#app/paths.ts'

import { notFound, readParams } from '../forms.server.ts'
import { keepForEverybody } from '../page-tags.ts'
import { readSite, type Site } from '../site.server.ts'
import { goHome } from './at-home.server.ts'
import {
  kindsOf,
  mostPagesPerSitemap,
  pathIn,
  sitemapPage,
  standingPages,
} from './site-map.server.ts'
import { xmlAnswer } from './xml-answer.ts'

const fileParams = z.object({
  kind: z.string().max(20),
  page: z.coerce.number().int().min(1).max(10_000),
})

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const site = await readSite(request)
  goHome(request, site)
  const { kind, page } = readParams(params, fileParams)
  const known = kindsOf(site).find((one) => one === kind)
  const lines = known
    ? await linesOf(site, known, page)
    : kind === 'pages' && page === 1
      ? (await pagesOf(site)).map((path) => sitemapPage(site.homeOrigin + path, null))
      : []
  if (lines.length === 0) throw notFound()
  keepForEverybody(context, site)
  return xmlAnswer(sitemapXml(lines))
}

// A shop that wrote nothing has nothing at the address of its articles.
async function pagesOf(site: Site): Promise<readonly string[]> {
  const pages = standingPages(site)
  if (!site.shop) return pages
  const written = { kind: 'article', shopId: site.shop.id } as const
  const count = await inMarket({}, (db) => countSitemapEntries(db, written))
  return count > 0 ? [...pages, blogsPath] : pages
}

async function linesOf(site: Site, kind: SitemapKind, page: number): Promise<SitemapPage[]> {
  const scope = { kind, shopId: site.shop?.id ?? null }
  const entries = await inMarket({}, (db) =>
    findSitemapEntries(db, scope, { size: mostPagesPerSitemap, page }),
  )
  return entries.map(({ handle, updatedAt }) =>
    sitemapPage(`${site.homeOrigin}${pathIn(kind, handle)}`, updatedAt),
  )
}
