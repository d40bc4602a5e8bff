// Pages, blogs and articles as shoppers see them, one statement for any number. The door shows what is published.
import type { MarketDb } from '#app/db/doors.server.ts'
import { join, raw, sql, type Sql } from '#app/db/sql.server.ts'

type OfShop = { shopId: string; shopSlug: string; id: string; handle: string; title: string }

export type PageView = OfShop & {
  body: string
  pictureIds: string[]
  createdAt: Date
  updatedAt: Date
}

export type BlogView = OfShop

export type ArticleView = OfShop & {
  blogId: string
  blogHandle: string
  blogTitle: string
  summary: string
  body: string
  pictureIds: string[]
  authorName: string
  mediaId: string | null
  publishedAt: Date
  updatedAt: Date
}

const common = 'x.shop_id AS "shopId", s.slug AS "shopSlug", x.id, x.handle, x.title'

export const pageColumns = raw(`${common}, x.body, x.picture_ids AS "pictureIds",
  x.created_at AS "createdAt", x.updated_at AS "updatedAt"`)
export const pageRows = raw('page x JOIN shop s ON s.id = x.shop_id')

export const blogColumns = raw(common)
export const blogRows = raw('blog x JOIN shop s ON s.id = x.shop_id')

export const articleColumns =
  raw(`${common}, x.blog_id AS "blogId", b.handle AS "blogHandle", b.title AS "blogTitle",
  x.summary, x.body, x.picture_ids AS "pictureIds", x.author_name AS "authorName", x.media_id AS "mediaId",
  x.published_at AS "publishedAt", x.updated_at AS "updatedAt"`)
export const articleRows = raw(
  'article x JOIN shop s ON s.id = x.shop_id JOIN blog b ON b.shop_id = x.shop_id AND b.id = x.blog_id',
)

export type Place = { shopSlug: string; handle: string }
export type Which = { ids: readonly string[] } | { places: readonly Place[] }

const wanted = (which: Which): Sql =>
  'ids' in which
    ? sql`x.id = ANY (${[...which.ids]}::uuid[])`
    : sql`(s.slug, x.handle) IN (${join(
        which.places.map(({ shopSlug, handle }) => sql`(${shopSlug}, ${handle})`),
      )})`

export const findPages = (db: MarketDb, which: Which): Promise<PageView[]> =>
  db.$queryRaw<PageView[]>`SELECT ${pageColumns} FROM ${pageRows} WHERE ${wanted(which)}`

export const findBlogs = (db: MarketDb, which: Which): Promise<BlogView[]> =>
  db.$queryRaw<BlogView[]>`SELECT ${blogColumns} FROM ${blogRows} WHERE ${wanted(which)}`

export const findArticles = (db: MarketDb, ids: readonly string[]): Promise<ArticleView[]> =>
  db.$queryRaw<ArticleView[]>`
    SELECT ${articleColumns} FROM ${articleRows} WHERE x.id = ANY (${[...ids]}::uuid[])`

export type ArticlePlace = { blogId: string; handle: string }

export const findArticlesAt = (
  db: MarketDb,
  places: readonly ArticlePlace[],
): Promise<ArticleView[]> =>
  db.$queryRaw<ArticleView[]>`
    SELECT ${articleColumns} FROM ${articleRows} WHERE (x.blog_id, x.handle) IN (${join(
      places.map(({ blogId, handle }) => sql`(${blogId}::uuid, ${handle})`),
    )})`

/** Who has written in these blogs, by blog, each name once. */
export async function findAuthors(
  db: MarketDb,
  blogIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<{ blogId: string; name: string }[]>`
    SELECT DISTINCT blog_id AS "blogId", author_name AS name FROM article
    WHERE blog_id = ANY (${[...blogIds]}::uuid[]) ORDER BY 2`
  const byBlog = Map.groupBy(rows, (row) => row.blogId)
  return new Map([...byBlog].map(([id, own]) => [id, own.map(({ name }) => name)]))
}
