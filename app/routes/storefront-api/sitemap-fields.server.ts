// `sitemap(type)`: how many pages there are, and what is on one; the same source as the sitemaps of the host.
import type { SitemapType } from '@shopify/hydrogen-react/storefront-api-types'

import { countSitemapEntries, findSitemapEntries } from '#app/domain/seo/sitemap.server.ts'
import type { SitemapKind } from '#app/domain/seo/sitemap.ts'
import { badPage } from './connection.ts'
import { shopIdOf, type Fields, type StorefrontContext } from './context.server.ts'

type SitemapNode = { __typename: 'Sitemap'; kind: SitemapKind | null }

const kinds: Partial<Record<SitemapType, SitemapKind>> = {
  PRODUCT: 'product',
  COLLECTION: 'collection',
  PAGE: 'page',
  BLOG: 'blog',
  ARTICLE: 'article',
}

const perPage = 250
const mostPages = 100_000

export const sitemapNode = (type: SitemapType): SitemapNode => ({
  __typename: 'Sitemap',
  kind: kinds[type] ?? null,
})

const count = ({ kind }: SitemapNode, context: StorefrontContext): Promise<number> =>
  kind === null
    ? Promise.resolve(0)
    : context.load.turn(() => countSitemapEntries(context.db, { kind, shopId: shopIdOf(context) }))

export const sitemapFields: Fields<SitemapNode> = {
  pagesCount: async (node, _args, context) => ({
    count: Math.ceil((await count(node, context)) / perPage),
    precision: 'EXACT',
  }),
  resources: async ({ kind }, { page }: { page: number }, context) => {
    if (page < 1 || page > mostPages) throw badPage(`page is 1 … ${mostPages}`)
    if (kind === null) return { hasNextPage: false, items: [] }
    const scope = { kind, shopId: shopIdOf(context) }
    const window = { size: perPage, page }
    const [total, found] = await context.load.turn(async () => [
      await countSitemapEntries(context.db, scope),
      await findSitemapEntries(context.db, scope, window),
    ])
    const items = found.map((entry) => ({ ...entry, __typename: 'SitemapResource' as const }))
    return { hasNextPage: total > page * perPage, items }
  },
}
