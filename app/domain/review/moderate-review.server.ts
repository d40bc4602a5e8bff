// The operator looks at what is held back or reported: it may be read by everybody, or by nobody.
import type { ShopDb } from '#app/db/doors.server.ts'
import { recordAudit } from '#app/domain/tenancy/audit.server.ts'
import type { Clock } from '#app/lib/time.ts'
import { dropShopPages, lockReview } from './review-rows.server.ts'

export type ModerateReview = { reviewId: string; operatorId: string } & (
  { isShown: true } | { isShown: false; reason: string }
)

/** Through the shop's own door; it can be turned round again. Throws `review.not-found`. */
export async function moderateReview(
  db: ShopDb,
  given: ModerateReview,
  clock: Clock,
): Promise<void> {
  const { reviewId, operatorId, isShown } = given
  const { shopId, status: before } = await lockReview(db, reviewId)
  const status = isShown ? 'published' : 'hidden'
  const statusReason = isShown ? '' : given.reason
  await db.review.updateMany({
    where: { id: reviewId },
    data: {
      status,
      statusReason,
      reportedAt: null,
      moderatedBy: operatorId,
      moderatedAt: clock.now(),
    },
  })
  await dropShopPages(db, shopId)
  await recordAudit(
    db,
    {
      shopId,
      actorId: operatorId,
      action: isShown ? 'review.shown' : 'review.hidden',
      subjectKind: 'review',
      subjectId: reviewId,
      before: { status: before },
      after: { status, reason: statusReason },
    },
    clock,
  )
}
