// Which addresses a host tells search engines of, and how each is written.
import type { SitemapKind } from '#app/domain/seo/sitemap.ts'
import {
  collectionPath,
  homePath,
  policiesPath,
  productPath,
  shopPath,
  shopsPath,
} from '#app/paths.ts'

import type { Site } from '../site.server.ts'

const ofShop: readonly SitemapKind[] = ['product', 'collection']
const ofMarket: readonly SitemapKind[] = ['shop']

export const kindsOf = ({ kind }: Pick<Site, 'kind'>): readonly SitemapKind[] =>
  kind === 'shop' ? ofShop : ofMarket

/** Pages that every site of its kind has. */
export const standingPages = ({ kind }: Pick<Site, 'kind'>): readonly string[] =>
  kind === 'shop' ? [homePath, policiesPath] : [homePath, shopsPath]

const paths: Record<SitemapKind, (handle: string) => string> = {
  product: productPath,
  collection: collectionPath,
  shop: shopPath,
}

export const pathIn = (kind: SitemapKind, handle: string): string => paths[kind](handle)
