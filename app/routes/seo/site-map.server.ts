// Which addresses a host tells search engines of, and how each is written.
import { mostPerSitemap, type SitemapKind, type SitemapPage } from '#app/domain/seo/sitemap.ts'
import { inLocale } from '#app/i18n/locale.ts'
import { locales } from '#app/i18n/text.ts'
import {
  articlePath,
  blogPath,
  categoryPath,
  collectionPath,
  communePath,
  comparePath,
  homePath,
  pagePath,
  policiesPath,
  productPath,
  rankingPath,
  shopPath,
  shopsPath,
} from '#app/paths.ts'

import type { Site } from '../site.server.ts'

const ofShop: readonly SitemapKind[] = ['product', 'collection', 'page', 'blog', 'article']
const ofMarket: readonly SitemapKind[] = ['shop', 'commune', 'category', 'compare']

export const kindsOf = ({ kind }: Pick<Site, 'kind'>): readonly SitemapKind[] =>
  kind === 'shop' ? ofShop : ofMarket

/** Pages that every site of its kind has. */
export const standingPages = ({ kind }: Pick<Site, 'kind'>): readonly string[] =>
  kind === 'shop' ? [homePath, policiesPath] : [homePath, shopsPath, rankingPath]

const paths: Record<SitemapKind, (handle: string) => string> = {
  product: productPath,
  collection: collectionPath,
  page: pagePath,
  blog: blogPath,
  article: (handle) => {
    const [blog = '', article = ''] = handle.split('/')
    return articlePath(blog, article)
  },
  shop: shopPath,
  commune: communePath,
  category: (handle) => {
    const [category = '', province] = handle.split('/')
    return categoryPath(category, province)
  },
  compare: (handle) => {
    const [category = '', name = ''] = handle.split('/')
    return comparePath(category, name)
  },
}

/** Pages that one file may name: each is written once a language. */
export const mostPagesPerSitemap = mostPerSitemap / locales.length

/** `url` is the Vietnamese address, absolute. */
export const sitemapPage = (url: string, updatedAt: Date | null): SitemapPage => ({
  addresses: locales.map((language) => ({ language, url: inLocale(url, language) })),
  updatedAt,
})

export const pathIn = (kind: SitemapKind, handle: string): string => paths[kind](handle)
