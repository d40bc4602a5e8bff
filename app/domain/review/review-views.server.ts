// Reviews for screens: what everybody reads, what the author can change, what the shop answers, what the operator sees.
import type { MarketDb, ShopDb, SystemDb } from '#app/db/doors.server.ts'
import { findPhotosOf, type PhotoView } from '#app/domain/aftersale/photo-rows.server.ts'
import { summaryOf, type RatingSummary, type ReviewFilter, type ReviewStatus } from './review.ts'

export type ReviewView = {
  id: string
  shopId: string
  productTitle: string | null
  rating: number
  body: string
  authorName: string
  status: ReviewStatus
  statusReason: string
  isReported: boolean
  answer: string
  answeredAt: Date | null
  writtenAt: Date
  photos: PhotoView[]
}

type AnyReader = MarketDb | ShopDb | SystemDb
type About = { shopId: string; productId: string | null }

/** Stars of a product, or (productId null) of the shop itself; published ones only. */
export async function findRating(db: AnyReader, about: About): Promise<RatingSummary> {
  const rows = await db.review.groupBy({
    by: ['rating'],
    where: { ...about, status: 'published' },
    _count: true,
  })
  const perStar = [1, 2, 3, 4, 5].map(
    (stars) => rows.find(({ rating }) => rating === stars)?._count ?? 0,
  )
  return summaryOf(perStar)
}

const pageSize = 20

export type ReviewPage = { reviews: ReviewView[]; nextCursor: string | null }
type Asked = { after?: string | null; size?: number }

/** What everybody reads about a product or a shop, newest first. */
export const listPublished = (db: MarketDb, about: About, asked: Asked = {}): Promise<ReviewPage> =>
  readPage(db, { ...about, status: 'published' }, asked)

const wheres: Record<ReviewFilter, object> = {
  unanswered: { answeredAt: null, status: 'published' },
  low: { rating: { lte: 3 } },
  waiting: { status: 'waiting' },
  hidden: { status: 'hidden' },
}

/** The shop's own, whatever became of them. */
export const listShopReviews = (
  db: ShopDb,
  { filter, after }: { filter: ReviewFilter | null; after: string | null },
): Promise<ReviewPage> => readPage(db, filter ? wheres[filter] : {}, { after })

/** What the operator has to look at: held back, or reported by a shop. */
export const listToModerate = (db: SystemDb, after: string | null): Promise<ReviewPage> =>
  readPage(db, { OR: [{ status: 'waiting' }, { reportedAt: { not: null } }] }, { after })

/** What was written about this order, by product; '' is the shop. */
export async function findOwnReviews(
  db: MarketDb,
  orderId: string,
): Promise<Record<string, ReviewView>> {
  const rows = await db.review.findMany({ where: { orderId } })
  const views = await viewsOf(db, rows)
  return Object.fromEntries(rows.map((row, at) => [row.productId ?? '', views[at]]).filter(isGiven))
}
const isGiven = (pair: unknown[]): pair is [string, ReviewView] => pair[1] !== undefined

async function readPage(
  db: AnyReader,
  where: object,
  { after, size = pageSize }: Asked,
): Promise<ReviewPage> {
  const rows = await db.review.findMany({
    where: { AND: [where, after ? { id: { lt: after } } : {}] },
    orderBy: { id: 'desc' },
    take: size + 1,
  })
  const reviews = await viewsOf(db, rows.slice(0, size))
  return { reviews, nextCursor: rows.length > size ? (reviews.at(-1)?.id ?? null) : null }
}

type Row = Awaited<ReturnType<ShopDb['review']['findMany']>>[number]

async function viewsOf(db: AnyReader, rows: readonly Row[]): Promise<ReviewView[]> {
  const photos = await findPhotosOf(db, { reviewIds: rows.map(({ id }) => id) })
  const products = await db.product.findMany({
    where: { id: { in: rows.flatMap(({ productId }) => productId ?? []) } },
    select: { id: true, title: true },
  })
  const titles = new Map(products.map(({ id, title }) => [id, title]))
  return rows.map((row) => ({
    id: row.id,
    shopId: row.shopId,
    productTitle: row.productId ? (titles.get(row.productId) ?? '') : null,
    rating: row.rating,
    body: row.body,
    authorName: row.authorName,
    status: row.status as ReviewStatus,
    statusReason: row.statusReason,
    isReported: row.reportedAt !== null,
    answer: row.answer,
    answeredAt: row.answeredAt,
    writtenAt: row.writtenAt,
    photos: photos.get(row.id) ?? [],
  }))
}
