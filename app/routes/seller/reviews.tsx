// /seller/:shop/reviews: what shoppers say, and the shop's answers.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { RatingLine } from '#app/components/review/rating.tsx'
import { ShopReview } from '#app/components/review/shop-review.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { ChipNav } from '#app/components/ui/chip-nav.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { useNotice } from '#app/components/ui/notice.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { shopRoleMay } from '#app/domain/identity/permissions.ts'
import { answerReview, reportReview } from '#app/domain/review/answer-review.server.ts'
import { findRating, listShopReviews } from '#app/domain/review/review-views.server.ts'
import { shopReviewForm } from '#app/domain/review/review.forms.ts'
import { reviewMessages } from '#app/domain/review/review.messages.ts'
import { reviewFilters, type ReviewFilter } from '#app/domain/review/review.ts'
import { reviewsText } from '#app/i18n/reviews.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { donePath } from '#app/paths.ts'
import { sellerPath, sellerReviewsPath } from '#app/seller-paths.ts'

import { invalid, readForm, readQuery, refused } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

const query = z.object({
  filter: z.enum(reviewFilters).nullable().catch(null).default(null),
  after: z.uuid().nullable().catch(null).default(null),
})

export const meta: MetaFunction = ({ matches }) => [{ title: reviewsText[localeOf(matches)].list }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'order.view')
  const asked = readQuery(request, query)
  const found = await inShop(async (db) => ({
    rating: await findRating(db, { shopId: shop.id, productId: null }),
    ...(await listShopReviews(db, asked)),
  }))
  const mayAnswer = shopRoleMay(role, 'order.fulfil')
  return { shop: { slug: shop.slug, name: shop.name }, role, ...asked, ...found, mayAnswer }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop, account, inShop } = await requireStaff(request, params, 'order.fulfil')
  const form = await readForm(request, shopReviewForm)
  if (form.status !== 'success') return invalid(form)

  const wish = form.value
  const outcome = await attempt(() =>
    inShop((db) =>
      wish.intent === 'answer'
        ? answerReview(db, { ...wish, actorId: account.id }, systemClock)
        : reportReview(db, wish, systemClock),
    ),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, reviewMessages)
  return redirect(donePath(sellerPath(shop.slug, 'reviews'), 'saved'))
}

export default function SellerReviews() {
  const page = useLoaderData<typeof loader>()
  const { shop, role, filter, rating, reviews, nextCursor, mayAnswer } = page
  const t = useText(reviewsText)
  const notice = useNotice(['saved'])
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.list} lead={t.listLead} actions={<RatingLine summary={rating} />} />
        {notice && (
          <Alert tone="leaf" isUrgent>
            <p>{t.saved}</p>
          </Alert>
        )}
        <FormErrors form={useFormState()} />
        <Filters shopSlug={shop.slug} chosen={filter} />
        {reviews.length === 0 && <EmptyState drawing="paper" title={t.noneHere} />}
        {reviews.map((review) => (
          <Card key={review.id} as="div" title={review.productTitle ?? t.ofShop}>
            <ShopReview review={review} mayAnswer={mayAnswer} />
          </Card>
        ))}
        <Pagination nextCursor={nextCursor} />
      </div>
    </SellerShell>
  )
}

function Filters({ shopSlug, chosen }: { shopSlug: string; chosen: ReviewFilter | null }) {
  const t = useText(reviewsText)
  const chips = [null, ...reviewFilters].map((one) => ({
    key: one ?? 'all',
    to: sellerReviewsPath(shopSlug, one),
    label: one ? t.filters[one] : t.everything,
    isHere: chosen === one,
  }))
  return <ChipNav label={t.filter} chips={chips} isStrip />
}
