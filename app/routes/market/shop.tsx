// `/shops/:slug` on the market: who this shop is, what it sells, and the way to its own storefront.
import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ExternalLink, MessageCircle } from 'lucide-react'
import { z } from 'zod'

import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { ShopHero, ShopStory } from '#app/components/shopper/about-shop.tsx'
import { marketCards } from '#app/components/shopper/listing-card.ts'
import { shopData } from '#app/components/shopper/structured-data.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Breadcrumbs } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { ProductGrid } from '#app/components/ui/product-card.tsx'
import { inMarket } from '#app/db/doors.server.ts'
import { findListingPage } from '#app/domain/catalog/listing-views.server.ts'
import { findRating } from '#app/domain/review/review-views.server.ts'
import { findShopBySlug } from '#app/domain/tenancy/shop-fronts.server.ts'
import { messagesText } from '#app/i18n/messages.ts'
import { shopperText } from '#app/i18n/shopper.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import {
  askShopPath,
  homePath,
  shopCardPath,
  shopHomeOrigin,
  shopPath,
  shopPoliciesPath,
  shopsPath,
} from '#app/paths.ts'
import { uiText } from '#app/i18n/ui.ts'

import { notFound, readParams, readQuery } from '../forms.server.ts'
import { breadcrumbData, pageMeta } from '../page-meta.ts'
import { keepForEverybody } from '../page-tags.ts'
import { requireMarket } from '../site.server.ts'

const pageSize = 24
const shopParams = z.object({ slug: z.string().max(63) })
const pageAsk = z.object({ after: z.string().max(500).optional().catch(undefined) })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const site = await requireMarket(request)
  const { slug } = readParams(params, shopParams)
  const { after } = readQuery(request, pageAsk)
  const found = await inMarket({}, async (db) => {
    const shop = await findShopBySlug(db, slug)
    const page =
      shop &&
      (await findListingPage(db, {
        filter: { shopId: shop.id },
        order: { sort: 'best-selling', isReversed: false },
        window: { size: pageSize, cursor: after ?? null, isBackward: false },
        today: localDate(systemClock.now()),
      }))
    const about = shop && { shopId: shop.id, productId: null }
    return shop && about && { shop, page, rating: await findRating(db, about) }
  })
  if (!found) throw notFound()
  const { shop, page, rating } = found
  if (!page) throw data(null, { status: 400 })
  keepForEverybody(context, { shop })
  const nextCursor = page.hasNext ? (page.items.at(-1)?.cursor ?? null) : null
  const products = marketCards(page.items.map((item) => item.listing))
  return { shop, rating, products, nextCursor, site }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return []
  const { shop, site } = data
  const crumbs = [
    { label: shopperText[localeOf(matches)].shopsTitle, to: shopsPath },
    { label: shop.name, to: shopPath(shop.slug) },
  ]
  const home = shopHomeOrigin(site.marketOrigin, shop)
  return pageMeta(
    {
      title: shop.name,
      description: shop.tagline || shop.story,
      url: `${site.homeOrigin}${shopPath(shop.slug)}`,
      picture: `${site.homeOrigin}${shopCardPath(shop.slug)}`,
      structured: [shopData(shop, home), breadcrumbData(site.homeOrigin, crumbs)],
    },
    matches,
  )
}

export default function Shop() {
  const t = useText(shopperText)
  const ui = useText(uiText)
  const { write } = useText(messagesText)
  const { shop, rating, products, nextCursor, site } = useLoaderData<typeof loader>()
  return (
    <ShopperShell>
      <div className="stack">
        <Breadcrumbs
          crumbs={[
            { label: ui.home, to: homePath },
            { label: t.shopsTitle, to: shopsPath },
          ]}
          here={shop.name}
        />
        <ShopHero
          shop={shop}
          action={
            <>
              <ButtonLink to={shopHomeOrigin(site.marketOrigin, shop)} icon={ExternalLink}>
                {t.visitShop}
              </ButtonLink>
              <ButtonLink to={askShopPath(shop.slug)} icon={MessageCircle}>
                {write}
              </ButtonLink>
            </>
          }
          rating={rating}
        />
        <h2>{t.shopProducts}</h2>
        {products.length > 0 ? (
          <ProductGrid products={products} isFirst />
        ) : (
          <EmptyState drawing="basket" title={t.shopEmpty}>
            {t.shopEmptyLine}
          </EmptyState>
        )}
        <Pagination nextCursor={nextCursor} />
        <ShopStory shop={shop} />
        <p>
          <Link to={shopPoliciesPath(shop.slug)}>{ui.policies}</Link>
        </p>
      </div>
    </ShopperShell>
  )
}
