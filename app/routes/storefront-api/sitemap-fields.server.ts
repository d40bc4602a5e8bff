// `sitemap(type)`: how many pages there are, and what is on one; the same source as the sitemaps of the host.
import type { SitemapType } from '@shopify/hydrogen-react/storefront-api-types'

import {
  countProvenanceObjects,
  findProvenanceObjects,
} from '#app/domain/catalog/provenance-objects.server.ts'
import { countSitemapEntries, findSitemapEntries } from '#app/domain/seo/sitemap.server.ts'
import type { SitemapKind } from '#app/domain/seo/sitemap.ts'
import { badPage } from './connection.ts'
import { shopIdOf, type Fields, type StorefrontContext } from './context.server.ts'
import { metaobjectHandle } from './metaobjects.server.ts'

type SitemapNode = { __typename: 'Sitemap'; type: SitemapType }

const kinds: Partial<Record<SitemapType, SitemapKind>> = {
  PRODUCT: 'product',
  COLLECTION: 'collection',
  PAGE: 'page',
  BLOG: 'blog',
  ARTICLE: 'article',
}

const perPage = 250
const mostPages = 100_000

export const sitemapNode = (type: SitemapType): SitemapNode => ({ __typename: 'Sitemap', type })

function count({ type }: SitemapNode, context: StorefrontContext): Promise<number> {
  const { db, load, today } = context
  const kind = kinds[type]
  const shopId = shopIdOf(context)
  if (type === 'METAOBJECT')
    return load.turn(() => countProvenanceObjects(db, 'lot', { shopId, today }))
  return kind ? load.turn(() => countSitemapEntries(db, { kind, shopId })) : Promise.resolve(0)
}

type Item = { __typename: string; handle: string; updatedAt: Date }

async function itemsOn(page: number, { type }: SitemapNode, context: StorefrontContext) {
  const { db, load } = context
  const kind = kinds[type]
  if (type === 'METAOBJECT') return lotsOn(page, context)
  if (!kind) return []
  const scope = { kind, shopId: shopIdOf(context) }
  const found = await load.turn(() => findSitemapEntries(db, scope, { size: perPage, page }))
  return found.map((entry): Item => ({ ...entry, __typename: 'SitemapResource' }))
}

// Of metaobjects those that have a page of their own: lots, with their trace.
async function lotsOn(page: number, context: StorefrontContext) {
  const { db, load, today } = context
  const window = { size: perPage, after: null, isDown: false, skip: (page - 1) * perPage }
  const filter = { shopId: shopIdOf(context), window }
  const found = await load.turn(() => findProvenanceObjects(db, 'lot', { filter, today }))
  return found.map((object) => ({
    __typename: 'SitemapResourceMetaobject',
    handle: metaobjectHandle(object, context),
    type: object.kind,
    updatedAt: object.updatedAt,
  }))
}

export const sitemapFields: Fields<SitemapNode> = {
  pagesCount: async (node, _args, context) => ({
    count: Math.ceil((await count(node, context)) / perPage),
    precision: 'EXACT',
  }),
  resources: async (node, { page }: { page: number }, context) => {
    if (page < 1 || page > mostPages) throw badPage(`page is 1 … ${mostPages}`)
    const total = await count(node, context)
    const items = await itemsOn(page, node, context)
    return { hasNextPage: total > page * perPage, items }
  },
}
