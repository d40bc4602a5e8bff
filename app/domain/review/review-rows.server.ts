// What commands on reviews share.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { ReviewRefusal, ReviewStatus } from './review.ts'

export { dropShopPages } from '#app/db/drop-pages.server.ts'

/** Throws `review.not-found`. */
export async function lockReview(
  db: ShopDb,
  reviewId: string,
): Promise<{ shopId: string; id: string; status: ReviewStatus; answer: string }> {
  await db.$queryRaw`SELECT 1 FROM review WHERE id = ${reviewId}::uuid FOR UPDATE`
  const row = await db.review.findFirst({
    where: { id: reviewId },
    select: { shopId: true, id: true, status: true, answer: true },
  })
  if (!row) throw refuse<ReviewRefusal>('review.not-found')
  return { ...row, status: row.status as ReviewStatus }
}
