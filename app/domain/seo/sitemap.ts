// Sitemaps (sitemaps.org 0.9) and their index, written. Pure.
import { escapeXml } from '#app/domain/invoice/xml-text.ts'

export const sitemapKinds = [
  'product',
  'collection',
  'page',
  'blog',
  'article',
  'shop',
  'commune',
  'category',
  'compare',
] as const
export type SitemapKind = (typeof sitemapKinds)[number]

/** `shopId` null: of every open shop. */
export type SitemapScope = { kind: SitemapKind; shopId: string | null }

export type SitemapEntry = { handle: string; updatedAt: Date }

/** What the protocol allows in one file; ours hold less than its 50 MB then. */
export const mostPerSitemap = 50_000

/** One page with its address in each language; the first is for those who speak none of them. */
export type SitemapPage = {
  addresses: readonly { language: string; url: string }[]
  updatedAt: Date | null
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const names = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** Every address of a page, each naming all of them. */
export function sitemapXml(pages: readonly SitemapPage[]): string {
  const urls = pages.flatMap(({ addresses, updatedAt }) => {
    const others = alternates(addresses)
    return addresses.map(({ url }) => `<url>${place({ url, updatedAt })}${others}</url>\n`)
  })
  return `${head}<urlset ${names} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('')}</urlset>\n`
}

export type SitemapFileLine = { url: string; updatedAt: Date | null }

export function sitemapIndexXml(files: readonly SitemapFileLine[]): string {
  const lines = files.map((file) => `<sitemap>${place(file)}</sitemap>\n`)
  return `${head}<sitemapindex ${names}>\n${lines.join('')}</sitemapindex>\n`
}

const place = ({ url, updatedAt }: SitemapFileLine): string =>
  `<loc>${escapeXml(url)}</loc>${updatedAt ? `<lastmod>${updatedAt.toISOString()}</lastmod>` : ''}`

function alternates(addresses: SitemapPage['addresses']): string {
  const [first] = addresses
  const named = first ? [...addresses, { language: 'x-default', url: first.url }] : []
  return named
    .map(
      ({ language, url }) =>
        `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(url)}"/>`,
    )
    .join('')
}
