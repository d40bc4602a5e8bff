import { z } from 'zod'

import { photosOf } from '#app/domain/aftersale/return.forms.ts'
import { bilingual } from '#app/lib/bilingual.ts'
import { photosPerReview } from './review.ts'

const rating = z.coerce.number().int().min(1).max(5)

/** `reviews.<product id>` or `reviews.shop`; those without stars are left alone. */
export const writeReviewsForm = z.object({
  reviews: z
    .record(
      z.union([z.literal('shop'), z.uuid()]),
      z.object({
        rating: rating.optional(),
        body: z.string().trim().max(2000).default(''),
        photos: photosOf(photosPerReview),
      }),
    )
    .default({}),
})

const words = z.string().trim().min(3, bilingual('Viết vài chữ', 'Write a few words')).max(1000)

/** The shop's buttons on a review. */
export const shopReviewForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('answer'), reviewId: z.uuid(), answer: words }),
  z.object({ intent: z.literal('report'), reviewId: z.uuid(), reason: words }),
])

/** The operator's. Hiding says why; the shop and the shopper read it. */
export const moderateReviewForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('publish'), reviewId: z.uuid(), shopId: z.uuid() }),
  z.object({ intent: z.literal('hide'), reviewId: z.uuid(), shopId: z.uuid(), reason: words }),
])
