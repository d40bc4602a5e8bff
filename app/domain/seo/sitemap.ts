// Sitemaps (sitemaps.org 0.9) and their index, written. Pure.
import { inLocale } from '#app/i18n/locale.ts'
import { locales } from '#app/i18n/text.ts'
import { escapeXml } from '#app/domain/invoice/xml-text.ts'

export const sitemapKinds = ['product', 'collection', 'shop'] as const
export type SitemapKind = (typeof sitemapKinds)[number]

/** `shopId` null: of every open shop. */
export type SitemapScope = { kind: SitemapKind; shopId: string | null }

export type SitemapEntry = { handle: string; updatedAt: Date }

/** What the protocol allows in one file; ours hold less than its 50 MB then. */
export const mostPerSitemap = 50_000

export type SitemapLine = { url: string; updatedAt: Date | null }

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const names = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** Every address in each of our languages, each naming the others. */
export function sitemapXml(lines: readonly SitemapLine[]): string {
  const urls = lines.flatMap((line) => {
    const others = alternates(line.url)
    return locales.map(
      (locale) => `<url>${place({ ...line, url: inLocale(line.url, locale) })}${others}</url>\n`,
    )
  })
  return `${head}<urlset ${names} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('')}</urlset>\n`
}

export function sitemapIndexXml(files: readonly SitemapLine[]): string {
  const lines = files.map((file) => `<sitemap>${place(file)}</sitemap>\n`)
  return `${head}<sitemapindex ${names}>\n${lines.join('')}</sitemapindex>\n`
}

/** Addresses that one file may name: each is written once a language. */
export const mostPagesPerSitemap = mostPerSitemap / locales.length

const place = ({ url, updatedAt }: SitemapLine): string =>
  `<loc>${escapeXml(url)}</loc>${updatedAt ? `<lastmod>${updatedAt.toISOString()}</lastmod>` : ''}`

const alternates = (url: string): string =>
  [...locales.map((locale) => [locale, inLocale(url, locale)]), ['x-default', inLocale(url, 'vi')]]
    .map(
      ([lang, href = '']) =>
        `<xhtml:link rel="alternate" hreflang="${lang}" href="${escapeXml(href)}"/>`,
    )
    .join('')
