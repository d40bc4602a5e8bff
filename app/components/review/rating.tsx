// Stars of shoppers: one review's, and the average in one line. Never confused with OCOP's, which have their word.
import { Star } from 'lucide-react'

import { Icon } from '#app/components/ui/icon.tsx'
import type { RatingSummary } from '#app/domain/review/review.ts'
import { ratingsText } from '#app/i18n/ratings.ts'
import { useText } from '#app/i18n/use-text.ts'

export function RatingStars({ rating }: { rating: number }) {
  const t = useText(ratingsText)
  return (
    <span className="rating-stars" role="img" aria-label={t.stars(rating)}>
      {[1, 2, 3, 4, 5].map((star) => (
        <Star
          key={star}
          size={16}
          fill={star <= rating ? 'currentColor' : 'none'}
          strokeWidth={1.5}
          aria-hidden
        />
      ))}
    </span>
  )
}

/** Nothing without reviews. */
export function RatingLine({ summary }: { summary: RatingSummary }) {
  const t = useText(ratingsText)
  const { average, count } = summary
  if (count === 0) return null
  return (
    <span className="rating-line" role="img" aria-label={t.average(average, count)}>
      <Icon of={Star} size={16} />
      <span aria-hidden>{t.short(average, count)}</span>
    </span>
  )
}

/** How many gave each number of stars, five first. */
export function RatingBars({ summary }: { summary: RatingSummary }) {
  const t = useText(ratingsText)
  return (
    <ul className="rating-bars small">
      {summary.perStar
        .map((count, at) => ({ rating: at + 1, count }))
        .toReversed()
        .map(({ rating, count }) => (
          <li key={rating}>
            <span aria-hidden>{rating} ★</span>
            <meter
              min={0}
              max={Math.max(summary.count, 1)}
              value={count}
              aria-label={t.counts(rating, count)}
            />
            <span className="number" aria-hidden>
              {count}
            </span>
          </li>
        ))}
    </ul>
  )
}
