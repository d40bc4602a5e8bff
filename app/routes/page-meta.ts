// Title, description, addresses and structured data of a page, for search engines and link previews.
import type { MetaDescriptor } from '@remix-run/node'

import { inLocale } from '#app/i18n/locale.ts'
import { localeOf } from '#app/i18n/use-text.ts'
import { locales } from '#app/i18n/text.ts'
import type { Money } from '#app/lib/money.ts'

type Page = {
  title: string
  description?: string
  /** The one address of this page, absolute, in Vietnamese; its other languages are made from it. */
  url: string
  /** Absolute, 1200 × 630: what Facebook and Zalo draw above a shared link. */
  picture?: string | undefined
  /** What it costs now: the page is about one thing that can be bought. */
  price?: Money | undefined
  structured?: readonly Record<string, unknown>[]
  /** Absolute, where feed readers hear what is new here. */
  feed?: string
  isHidden?: boolean
}

type Matches = Parameters<typeof localeOf>[0]

/** `matches` are those of the `meta` function: they say the language and whose site this is. */
export function pageMeta(page: Page, matches: Matches): MetaDescriptor[] {
  const { title, description, url, structured = [], feed, isHidden } = page
  const summary = shortened(description ?? '')
  const here = inLocale(url, localeOf(matches))
  return [
    { title },
    { tagName: 'link', rel: 'canonical', href: here },
    ...(isHidden ? [{ name: 'robots', content: 'noindex' }] : alternates(url)),
    ...(summary ? [{ name: 'description', content: summary }] : []),
    ...(feed ? [{ tagName: 'link', rel: 'alternate', type: atom, href: feed }] : []),
    ...preview({ ...page, url: here, description: summary }, matches),
    ...structured.map((one) => ({
      'script:ld+json': { '@context': 'https://schema.org', ...one },
    })),
  ]
}

const atom = 'application/atom+xml'

const alternates = (url: string): MetaDescriptor[] => [
  ...locales.map((locale) => alternate(locale, inLocale(url, locale))),
  alternate('x-default', inLocale(url, 'vi')),
]

const alternate = (hrefLang: string, href: string): MetaDescriptor => ({
  tagName: 'link',
  rel: 'alternate',
  hrefLang,
  href,
})

const territories = { vi: 'vi_VN', en: 'en_US' } as const

// Open Graph, and the one word that Twitter wants besides.
function preview(page: Page, matches: Matches): MetaDescriptor[] {
  const { title, description, url, picture, price } = page
  const locale = localeOf(matches)
  const other = locale === 'vi' ? 'en' : 'vi'
  const told: Record<string, string | undefined> = {
    'og:title': title,
    'og:description': description || undefined,
    'og:url': url,
    'og:type': price ? 'product' : 'website',
    'og:site_name': siteName(matches),
    'og:locale': territories[locale],
    'og:locale:alternate': territories[other],
    'og:image': picture,
    ...(picture && {
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': title,
    }),
    ...(price && {
      'product:price:amount': price.amount.toString(),
      'product:price:currency': price.currency,
    }),
  }
  const lines: MetaDescriptor[] = Object.entries(told).flatMap(([property, content]) =>
    content === undefined ? [] : [{ property, content }],
  )
  if (picture) lines.push({ name: 'twitter:card', content: 'summary_large_image' })
  return lines
}

function siteName(matches: Matches): string {
  const data = matches.find((match) => match?.id === 'root')?.data as
    { site?: { shop?: { name?: string } | null } } | undefined
  return data?.site?.shop?.name ?? 'Niêu'
}

/** At most 160 characters, cut between words. */
export function shortened(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  if (flat.length <= 160) return flat
  return `${flat.slice(0, 159).replace(/\s+\S*$/, '')}…`
}

/** schema.org BreadcrumbList from the crumbs a page shows and the page itself. */
export function breadcrumbData(origin: string, crumbs: readonly { label: string; to: string }[]) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.label,
      item: `${origin}${crumb.to}`,
    })),
  }
}
