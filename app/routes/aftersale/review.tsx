// /orders/:code/:orderId/review: stars and words for each product and for the shop.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'

import { ReviewFields } from '#app/components/review/review-fields.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { useNotice } from '#app/components/ui/notice.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { productMessages } from '#app/domain/catalog/product.messages.ts'
import { findOwnReviews } from '#app/domain/review/review-views.server.ts'
import { writeReviewsForm } from '#app/domain/review/review.forms.ts'
import { reviewMessages } from '#app/domain/review/review.messages.ts'
import { writeReviews, type WrittenReview } from '#app/domain/review/write-reviews.server.ts'
import { findBoughtProducts } from '#app/domain/review/reviewed-products.server.ts'
import { ownOrderText } from '#app/i18n/own-order.ts'
import { reviewsText } from '#app/i18n/reviews.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { donePath, ownOrderPath } from '#app/paths.ts'

import { invalid, readForm, refused } from '../forms.server.ts'
import { storeUploads } from '../seller/uploaded-photos.server.ts'
import { readOwnOrder, type OwnOrder } from './own-order.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: reviewsText[localeOf(matches)].writeTitle(data?.code ?? '') },
  { name: 'robots', content: 'noindex, nofollow' },
  { name: 'referrer', content: 'same-origin' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const own = await readOwnOrder(request, params)
  const { order, orderTo } = own
  const { products, written } = await own.inMarket(async (db) => ({
    products: await findBoughtProducts(db, order.id),
    written: await findOwnReviews(db, order.id),
  }))
  return {
    code: order.code,
    isDelivered: order.status === 'delivered',
    shopName: order.shop?.name ?? '',
    orderTo,
    products,
    written,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const own = await readOwnOrder(request, params)
  const form = await readForm(request, writeReviewsForm)
  if (form.status !== 'success') return invalid(form)

  const outcome = await attempt(() => write(own, form.value.reviews))
  if (!outcome.ok) return refused(form, outcome.refusal, { ...reviewMessages, ...productMessages })
  const { group, order, linkKey } = own
  const here = ownOrderPath({ groupCode: group.code, orderId: order.id, linkKey }, 'review')
  return redirect(linkKey ? here : donePath(here, 'sent'))
}

type Typed = ReturnType<typeof writeReviewsForm.parse>['reviews']

async function write({ order, inShop }: OwnOrder, typed: Typed): Promise<void> {
  const reviews: WrittenReview[] = []
  for (const [about, { rating, body, photos }] of Object.entries(typed)) {
    if (rating === undefined) continue
    const stored = await storeUploads(order.shopId, photos)
    const productId = about === 'shop' ? null : about
    reviews.push({ productId, rating, body, photos: stored })
  }
  await inShop((db) => writeReviews(db, { orderId: order.id, reviews }, systemClock))
}

export default function WriteReviews() {
  const page = useLoaderData<typeof loader>()
  const { code, isDelivered, shopName, orderTo, products, written } = page
  const t = useText(reviewsText)
  const form = useFormState()
  const notice = useNotice(['sent'])
  const { toOrder } = useText(ownOrderText)
  const crumbs = [{ label: toOrder, to: orderTo }]
  return (
    <ShopperShell isNarrow>
      <div className="stack">
        <PageHeader title={t.writeTitle(code)} crumbs={crumbs} lead={isDelivered && t.writeLead} />
        {notice && (
          <Alert tone="leaf" isUrgent>
            <p>{t.sent}</p>
          </Alert>
        )}
        <FormErrors form={form} />
        {isDelivered ? (
          <Form method="post" encType="multipart/form-data" className="stack">
            {products.map(({ id, title }) => (
              <ReviewFields key={id} form={form} about={id} title={title} written={written[id]} />
            ))}
            <ReviewFields
              form={form}
              about="shop"
              title={t.aboutShop(shopName)}
              written={written['']}
            />
            <Button look="primary" isWide>
              {t.send}
            </Button>
          </Form>
        ) : (
          <EmptyState
            drawing="parcel"
            title={t.notYet}
            action={<ButtonLink to={orderTo}>{toOrder}</ButtonLink>}
          >
            {t.notYetLine}
          </EmptyState>
        )}
      </div>
    </ShopperShell>
  )
}
