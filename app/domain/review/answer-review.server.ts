// The shop answers a review in public, or tells the operator what is wrong with it. It cannot hide one.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import { refuse } from '#app/lib/refusal.ts'
import type { Clock } from '#app/lib/time.ts'
import { dropShopPages, lockReview } from './review-rows.server.ts'
import type { ReviewRefusal } from './review.ts'

/** A second answer takes the first's place; both are in the shop's history. Throws `review.not-found`. */
export async function answerReview(
  db: ShopDb,
  { reviewId, answer, actorId }: { reviewId: string; answer: string; actorId: string },
  clock: Clock,
): Promise<void> {
  const { shopId, answer: before } = await lockReview(db, reviewId)
  await db.review.updateMany({
    where: { id: reviewId },
    data: { answer, answeredBy: actorId, answeredAt: clock.now() },
  })
  await dropShopPages(db, shopId)
  await recordAudit(
    db,
    {
      shopId,
      actorId,
      action: 'review.answered',
      subjectKind: 'review',
      subjectId: reviewId,
      ...(before && { before: { answer: before } }),
      after: { answer },
    },
    clock,
  )
}

/** It stays public until the operator has decided. Throws `review.not-found` and `review.moved-on`. */
export async function reportReview(
  db: ShopDb,
  { reviewId, reason }: { reviewId: string; reason: string },
  clock: Clock,
): Promise<void> {
  const { status } = await lockReview(db, reviewId)
  if (status !== 'published') throw refuse<ReviewRefusal>('review.moved-on')
  await db.review.updateMany({
    where: { id: reviewId, reportedAt: null },
    data: { reportedAt: clock.now(), statusReason: reason },
  })
}
