// Reads the answer of the first page's operation, part by part. What is gone by now (a collection, a product) is
// not shown.
import type {
  ArticlesPart,
  ArticleTeaser,
  CollectionsPart,
  GoodsPart,
  HeroPart,
} from '#app/components/shop-home/parts.ts'
import {
  pictureOf,
  productCard,
  type PictureNode,
  type ProductCardNode,
} from '#app/components/storefront-nodes.ts'
import type { Picture } from '#app/components/ui/photo.tsx'
import type {
  ArticlesSection,
  CollectionsSection,
  GoodsSection,
  HeroSection,
} from '#app/domain/site/look.ts'
import { articlePath, blogsPath, collectionPath, searchPath } from '#app/paths.ts'

import { partName } from './home-operation.ts'

type CollectionNode = { handle: string; title: string }
type CardPage = { nodes: ProductCardNode[]; pageInfo: { hasNextPage: boolean } }
type ArticleNode = {
  handle: string
  title: string
  excerpt: string | null
  publishedAt: string
  image: PictureNode | null
  blog: { handle: string }
}

type ArticlePage = { nodes: ArticleNode[]; pageInfo: { hasNextPage: boolean } }

/** By the name of the part; what a part asked decides its shape. */
export type HomeAnswer = Record<string, unknown>

type Read = { answer: HomeAnswer; index: number }

const answerOf = ({ answer, index }: Read): unknown => answer[partName(index)] ?? null

function hero(section: HeroSection, read: Read & { photo: Picture | null }): HeroPart {
  const collection = section.leadsTo === null ? null : (answerOf(read) as CollectionNode | null)
  const { photo } = read
  const { id, title, line } = section
  return {
    id,
    title,
    kind: 'hero',
    line,
    photo,
    to: collection ? collectionPath(collection.handle) : searchPath(),
    leadsTo: collection?.title ?? null,
  }
}

function goods({ id, title, source }: GoodsSection, read: Read): GoodsPart {
  const part = { id, title, kind: 'goods' as const }
  if (source === 'chosen') {
    const nodes = (answerOf(read) as (ProductCardNode | null)[] | null) ?? []
    const products = nodes.flatMap((node) => (node ? productCard(node) : []))
    return { ...part, products, allTo: null, subject: source }
  }
  if (source === 'collection') {
    const found = answerOf(read) as (CollectionNode & { products: CardPage }) | null
    return {
      ...part,
      products: found?.products.nodes.map(productCard) ?? [],
      allTo: found?.products.pageInfo.hasNextPage ? collectionPath(found.handle) : null,
      subject: { collection: found?.title ?? '' },
    }
  }
  const page = answerOf(read) as CardPage | null
  const sort = source === 'newest' ? source : 'best-selling'
  return {
    ...part,
    products: page?.nodes.map(productCard) ?? [],
    allTo: page?.pageInfo.hasNextPage ? searchPath({ sort }) : null,
    subject: source,
  }
}

function collections({ id, title }: CollectionsSection, read: Read): CollectionsPart {
  const found = answerOf(read) as { nodes: CollectionNode[] } | null
  const nodes = found?.nodes ?? []
  return {
    id,
    title,
    kind: 'collections',
    collections: nodes.map(({ handle, title: name }) => ({ handle, title: name })),
  }
}

function articles({ id, title }: ArticlesSection, read: Read): ArticlesPart {
  const found = answerOf(read) as ArticlePage | null
  const allTo = found?.pageInfo.hasNextPage ? blogsPath : null
  return { id, title, kind: 'articles', articles: (found?.nodes ?? []).map(teaser), allTo }
}

const teaser = (node: ArticleNode): ArticleTeaser => ({
  to: articlePath(node.blog.handle, node.handle),
  title: node.title,
  excerpt: node.excerpt ?? '',
  publishedAt: node.publishedAt,
  picture: pictureOf(node.image),
})

export const readPart = { hero, goods, collections, articles }
