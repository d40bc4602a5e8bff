// Title, description, canonical address and structured data of a page, for search engines and link previews.
import type { MetaDescriptor } from '@remix-run/node'

type Page = {
  title: string
  description?: string
  /** The one address of this page, absolute. */
  url: string
  /** Absolute, 1200 × 630: what Facebook and Zalo draw above a shared link. */
  picture?: string | undefined
  structured?: readonly Record<string, unknown>[]
  isHidden?: boolean
}

export function pageMeta({
  title,
  description,
  url,
  picture,
  structured = [],
  isHidden,
}: Page): MetaDescriptor[] {
  const summary = shortened(description ?? '')
  const meta: MetaDescriptor[] = [
    { title },
    { tagName: 'link', rel: 'canonical', href: url },
    { property: 'og:title', content: title },
    { property: 'og:url', content: url },
    { property: 'og:type', content: 'website' },
  ]
  if (summary)
    meta.push(
      { name: 'description', content: summary },
      { property: 'og:description', content: summary },
    )
  if (picture)
    meta.push(
      { property: 'og:image', content: picture },
      { property: 'og:image:width', content: '1200' },
      { property: 'og:image:height', content: '630' },
      { name: 'twitter:card', content: 'summary_large_image' },
    )
  if (isHidden) meta.push({ name: 'robots', content: 'noindex' })
  for (const one of structured) {
    meta.push({ 'script:ld+json': { '@context': 'https://schema.org', ...one } })
  }
  return meta
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
