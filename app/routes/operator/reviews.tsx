// /operator/reviews: what is held back or was reported; it is shown or hidden.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { ReviewCard } from '#app/components/review/review-card.tsx'
import { OperatorShell } from '#app/components/shells/operator-shell.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { untouched, useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { TextArea } from '#app/components/ui/text-fields.tsx'
import { asSystem, inShop } from '#app/db/doors.server.ts'
import { moderateReview } from '#app/domain/review/moderate-review.server.ts'
import { listToModerate, type ReviewView } from '#app/domain/review/review-views.server.ts'
import { moderateReviewForm } from '#app/domain/review/review.forms.ts'
import { reviewMessages } from '#app/domain/review/review.messages.ts'
import { reviewsText } from '#app/i18n/reviews.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { operatorReviewsPath } from '#app/paths.ts'

import { invalid, readForm, readQuery, refused } from '../forms.server.ts'
import { requireOperator } from '../guards.server.ts'

const query = z.object({ after: z.uuid().nullable().catch(null).default(null) })

export const meta: MetaFunction = ({ matches }) => [
  { title: reviewsText[localeOf(matches)].moderate },
]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request)
  const { after } = readQuery(request, query)
  return asSystem('operator looks at reviews', (db) => listToModerate(db, after))
}

export async function action({ request }: ActionFunctionArgs) {
  const { account } = await requireOperator(request)
  const form = await readForm(request, moderateReviewForm)
  if (form.status !== 'success') return invalid(form)

  const wish = form.value
  const by = { reviewId: wish.reviewId, operatorId: account.id }
  const decided =
    wish.intent === 'publish'
      ? ({ ...by, isShown: true } as const)
      : ({ ...by, isShown: false, reason: wish.reason } as const)
  const outcome = await attempt(() =>
    inShop(wish.shopId, (db) => moderateReview(db, decided, systemClock)),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, reviewMessages)
  return redirect(operatorReviewsPath)
}

export default function ModerateReviews() {
  const { reviews, nextCursor } = useLoaderData<typeof loader>()
  const t = useText(reviewsText)
  return (
    <OperatorShell>
      <div className="stack">
        <PageHeader title={t.moderate} lead={t.moderateLead} />
        {reviews.length === 0 && <EmptyState drawing="paper" title={t.nothingToModerate} />}
        {reviews.map((review) => (
          <Card key={review.id} as="div" title={review.productTitle ?? t.ofShop}>
            <ReviewCard review={review}>
              {review.isReported && (
                <p>
                  {t.shopReports}: {review.statusReason}
                </p>
              )}
              <Decide review={review} />
            </ReviewCard>
          </Card>
        ))}
        <Pagination nextCursor={nextCursor} />
      </div>
    </OperatorShell>
  )
}

function Decide({ review }: { review: ReviewView }) {
  const t = useText(reviewsText)
  const sent = useFormState('hide')
  const form = sent.values.reviewId === review.id ? sent : untouched
  const which = (
    <>
      <input type="hidden" name="reviewId" value={review.id} />
      <input type="hidden" name="shopId" value={review.shopId} />
    </>
  )
  return (
    <div className="stack">
      <Form method="post">
        {which}
        <Button name="intent" value="publish">
          {t.show}
        </Button>
      </Form>
      <details open={form.isSent}>
        <summary>{t.hide}</summary>
        <Form method="post" className="stack">
          <FormErrors form={form} />
          {which}
          <input type="hidden" name="intent" value="hide" />
          <TextArea form={form} name="reason" label={t.hideWhy} rows={2} minLength={3} />
          <Button look="danger">{t.hide}</Button>
        </Form>
      </details>
    </div>
  )
}
