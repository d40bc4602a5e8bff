// Page, Blog, Article: what a shop writes, as HTML in which nothing of the seller is markup.
import type { BlogArticlesArgs } from '@shopify/hydrogen-react/storefront-api-types'

import type { ArticleView, BlogView, PageView } from '#app/domain/content/content-views.server.ts'
import { findArticleList } from '#app/domain/content/content-lists.server.ts'
import { richTextHtml, type RichPicture } from '#app/domain/content/rich-text-html.ts'
import { parseRichText, picturesIn, plainTextOf } from '#app/domain/content/rich-text.ts'
import { toGid } from '#app/lib/gid.ts'
import { articlePath, blogPath, mediaUrl, pagePath, shopOrigin, sizedMediaUrl } from '#app/paths.ts'
import { badCursor, readWindow, toConnection, type PageArgs } from './connection.ts'
import type { Fields, StorefrontContext } from './context.server.ts'
import { imageOf, mediaOriginOf } from './pictures.ts'
import { handleOn } from './product-fields.server.ts'
import { asHtml, cutAt } from './texts.ts'

export type PageNode = PageView & { __typename: 'Page' }
export type BlogNode = BlogView & { __typename: 'Blog' }
export type ArticleNode = ArticleView & { __typename: 'Article' }

export const pageNode = (view: PageView | null | undefined): PageNode | null =>
  view ? { ...view, __typename: 'Page' } : null
export const blogNode = (view: BlogView | null | undefined): BlogNode | null =>
  view ? { ...view, __typename: 'Blog' } : null
export const articleNode = (view: ArticleView | null | undefined): ArticleNode | null =>
  view ? { ...view, __typename: 'Article' } : null

type Illustrated = { shopId: string; body: string; pictureIds: readonly string[] }

async function htmlOf(
  { body, pictureIds }: Illustrated,
  { load, site }: StorefrontContext,
): Promise<string> {
  const numbers = picturesIn(parseRichText(body))
  const photos = await Promise.all(
    numbers.map(async (number) => {
      const id = pictureIds[number - 1]
      return { number, photo: id === undefined ? null : await load.media.load(id) }
    }),
  )
  const pictures = photos.flatMap(({ number, photo }): [number, RichPicture][] => {
    if (!photo) return []
    const { shopId, id, width, height } = photo
    const urlAt = (wide: number) =>
      new URL(sizedMediaUrl(mediaUrl(shopId, id), { width: wide }), mediaOriginOf(site)).href
    return [[number, { urlAt, width, height }]]
  })
  return richTextHtml(body, new Map(pictures))
}

const wordsOf = ({ body }: { body: string }) => plainTextOf(parseRichText(body))

/** On the shop's own host, where its pages are. */
export const shopHostOf = (
  { shopSlug }: { shopSlug: string },
  { site }: StorefrontContext,
): string => (site.kind === 'shop' ? site.origin : shopOrigin(site.marketOrigin, shopSlug))

type Titled = { title: string }
const seoOf = ({ title }: Titled, description: string) => ({
  title,
  description: cutAt(description.replaceAll('\n', ' '), 160) || null,
})

const noMetafields = {
  metafields: (_of: unknown, { identifiers }: { identifiers: unknown[] }) =>
    identifiers.map(() => null),
}

export const pageFields: Fields<PageNode> = {
  id: ({ id }) => toGid('Page', id),
  handle: (page, _args, context) => handleOn(page, context),
  body: (page, _args, context) => htmlOf(page, context),
  bodySummary: (page) => cutAt(wordsOf(page), 150),
  seo: (page) => seoOf(page, wordsOf(page)),
  onlineStoreUrl: (page, _args, context) =>
    new URL(pagePath(page.handle), shopHostOf(page, context)).href,
  ...noMetafields,
}

export const blogFields: Fields<BlogNode> = {
  id: ({ id }) => toGid('Blog', id),
  handle: (blog, _args, context) => handleOn(blog, context),
  seo: (blog) => seoOf(blog, ''),
  onlineStoreUrl: (blog, _args, context) =>
    new URL(blogPath(blog.handle), shopHostOf(blog, context)).href,
  authors: async ({ id }, _args, { load }) =>
    (await load.content.authors.load(id)).map((name) => authorNode(name)),
  articleByHandle: async ({ id }, { handle }: { handle: string }, { load }) =>
    articleNode(await load.content.articleAt.load(`${id}/${handle}`)),
  articles: (blog, args: BlogArticlesArgs, context) => articlesOf(blog, args, context),
  ...noMetafields,
}

type ArticleArgs = PageArgs & {
  query?: string | null
  reverse?: boolean | null
  sortKey?: string | null
}

const articleSorts: Record<string, 'title' | 'published' | 'updated' | 'author' | 'blog'> = {
  TITLE: 'title',
  PUBLISHED_AT: 'published',
  UPDATED_AT: 'updated',
  AUTHOR: 'author',
  BLOG_TITLE: 'blog',
}

/** Of one blog, or of everything on this site. */
export async function articlesOf(
  of: { shopId: string | null; id?: string },
  args: ArticleArgs,
  context: StorefrontContext,
) {
  const ask = {
    shopId: of.shopId,
    blogId: of.id,
    text: args.query ?? '',
    sort: articleSorts[args.sortKey ?? ''] ?? 'id',
    isReversed: args.reverse ?? false,
    window: readWindow(args),
  } as const
  const page = await context.load.turn(() => findArticleList(context.db, ask))
  if (!page) throw badCursor()
  const edges = page.items.map(({ cursor, view }) => ({ cursor, node: articleNode(view) }))
  return toConnection(edges, page)
}

export const articleFields: Fields<ArticleNode> = {
  id: ({ id }) => toGid('Article', id),
  content: (article, { truncateAt }: { truncateAt?: number | null }) =>
    cutAt(wordsOf(article), truncateAt),
  contentHtml: (article, _args, context) => htmlOf(article, context),
  excerpt: ({ summary }, { truncateAt }: { truncateAt?: number | null }) =>
    summary ? cutAt(summary, truncateAt) : null,
  excerptHtml: ({ summary }) => (summary ? asHtml(summary) : null),
  author: ({ authorName }) => authorNode(authorName),
  authorV2: ({ authorName }) => authorNode(authorName),
  blog: ({ shopId, shopSlug, blogId, blogHandle, blogTitle }) =>
    blogNode({ shopId, shopSlug, id: blogId, handle: blogHandle, title: blogTitle }),
  image: async ({ mediaId, title }, _args, { load }) =>
    imageOf(mediaId === null ? null : await load.media.load(mediaId), title),
  seo: (article) => seoOf(article, article.summary || wordsOf(article)),
  onlineStoreUrl: (article, _args, context) =>
    new URL(articlePath(article.blogHandle, article.handle), shopHostOf(article, context)).href,
  ...noMetafields,
}

/** In Vietnam the family's name comes first. Whose letters it were is nobody's business: the address is left empty. */
const authorNode = (name: string) => {
  const [lastName = '', ...own] = name.split(' ')
  return { name, lastName, firstName: own.join(' '), email: '', bio: null }
}
