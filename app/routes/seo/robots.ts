// /robots.txt of every host: what is somebody's own is not for crawlers; where the sitemap is.
import type { LoaderFunctionArgs } from '@remix-run/node'

import { sitemapPath } from '#app/paths.ts'

import { keepForEverybody } from '../page-tags.ts'
import { readSite } from '../site.server.ts'

// A list narrowed in every way would be crawled without end; the bare search is read and says noindex.
const closed = [
  '/account',
  '/admin',
  '/api/',
  '/cart',
  '/checkout',
  '/invitations/',
  '/operator',
  '/orders',
  '/payments/',
  '/search?',
  '/seller',
  '/sign-in',
  '/sign-up',
]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const site = await readSite(request)
  keepForEverybody(context, site)
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${site.homeOrigin}${sitemapPath}`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    },
  })
}
