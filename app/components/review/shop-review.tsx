// A review at the shop's desk: answer it in public, or tell the operator what is wrong with it.
import { Form } from '@remix-run/react'

import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { useFormState, untouched } from '#app/components/ui/form-state.ts'
import { TextArea } from '#app/components/ui/text-fields.tsx'
import type { ReviewView } from '#app/domain/review/review-views.server.ts'
import { reviewsText } from '#app/i18n/reviews.ts'
import { useText } from '#app/i18n/use-text.ts'

import { ReviewCard } from './review-card.tsx'

export function ShopReview({ review, mayAnswer }: { review: ReviewView; mayAnswer: boolean }) {
  const t = useText(reviewsText)
  return (
    <ReviewCard review={review}>
      <p className="row">
        {review.isReported && <Badge tone="turmeric">{t.reported}</Badge>}
        {review.status === 'waiting' && <Badge tone="turmeric">{t.filters.waiting}</Badge>}
      </p>
      {review.status === 'hidden' && <p className="soft">{t.isHidden(review.statusReason)}</p>}
      {mayAnswer && (
        <div className="stack">
          <AnswerForm review={review} />
          {review.status === 'published' && !review.isReported && <ReportForm review={review} />}
        </div>
      )}
    </ReviewCard>
  )
}

// Several forms of one kind stand on the page: only the one that was sent shows its errors.
function useOwnForm(intent: 'answer' | 'report', reviewId: string) {
  const form = useFormState(intent)
  return form.values.reviewId === reviewId ? form : untouched
}

function AnswerForm({ review }: { review: ReviewView }) {
  const t = useText(reviewsText)
  const form = useOwnForm('answer', review.id)
  return (
    <details open={form.isSent}>
      <summary>{review.answer ? t.changeAnswer : t.answer}</summary>
      <Form method="post" className="stack">
        <input type="hidden" name="intent" value="answer" />
        <input type="hidden" name="reviewId" value={review.id} />
        <TextArea
          form={form}
          name="answer"
          label={t.answer}
          hint={t.answerHint}
          rows={3}
          minLength={3}
          maxLength={1000}
          defaultValue={review.answer}
        />
        <Button look="primary">{t.answer}</Button>
      </Form>
    </details>
  )
}

function ReportForm({ review }: { review: ReviewView }) {
  const t = useText(reviewsText)
  const form = useOwnForm('report', review.id)
  return (
    <details open={form.isSent}>
      <summary>{t.report}</summary>
      <Form method="post" className="stack">
        <p className="soft">{t.reportLine}</p>
        <input type="hidden" name="intent" value="report" />
        <input type="hidden" name="reviewId" value={review.id} />
        <TextArea
          form={form}
          name="reason"
          label={t.reportWhy}
          rows={2}
          minLength={3}
          maxLength={1000}
        />
        <Button>{t.report}</Button>
      </Form>
    </details>
  )
}
