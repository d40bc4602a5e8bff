// /shops/:slug/products/:handle/reviews: all that shoppers say about one product.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { RatingBars, RatingLine } from '#app/components/review/rating.tsx'
import { ReviewCard } from '#app/components/review/review-card.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { inMarket, type MarketDb } from '#app/db/doors.server.ts'
import { findRating, listPublished } from '#app/domain/review/review-views.server.ts'
import { findReviewedProduct } from '#app/domain/review/reviewed-products.server.ts'
import { findShopBySlug } from '#app/domain/tenancy/shop-fronts.server.ts'
import { ratingsText } from '#app/i18n/ratings.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { marketProductPath, productReviewsPath, shopPath } from '#app/paths.ts'

import { notFound, readParams, readQuery } from '../forms.server.ts'
import { breadcrumbData, pageMeta } from '../page-meta.ts'
import { keepForEverybody } from '../page-tags.ts'
import { requireMarket } from '../site.server.ts'

const productParams = z.object({ slug: z.string().max(63), handle: z.string().max(200) })
const query = z.object({ after: z.uuid().nullable().catch(null).default(null) })

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return []
  const { shop, product, summary, origin } = data
  const title = ratingsText[localeOf(matches)].titleOf(product.title)
  const to = productReviewsPath(shop.slug, product.handle)
  const crumbs = [
    { label: shop.name, to: shopPath(shop.slug) },
    { label: product.title, to: marketProductPath(shop.slug, product.handle) },
    { label: title, to },
  ]
  const structured = [breadcrumbData(origin, crumbs)]
  return pageMeta(
    { title, url: `${origin}${to}`, structured, isHidden: summary.count === 0 },
    matches,
  )
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const site = await requireMarket(request)
  const which = readParams(params, productParams)
  const { after } = readQuery(request, query)
  const found = await inMarket({}, (db) => readReviews(db, which, after))
  if (!found) throw notFound()
  keepForEverybody(context, { shop: found.shop })
  return { ...found, origin: site.homeOrigin }
}

async function readReviews(
  db: MarketDb,
  { slug, handle }: z.output<typeof productParams>,
  after: string | null,
) {
  const shop = await findShopBySlug(db, slug)
  const product = shop && (await findReviewedProduct(db, { shopId: shop.id, handle }))
  if (!product) return null
  const about = { shopId: shop.id, productId: product.id }
  const summary = await findRating(db, about)
  const page = await listPublished(db, about, { after })
  return {
    shop: { id: shop.id, slug, name: shop.name },
    product: { ...product, handle },
    summary,
    ...page,
  }
}

export default function ProductReviewsPage() {
  const { shop, product, summary, reviews, nextCursor } = useLoaderData<typeof loader>()
  const t = useText(ratingsText)
  const crumbs = [
    { label: shop.name, to: shopPath(shop.slug) },
    { label: product.title, to: marketProductPath(shop.slug, product.handle) },
  ]
  return (
    <ShopperShell isNarrow>
      <div className="stack">
        <PageHeader title={t.titleOf(product.title)} crumbs={crumbs} />
        <RatingLine summary={summary} />
        <RatingBars summary={summary} />
        {summary.count === 0 && <p className="soft">{t.none}</p>}
        {reviews.length > 0 && (
          <Card>
            <div className="stack">
              {reviews.map((review) => (
                <ReviewCard key={review.id} review={review} />
              ))}
            </div>
          </Card>
        )}
        <Pagination nextCursor={nextCursor} />
      </div>
    </ShopperShell>
  )
}
