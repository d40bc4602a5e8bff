// What commands on reviews share.
import type { ShopDb } from '#app/db/doors.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { ReviewRefusal, ReviewStatus } from './review.ts'

/** Pages that show the shop's stars are out of date when this transaction commits. */
export async function dropShopPages(db: ShopDb, shopId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_notify('page_cache', ${`shop:${shopId}`})`
}

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
