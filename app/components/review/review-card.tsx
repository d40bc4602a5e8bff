// One review as everybody reads it.
import type { ReactNode } from 'react'

import { AftersalePhotos } from '#app/components/aftersale/aftersale-photos.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import type { ReviewView } from '#app/domain/review/review-views.server.ts'
import { ratingsText } from '#app/i18n/ratings.ts'
import { useText } from '#app/i18n/use-text.ts'

import { RatingStars } from './rating.tsx'

type Props = {
  review: ReviewView
  /** what the reader may do about it */
  children?: ReactNode
}

export function ReviewCard({ review, children }: Props) {
  const t = useText(ratingsText)
  return (
    <article className="stack-tight review">
      <p className="row">
        <RatingStars rating={review.rating} />
        <strong>{review.authorName}</strong>
        <span className="small soft">
          {t.bought} · <InstantText at={review.writtenAt} />
        </span>
      </p>
      {review.body && <p className="pre-line">{review.body}</p>}
      <AftersalePhotos photos={review.photos} />
      {review.answer && (
        <div className="review-answer">
          <p className="small soft">{t.shopAnswers}</p>
          <p className="pre-line">{review.answer}</p>
        </div>
      )}
      {children}
    </article>
  )
}
