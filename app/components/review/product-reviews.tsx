// The reviews of a product page: the average, how it came about, the latest few.
import { Link } from '@remix-run/react'

import type { ReviewView } from '#app/domain/review/review-views.server.ts'
import type { RatingSummary } from '#app/domain/review/review.ts'
import { ratingsText } from '#app/i18n/ratings.ts'
import { useText } from '#app/i18n/use-text.ts'

import { RatingBars, RatingLine } from './rating.tsx'
import { ReviewCard } from './review-card.tsx'

export type ProductReviewsView = {
  summary: RatingSummary
  ofShop: RatingSummary
  latest: ReviewView[]
  /** where all of them are */
  allTo: string
}

export function ProductReviews({ reviews }: { reviews: ProductReviewsView }) {
  const t = useText(ratingsText)
  const { summary, latest, allTo } = reviews
  return (
    <section className="card stack" aria-labelledby="reviews">
      <h2 id="reviews">{t.title}</h2>
      {summary.count === 0 ? (
        <p className="soft">{t.none}</p>
      ) : (
        <>
          <RatingLine summary={summary} />
          <RatingBars summary={summary} />
          {latest.map((review) => (
            <ReviewCard key={review.id} review={review} />
          ))}
          {summary.count > latest.length && (
            <p>
              <Link to={allTo}>{t.all(summary.count)}</Link>
            </p>
          )}
        </>
      )}
    </section>
  )
}
