// `/compare/:category/:name`: the same goods from several shops. When only one of them is left, its own page.
import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { OfferTable } from '#app/components/market/offer-table.tsx'
import { PlaceChips } from '#app/components/market/place-chips.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { listData } from '#app/components/shopper/structured-data.ts'
import { Breadcrumbs, PageHeader } from '#app/components/ui/page-header.tsx'
import { inMarket } from '#app/db/doors.server.ts'
import { categories } from '#app/domain/catalog/product.ts'
import { findOffers } from '#app/domain/market/compare.server.ts'
import { compareSorts, inOrder } from '#app/domain/market/compare.ts'
import { catalogText } from '#app/i18n/catalog.ts'
import { compareText } from '#app/i18n/compare.ts'
import { rankingText } from '#app/i18n/ranking.ts'
import { uiText } from '#app/i18n/ui.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { formatMoney } from '#app/lib/money.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { categoryPath, comparePath, homePath, marketProductPath, rankingPath } from '#app/paths.ts'

import { notFound, readParams, readQuery } from '../forms.server.ts'
import { breadcrumbData, pageMeta } from '../page-meta.ts'
import { keepForEverybody } from '../page-tags.ts'
import { requireMarket } from '../site.server.ts'

const goodsParams = z.object({ category: z.enum(categories), name: z.string().min(1).max(200) })
const orderAsk = z.object({ sort: z.enum(compareSorts).catch('unit-price').default('unit-price') })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const site = await requireMarket(request)
  const { category, name: slug } = readParams(params, goodsParams)
  const { sort } = readQuery(request, orderAsk)
  const name = slug.replaceAll('-', ' ')
  const today = localDate(systemClock.now())
  const offers = inOrder(
    await inMarket({}, (db) => findOffers(db, { category, name }, today)),
    sort,
  )
  const [first] = offers
  if (!first) throw notFound()
  const shops = new Set(offers.map(({ shopId }) => shopId)).size
  if (shops < 2) throw redirect(marketProductPath(first.shopSlug, first.handle))
  keepForEverybody(context, site)
  const title = shortestOf(offers.map((offer) => offer.title))
  return { category, name, title, offers, shops, sort, origin: site.homeOrigin }
}

// The goods without the words that one shop adds.
const shortestOf = (titles: readonly string[]) =>
  titles.toSorted((a, b) => a.length - b.length || a.localeCompare(b, 'vi'))[0] ?? ''

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return []
  const locale = localeOf(matches)
  const t = compareText[locale]
  const { category, name, title, offers, shops, origin } = data
  const group = catalogText[locale].categories[category]
  const lowest = offers.toSorted((a, b) => Number(a.minPrice.amount - b.minPrice.amount))[0]
  const crumbs = [
    { label: 'Niêu', to: homePath },
    { label: group, to: categoryPath(category) },
    { label: title, to: comparePath(category, name) },
  ]
  const pages = offers.map(({ shopName, shopSlug, handle }) => ({
    name: `${title} · ${shopName}`,
    url: `${origin}${marketProductPath(shopSlug, handle)}`,
  }))
  return pageMeta(
    {
      title: `${t.title(title)} · Niêu`,
      description: lowest && t.description(title, shops, formatMoney(lowest.minPrice, locale)),
      url: `${origin}${comparePath(category, name)}`,
      structured: [breadcrumbData(origin, crumbs), listData(title, pages)],
    },
    matches,
  )
}

export default function Compare() {
  const t = useText(compareText)
  const ui = useText(uiText)
  const ranking = useText(rankingText)
  const names = useText(catalogText).categories
  const { category, name, title, offers, shops, sort } = useLoaderData<typeof loader>()
  const here = comparePath(category, name)
  return (
    <ShopperShell>
      <div className="stack">
        <Breadcrumbs
          crumbs={[
            { label: ui.home, to: homePath },
            { label: names[category], to: categoryPath(category) },
          ]}
          here={title}
        />
        <PageHeader title={t.title(title)} lead={t.lead(shops)} />
        <PlaceChips
          title={t.sort}
          places={compareSorts.map((one) => ({
            to: one === 'unit-price' ? here : `${here}?sort=${one}`,
            name: t.sorts[one],
            isHere: one === sort,
          }))}
        />
        <OfferTable name={title} offers={offers} />
        <p className="small soft">
          {t.how} <Link to={rankingPath}>{ranking.link}</Link>
        </p>
      </div>
    </ShopperShell>
  )
}
