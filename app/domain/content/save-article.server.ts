// Articles of a shop's blogs: written, changed, taken away.
import { dropShopPages } from '#app/db/drop-pages.server.ts'
import type { ShopDb } from '#app/db/doors.server.ts'
import type { StoredPhoto } from '#app/domain/catalog/photo.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { freeHandleAmong } from '#app/lib/handle.ts'
import { refuse } from '#app/lib/refusal.ts'
import { localDate, startOfDay, type Clock, type LocalDate } from '#app/lib/time.ts'
import { changeHandle } from './change-handle.server.ts'
import { addPictures } from './content-pictures.server.ts'
import { isSameName, type Author, type ContentRefusal } from './content.ts'
import type { PageFacts, RemoveByName } from './save-page.server.ts'

export type ArticleFacts = PageFacts & {
  blogId: string
  summary: string
  authorName: string
  /** with isShown: from the beginning of this day in Viet Nam; null: from now on, or as it was */
  publishOn: LocalDate | null
  /** the photo above it; null keeps the one that is there */
  photo: StoredPhoto | null
}

/** Refuses: blog.not-found, content.handle-taken, content.too-many-pictures. */
export async function createArticle(
  db: ShopDb,
  article: Author & ArticleFacts,
  clock: Clock,
): Promise<{ id: string; handle: string }> {
  const { shopId, blogId, title, summary, authorName, body, photos, photo } = article
  await holdBlog(db, blogId)
  const handle = await handleOfNew(db, article)
  const at = clock.now()
  const text = await addPictures(db, { body, pictureIds: [] }, photos)
  const words = { title, summary, authorName, handle, blogId, ...text }
  const mediaId = await hang(db, photo)
  const publishedAt = shownFrom(article, { before: null, now: at })
  const made = await db.article.create({
    data: { ...words, mediaId, publishedAt, createdAt: at, updatedAt: at },
    select: { id: true, handle: true },
  })
  await dropShopPages(db, shopId)
  return made
}

/** It stays in its blog. Refuses: article.not-found, content.handle-taken, content.too-many-pictures. */
export async function updateArticle(
  db: ShopDb,
  article: Author & Omit<ArticleFacts, 'blogId'> & { articleId: string },
  clock: Clock,
): Promise<void> {
  const { shopId, actorId, articleId: id, title, summary, authorName, body, handle } = article
  await db.$queryRaw`SELECT 1 FROM article WHERE id = ${id}::uuid AND shop_id = current_shop_id() FOR UPDATE`
  const before = await db.article.findFirst({
    where: { id },
    select: { pictureIds: true, publishedAt: true, mediaId: true },
  })
  if (!before) throw refuse<ContentRefusal>('article.not-found')
  if (handle) await changeHandle(db, { shopId, actorId, kind: 'article', id, handle }, clock)
  const at = clock.now()
  const text = await addPictures(db, { body, pictureIds: before.pictureIds }, article.photos)
  const mediaId = (await hang(db, article.photo)) ?? before.mediaId
  const publishedAt = shownFrom(article, { before: before.publishedAt, now: at })
  const words = { title, summary, authorName, ...text }
  await db.article.updateMany({
    where: { id },
    data: { ...words, mediaId, publishedAt, updatedAt: at },
  })
  await dropShopPages(db, shopId)
}

/** `typed` is its title. Refuses: article.not-found, content.name-differs. */
export async function removeArticle(
  db: ShopDb,
  { shopId, actorId, id, typed }: RemoveByName,
  clock: Clock,
): Promise<void> {
  const article = await db.article.findFirst({
    where: { id },
    select: { title: true, handle: true, authorName: true, body: true },
  })
  if (!article) throw refuse<ContentRefusal>('article.not-found')
  if (!isSameName(typed, article.title))
    throw refuse<ContentRefusal>('content.name-differs', { title: article.title })
  await db.article.deleteMany({ where: { id } })
  const subject = { subjectKind: 'article', subjectId: id } as const
  const entry = { shopId, actorId, action: 'article.removed', ...subject, before: article } as const
  await recordAudit(db, entry, clock)
  await dropShopPages(db, shopId)
}

// Two articles of one title at once get two addresses.
async function holdBlog(db: ShopDb, blogId: string): Promise<void> {
  const held = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM blog WHERE id = ${blogId}::uuid AND shop_id = current_shop_id() FOR UPDATE`
  if (held.length === 0) throw refuse<ContentRefusal>('blog.not-found')
}

async function handleOfNew(
  db: ShopDb,
  { blogId, handle, title }: Pick<ArticleFacts, 'blogId' | 'handle' | 'title'>,
): Promise<string> {
  const articles = await db.article.findMany({ where: { blogId }, select: { handle: true } })
  const taken = new Set(articles.map((one) => one.handle))
  if (handle && taken.has(handle)) throw refuse<ContentRefusal>('content.handle-taken', { handle })
  return handle ?? freeHandleAmong(taken, title, 'bai')
}

async function hang(db: ShopDb, photo: StoredPhoto | null): Promise<string | null> {
  if (!photo) return null
  return (await db.media.create({ data: { ...photo, alt: '' }, select: { id: true } })).id
}

type Since = { before: Date | null; now: Date }

// A day that is the day it was shown on already keeps the hour.
function shownFrom(
  { isShown, publishOn }: Pick<ArticleFacts, 'isShown' | 'publishOn'>,
  { before, now }: Since,
): Date | null {
  if (!isShown) return null
  if (!publishOn) return before ?? now
  if (before && localDate(before) === publishOn) return before
  return localDate(now) === publishOn ? now : startOfDay(publishOn)
}
