// What search engines and feed readers are given, read back as they read it.
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { atomFeed, type FeedEntry } from './atom-feed.ts'
import { sitemapIndexXml, sitemapXml } from './sitemap.ts'

const read = (xml: string) => {
  const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
    xml,
    'application/xml',
  )
  const all = (name: string) => [...document.getElementsByTagName(name)]
  return {
    root: document.documentElement?.tagName,
    all,
    texts: (name: string) => all(name).map(({ textContent }) => textContent),
  }
}

const changed = new Date('2026-11-20T03:00:00Z')

test('a sitemap names a page once a language, and with each all of its languages', () => {
  const url = 'https://yenhoa.vn/search?q=c%C3%A1&x=1'
  const addresses = [
    { language: 'vi', url },
    { language: 'en', url: `${url}&lang=en` },
  ]
  const { root, texts, all } = read(sitemapXml([{ addresses, updatedAt: changed }]))

  expect(root).toBe('urlset')
  expect(texts('loc')).toEqual([url, `${url}&lang=en`])
  expect(texts('lastmod')).toEqual(['2026-11-20T03:00:00.000Z', '2026-11-20T03:00:00.000Z'])
  const others = all('xhtml:link').map((link) => [
    link.getAttribute('hreflang'),
    link.getAttribute('href'),
  ])
  const each = [
    ['vi', url],
    ['en', `${url}&lang=en`],
    ['x-default', url],
  ]
  expect(others).toEqual([...each, ...each])
})

test('a page whose last change nobody knows says nothing of it', () => {
  const addresses = [{ language: 'vi', url: 'https://nieu.vn/' }]

  expect(read(sitemapXml([{ addresses, updatedAt: null }])).texts('lastmod')).toEqual([])
})

test('an index leads to files', () => {
  const file = { url: 'https://nieu.vn/sitemaps/shop/1.xml', updatedAt: changed }
  const { root, texts } = read(sitemapIndexXml([file]))

  expect([root, texts('loc')]).toEqual(['sitemapindex', [file.url]])
})

const entry: FeedEntry = {
  id: '01900000-0000-7000-8000-000000000001',
  title: 'Mắm tép',
  url: 'https://yenhoa.vn/products/mam-tep',
  summary: 'Ủ 60 ngày',
  author: 'Yên Hòa',
  picture: { url: 'https://yenhoa.vn/media/1?width=1200&format=jpeg', contentType: 'image/jpeg' },
  publishedAt: new Date('2026-11-01T00:00:00Z'),
  updatedAt: changed,
}
const feedOf = (entries: readonly FeedEntry[]) =>
  read(
    atomFeed({
      title: 'Vừa lên kệ',
      home: 'https://yenhoa.vn/',
      self: 'https://yenhoa.vn/feeds/new.atom',
      entries,
      now: new Date('2026-11-23T00:00:00Z'),
    }),
  )

test('a feed is as new as its latest entry, and an empty one as the moment it is read', () => {
  const older = { ...entry, updatedAt: new Date('2026-11-02T00:00:00Z') }

  expect(feedOf([older, entry]).texts('updated')[0]).toBe('2026-11-20T03:00:00.000Z')
  expect(feedOf([]).texts('updated')).toEqual(['2026-11-23T00:00:00.000Z'])
})

test('an entry keeps the product’s own id, and says who makes it', () => {
  const feed = feedOf([entry])

  expect(feed.texts('id')).toEqual([
    'https://yenhoa.vn/feeds/new.atom',
    'urn:uuid:01900000-0000-7000-8000-000000000001',
  ])
  expect(feed.texts('name')).toEqual(['Vừa lên kệ', 'Yên Hòa'])
})

test('whatever sellers write, the feed can be read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) => {
      const feed = feedOf([{ ...entry, title: `M ${words}`, summary: words }])

      expect(feed.all('entry')).toHaveLength(1)
    }),
  )
})
