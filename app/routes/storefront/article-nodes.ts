// What our screens read of articles, as the operations select it.
import type { ArticleCardView } from '#app/components/content/article-list.tsx'
import { pictureOf, type PictureNode } from '#app/components/storefront-nodes.ts'
import { fromIso } from '#app/lib/time.ts'

export type ArticleCardNode = {
  handle: string
  title: string
  excerpt: string | null
  /** ISO 8601 */
  publishedAt: string
  author: { name: string } | null
  image: PictureNode | null
  blog: { handle: string; title: string }
}

export const articleCard = (node: ArticleCardNode): ArticleCardView => ({
  handle: node.handle,
  blogHandle: node.blog.handle,
  title: node.title,
  excerpt: node.excerpt,
  author: node.author?.name ?? '',
  publishedAt: fromIso(node.publishedAt),
  picture: pictureOf(node.image),
})

/** Pictures lose their host, so that a kept page is right behind any proxy. */
export const withLocalPictures = (html: string, origin: string): string =>
  html.replaceAll(`${origin}/media/`, '/media/')
