// What is new on a site, as feed readers take it (Atom, RFC 4287). Pure.
import { escapeXml, xmlText } from '#app/domain/invoice/xml-text.ts'

export type FeedEntry = {
  /** the product's own id: an entry keeps it while its address changes */
  id: string
  title: string
  url: string
  summary: string
  /** who makes it */
  author: string
  picture: { url: string; contentType: string } | null
  publishedAt: Date
  updatedAt: Date
}

export type AtomFeed = {
  title: string
  /** the site */
  home: string
  /** the feed's own address, which is also its id */
  self: string
  entries: readonly FeedEntry[]
  /** for a feed that has no entries yet */
  now: Date
}

export function atomFeed({ title, home, self, entries, now }: AtomFeed): string {
  const updated = entries.reduce(
    (latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest),
    entries[0]?.updatedAt ?? now,
  )
  const parts = [
    tag('id', self),
    tag('title', title),
    link({ rel: 'self', type: 'application/atom+xml', href: self }),
    link({ rel: 'alternate', type: 'text/html', href: home }),
    tag('updated', updated.toISOString()),
    `<author>${tag('name', title)}</author>`,
    ...entries.map(entryXml),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">\n${parts.join('\n')}\n</feed>\n`
}

function entryXml(entry: FeedEntry): string {
  const { picture } = entry
  return `<entry>${[
    tag('id', `urn:uuid:${entry.id}`),
    tag('title', entry.title),
    link({ rel: 'alternate', type: 'text/html', href: entry.url }),
    picture ? link({ rel: 'enclosure', type: picture.contentType, href: picture.url }) : '',
    tag('published', entry.publishedAt.toISOString()),
    tag('updated', entry.updatedAt.toISOString()),
    `<author>${tag('name', entry.author)}</author>`,
    tag('summary', entry.summary),
  ].join('')}</entry>`
}

const tag = (name: string, text: string) => `<${name}>${escapeXml(xmlText(text))}</${name}>`

const link = (attributes: Readonly<Record<string, string>>) =>
  `<link ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeXml(value)}"`)
    .join(' ')}/>`
