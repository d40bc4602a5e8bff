// What a shop wrote, as its own people see it.
import type { ShopDb } from '#app/db/doors.server.ts'
import { localDate, type Clock, type LocalDate } from '#app/lib/time.ts'

export type PageLine = {
  id: string
  handle: string
  title: string
  isShown: boolean
  updatedAt: Date
}

/** By title. */
export async function listPages(db: ShopDb): Promise<PageLine[]> {
  const rows = await db.page.findMany({
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    select: { id: true, handle: true, title: true, publishedAt: true, updatedAt: true },
  })
  return rows.map(({ publishedAt, ...page }) => ({ ...page, isShown: publishedAt !== null }))
}

export type NumberedPicture = {
  number: number
  shopId: string
  id: string
  width: number
  height: number
}

export type PageRoom = PageLine & { body: string; pictures: NumberedPicture[] }

/** Null when the shop has no such page. */
export async function findPageRoom(db: ShopDb, pageId: string): Promise<PageRoom | null> {
  const page = await db.page.findFirst({
    where: { id: pageId },
    select: {
      id: true,
      handle: true,
      title: true,
      body: true,
      pictureIds: true,
      publishedAt: true,
      updatedAt: true,
    },
  })
  if (!page) return null
  const { pictureIds, publishedAt, ...words } = page
  return {
    ...words,
    isShown: publishedAt !== null,
    pictures: await findPictures(db, pictureIds),
  }
}

async function findPictures(db: ShopDb, ids: readonly string[]): Promise<NumberedPicture[]> {
  const photos = await db.media.findMany({
    where: { id: { in: [...ids] } },
    select: { shopId: true, id: true, width: true, height: true },
  })
  return ids.flatMap((id, index) => {
    const photo = photos.find((one) => one.id === id)
    return photo ? [{ ...photo, number: index + 1 }] : []
  })
}

export type BlogLine = { id: string; handle: string; title: string; articles: number }

/** Oldest first. */
export async function listBlogs(db: ShopDb): Promise<BlogLine[]> {
  const rows = await db.blog.findMany({
    orderBy: { id: 'asc' },
    select: { id: true, handle: true, title: true, _count: { select: { articles: true } } },
  })
  return rows.map(({ _count: count, ...blog }) => ({ ...blog, articles: count.articles }))
}

/** draft, waiting for its day, or shown */
export type ArticleState = 'draft' | 'waiting' | 'shown'

export type ArticleLine = {
  id: string
  handle: string
  title: string
  blogHandle: string
  blogTitle: string
  state: ArticleState
  publishOn: LocalDate | null
}

const stateOf = (publishedAt: Date | null, clock: Clock): ArticleState => {
  if (publishedAt === null) return 'draft'
  return publishedAt <= clock.now() ? 'shown' : 'waiting'
}

const shown = 40

/** Newest first; `after` is the id of the last one seen. */
export async function listArticles(
  db: ShopDb,
  { after }: { after: string | null },
  clock: Clock,
): Promise<{ articles: ArticleLine[]; nextCursor: string | null }> {
  const rows = await db.article.findMany({
    where: after === null ? {} : { id: { lt: after } },
    orderBy: { id: 'desc' },
    take: shown + 1,
    select: {
      id: true,
      handle: true,
      title: true,
      publishedAt: true,
      blog: { select: { handle: true, title: true } },
    },
  })
  const articles = rows.slice(0, shown).map(({ publishedAt, blog, ...words }) => ({
    ...words,
    blogHandle: blog.handle,
    blogTitle: blog.title,
    state: stateOf(publishedAt, clock),
    publishOn: publishedAt && localDate(publishedAt),
  }))
  return { articles, nextCursor: rows.length > shown ? (articles.at(-1)?.id ?? null) : null }
}

export type ArticleRoom = ArticleLine & {
  blogId: string
  summary: string
  body: string
  authorName: string
  photo: NumberedPicture | null
  pictures: NumberedPicture[]
  updatedAt: Date
}

/** Null when the shop has no such article. */
export async function findArticleRoom(
  db: ShopDb,
  articleId: string,
  clock: Clock,
): Promise<ArticleRoom | null> {
  const article = await db.article.findFirst({
    where: { id: articleId },
    select: {
      id: true,
      handle: true,
      title: true,
      summary: true,
      body: true,
      authorName: true,
      pictureIds: true,
      mediaId: true,
      publishedAt: true,
      updatedAt: true,
      blogId: true,
      blog: { select: { handle: true, title: true } },
    },
  })
  if (!article) return null
  const { pictureIds, mediaId, publishedAt, blog, ...words } = article
  const [photo = null] = mediaId === null ? [] : await findPictures(db, [mediaId])
  return {
    ...words,
    blogHandle: blog.handle,
    blogTitle: blog.title,
    state: stateOf(publishedAt, clock),
    publishOn: publishedAt && localDate(publishedAt),
    photo,
    pictures: await findPictures(db, pictureIds),
  }
}
