// Batched reads of what shops write.
import type { MarketDb } from '#app/db/doors.server.ts'
import {
  findCollections,
  type CollectionView,
} from '#app/domain/catalog/collection-views.server.ts'
import {
  findArticles,
  findArticlesAt,
  findAuthors,
  findBlogs,
  findPages,
  type ArticleView,
  type BlogView,
  type PageView,
  type Place,
} from '#app/domain/content/content-views.server.ts'
import { createBatch, type Batch, type Turn } from './batch.ts'

export type ContentLoaders = {
  page: Batch<string, PageView | null>
  /** by "shop-slug/handle" */
  pageAt: Batch<string, PageView | null>
  blog: Batch<string, BlogView | null>
  /** by "shop-slug/handle" */
  blogAt: Batch<string, BlogView | null>
  article: Batch<string, ArticleView | null>
  /** by "blog-id/handle" */
  articleAt: Batch<string, ArticleView | null>
  /** by the blog's id */
  authors: Batch<string, string[]>
  collection: Batch<string, CollectionView | null>
}

const nothing = () => null
const idOf = ({ id }: { id: string }) => id
const placeOf = ({ shopSlug, handle }: Place) => `${shopSlug}/${handle}`

const readPlace = (place: string): Place => {
  const [shopSlug = '', handle = ''] = place.split('/')
  return { shopSlug, handle }
}

export function contentLoaders(db: MarketDb, turn: Turn): ContentLoaders {
  const one = <T>(find: (keys: string[]) => Promise<T[]>, keyOf: (found: T) => string) =>
    createBatch<string, T | null>(
      turn,
      async (keys) => new Map((await find(keys)).map((found) => [keyOf(found), found])),
      nothing,
    )
  return {
    page: one((ids) => findPages(db, { ids }), idOf),
    pageAt: one((places) => findPages(db, { places: places.map(readPlace) }), placeOf),
    blog: one((ids) => findBlogs(db, { ids }), idOf),
    blogAt: one((places) => findBlogs(db, { places: places.map(readPlace) }), placeOf),
    article: one((ids) => findArticles(db, ids), idOf),
    articleAt: one(
      (places) =>
        findArticlesAt(
          db,
          places.map((place) => {
            const { shopSlug: blogId, handle } = readPlace(place)
            return { blogId, handle }
          }),
        ),
      ({ blogId, handle }) => `${blogId}/${handle}`,
    ),
    authors: createBatch<string, string[]>(
      turn,
      (ids) => findAuthors(db, ids),
      () => [],
    ),
    collection: one((ids) => findCollections(db, { ids }), idOf),
  }
}
