// Who received an order says how it was: one review a product, one about the shop. The caller has proven that the
// order is theirs; photos were stored before the transaction.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordEvent } from '#app/db/events.server.ts'
import { addPhotos } from '#app/domain/aftersale/photo-rows.server.ts'
import type { StoredPhoto } from '#app/domain/catalog/photo.ts'
import { lockOrder } from '#app/domain/order/order-rows.server.ts'
import { newId } from '#app/lib/ids.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { dropShopPages } from './review-rows.server.ts'
import { needsLook, shownName, type ReviewRefusal, type ReviewStatus } from './review.ts'

export type WrittenReview = {
  /** null is about the shop */
  productId: string | null
  rating: number
  body: string
  photos: readonly StoredPhoto[]
}

export type WriteReviews = { orderId: string; reviews: readonly WrittenReview[] }

/**
 * A second writing changes the first, until the shop has answered; new photos take the place of old ones. Throws
 * `review.not-delivered`, `review.nothing-said`, `review.not-bought` and `review.answered`.
 */
export async function writeReviews(
  db: ShopDb,
  { orderId, reviews }: WriteReviews,
  clock: Clock,
): Promise<void> {
  const locked = await lockOrder(db, orderId)
  if (!locked) throw refuse('order.not-found')
  if (locked.status !== 'delivered') throw refuse<ReviewRefusal>('review.not-delivered')
  if (reviews.length === 0) throw refuse<ReviewRefusal>('review.nothing-said')
  const order = await db.order.findFirstOrThrow({
    where: { id: orderId },
    select: { shopId: true, recipient: true, lines: { select: { productId: true } } },
  })
  const bought = new Set(order.lines.map(({ productId }) => productId))
  for (const review of reviews) {
    if (review.productId && !bought.has(review.productId))
      throw refuse<ReviewRefusal>('review.not-bought')
    const authorName = shownName(order.recipient)
    await writeOne(db, { ...review, shopId: order.shopId, orderId, authorName }, clock)
  }
  await dropShopPages(db, order.shopId)
}

type One = WrittenReview & { shopId: string; orderId: string; authorName: string }

async function writeOne(db: ShopDb, review: One, clock: Clock): Promise<void> {
  const { orderId, productId, rating, body, photos } = review
  const status: ReviewStatus = needsLook(body) ? 'waiting' : 'published'
  const before = await db.review.findFirst({
    where: { orderId, productId },
    select: { id: true, status: true, answeredAt: true, rating: true, body: true },
  })
  if (!before) return addReview(db, { ...review, status }, clock)
  if (before.rating === rating && before.body === body && photos.length === 0) return
  if (before.answeredAt) throw refuse<ReviewRefusal>('review.answered')
  await db.review.updateMany({
    where: { id: before.id },
    // What the operator hid stays hidden, whatever is written into it afterwards.
    data: {
      rating,
      body,
      changedAt: clock.now(),
      status: before.status === 'hidden' ? 'hidden' : status,
    },
  })
  if (photos.length > 0) {
    await db.aftersalePhoto.deleteMany({ where: { reviewId: before.id } })
    await addPhotos(db, { reviewId: before.id }, photos)
  }
}

async function addReview(
  db: ShopDb,
  review: One & { status: ReviewStatus },
  clock: Clock,
): Promise<void> {
  const { shopId, orderId, productId, rating, body, authorName, status } = review
  const now = clock.now()
  const reviewId = newId(now.getTime())
  await db.review.create({
    data: { id: reviewId, orderId, productId, rating, body, authorName, status, writtenAt: now },
    select: { id: true },
  })
  await addPhotos(db, { reviewId }, review.photos)
  await recordEvent(db, {
    type: 'review.written',
    shopId,
    subjectId: reviewId,
    payload: { reviewId },
    at: now,
  })
}
