// The questions about what shops write: pages, blogs, articles, menus, and searches in them.
import type {
  QueryRootArticlesArgs,
  QueryRootBlogsArgs,
  QueryRootPagesArgs,
  QueryRootSearchArgs,
  QueryRootUrlRedirectsArgs,
} from '@shopify/hydrogen-react/storefront-api-types'

import type { PageWindow } from '#app/domain/catalog/listing-views.server.ts'
import {
  findBlogList,
  findPageList,
  type ContentSort,
} from '#app/domain/content/content-lists.server.ts'
import {
  searchContent,
  suggestArticles,
  suggestPages,
  type ContentKind,
} from '#app/domain/content/content-search.server.ts'
import { idFromGid } from '#app/lib/gid.ts'
import { isHandle } from '#app/lib/handle.ts'
import { badCursor, readWindow, toConnection } from './connection.ts'
import { articleNode, articlesOf, blogNode, pageNode } from './content-fields.server.ts'
import { shopIdOf, type Fields, type StorefrontContext } from './context.server.ts'
import { findMenuNode } from './menu-fields.server.ts'
import { urlRedirects } from './redirect-queries.server.ts'

/** On a shop's host other shops do not exist. */
export const onSite = <T extends { shopId: string }>(
  found: T | null | undefined,
  context: StorefrontContext,
): T | null => (found && (shopIdOf(context) ?? found.shopId) === found.shopId ? found : null)

type ByIdOrHandle = { id?: string | null; handle?: string | null }

// "handle" on a shop's host, "shop/handle" on the market, as with products.
function placeOf(handle: string | null | undefined, { site }: StorefrontContext): string | null {
  const parts = (handle ?? '').split('/')
  const [shopSlug = '', own = ''] = site.shop ? [site.shop.slug, handle ?? ''] : parts
  const isOne = site.shop ? true : parts.length === 2
  return isOne && isHandle(own) && isHandle(shopSlug) ? `${shopSlug}/${own}` : null
}

async function page({ id, handle }: ByIdOrHandle, context: StorefrontContext) {
  const { content } = context.load
  if (id) {
    const pageId = idFromGid(id, 'Page')
    return pageNode(onSite(pageId ? await content.page.load(pageId) : null, context))
  }
  const place = placeOf(handle, context)
  return pageNode(place === null ? null : await content.pageAt.load(place))
}

async function blog({ id, handle }: ByIdOrHandle, context: StorefrontContext) {
  const { content } = context.load
  if (id) {
    const blogId = idFromGid(id, 'Blog')
    return blogNode(onSite(blogId ? await content.blog.load(blogId) : null, context))
  }
  const place = placeOf(handle, context)
  return blogNode(place === null ? null : await content.blogAt.load(place))
}

async function article(gid: string, context: StorefrontContext) {
  const id = idFromGid(gid, 'Article')
  return articleNode(onSite(id ? await context.load.content.article.load(id) : null, context))
}

/** By the types that node() knows of this context. */
export const contentByGid = { page, blog, article }

const pageSorts: Record<string, ContentSort> = { TITLE: 'title', UPDATED_AT: 'updated' }
const blogSorts: Record<string, ContentSort> = { TITLE: 'title', HANDLE: 'handle' }

const askOf = (
  args: QueryRootPagesArgs | QueryRootBlogsArgs,
  context: StorefrontContext,
  sort: ContentSort,
) => ({
  shopId: shopIdOf(context),
  text: args.query ?? '',
  sort,
  isReversed: args.reverse ?? false,
  window: readWindow(args),
})

async function pages(args: QueryRootPagesArgs, context: StorefrontContext) {
  const ask = askOf(args, context, pageSorts[args.sortKey ?? ''] ?? 'id')
  const found = await context.load.turn(() => findPageList(context.db, ask))
  if (!found) throw badCursor()
  const edges = found.items.map(({ cursor, view }) => ({ cursor, node: pageNode(view) }))
  return toConnection(edges, found)
}

async function blogs(args: QueryRootBlogsArgs, context: StorefrontContext) {
  const ask = askOf(args, context, blogSorts[args.sortKey ?? ''] ?? 'id')
  const found = await context.load.turn(() => findBlogList(context.db, ask))
  if (!found) throw badCursor()
  const edges = found.items.map(({ cursor, view }) => ({ cursor, node: blogNode(view) }))
  return toConnection(edges, found)
}

const kinds = { ARTICLE: 'article', PAGE: 'page' } as const
const allKinds: readonly ContentKind[] = Object.values(kinds)

/** search() among what shops write; all of it, when no types are named. */
export async function contentSearch(
  { query, types }: QueryRootSearchArgs,
  window: PageWindow,
  context: StorefrontContext,
) {
  const { db, load } = context
  const named = types?.flatMap((type) => (type === 'PRODUCT' ? [] : [kinds[type]]))
  const ask = {
    shopId: shopIdOf(context),
    text: query,
    kinds: named ? [...new Set(named)] : allKinds,
    window,
  }
  const found = await load.turn(() => searchContent(db, ask))
  if (!found) throw badCursor()
  const nodes = await Promise.all(
    found.items.map(async ({ view: { id, kind } }) =>
      kind === 'article'
        ? articleNode(await load.content.article.load(id))
        : pageNode(await load.content.page.load(id)),
    ),
  )
  const edges = found.items.flatMap(({ cursor }, index) => {
    const node = nodes[index]
    return node ? [{ cursor, node }] : []
  })
  const hasMore = window.isBackward ? found.hasPrevious : found.hasNext
  return { edges, total: found.total, hasMore }
}

type Suggest = { text: string; limit: number; wants: (type: 'ARTICLE' | 'PAGE') => boolean }

export async function suggestContent({ text, limit, wants }: Suggest, context: StorefrontContext) {
  const { db, load } = context
  const ask = { shopId: shopIdOf(context), text, limit }
  const articles = wants('ARTICLE') ? await load.turn(() => suggestArticles(db, ask)) : []
  const found = wants('PAGE') ? await load.turn(() => suggestPages(db, ask)) : []
  return { articles: articles.map(articleNode), pages: found.map(pageNode) }
}

export const contentQueries: Fields<unknown> = {
  page: (_root, args: ByIdOrHandle, context) => page(args, context),
  pageByHandle: (_root, args: { handle: string }, context) => page(args, context),
  pages: (_root, args: QueryRootPagesArgs, context) => pages(args, context),
  blog: (_root, args: ByIdOrHandle, context) => blog(args, context),
  blogByHandle: (_root, args: { handle: string }, context) => blog(args, context),
  blogs: (_root, args: QueryRootBlogsArgs, context) => blogs(args, context),
  article: (_root, { id }: { id: string }, context) => article(id, context),
  articles: (_root, args: QueryRootArticlesArgs, context) =>
    articlesOf({ shopId: shopIdOf(context) }, args, context),
  menu: (_root, { handle }: { handle: string }, context) => findMenuNode(handle, context),
  urlRedirects: (_root, args: QueryRootUrlRedirectsArgs, context) => urlRedirects(args, context),
}
