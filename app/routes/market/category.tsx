// `/categories/:category` and `/categories/:category/:province`: one of the six OCOP groups, everywhere or in a province.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { PlaceChips } from '#app/components/market/place-chips.tsx'
import { ShelfOrder } from '#app/components/market/shelf-order.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { listData } from '#app/components/shopper/structured-data.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Breadcrumbs, PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { ProductGrid } from '#app/components/ui/product-card.tsx'
import { inMarket } from '#app/db/doors.server.ts'
import { categories } from '#app/domain/catalog/product.ts'
import { findCommunesOnSale, findProvincesOnSale } from '#app/domain/market/places.server.ts'
import { catalogText } from '#app/i18n/catalog.ts'
import { marketText } from '#app/i18n/market.ts'
import { uiText } from '#app/i18n/ui.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { categoryPath, homePath, searchPath } from '#app/paths.ts'

import { notFound, readParams, readQuery } from '../forms.server.ts'
import { breadcrumbData, pageMeta } from '../page-meta.ts'
import { keepForEverybody } from '../page-tags.ts'
import { requireMarket } from '../site.server.ts'
import { listedPages } from './listed-pages.ts'
import { readShelfPage, shelfAsk } from './shelf-page.server.ts'

const groupParams = z.object({
  category: z.enum(categories),
  province: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
})

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const site = await requireMarket(request)
  const { category, province: provinceCode } = readParams(params, groupParams)
  const ask = readQuery(request, shelfAsk)
  const today = localDate(systemClock.now())
  const found = await inMarket({}, async (db) => ({
    provinces: await findProvincesOnSale(db, { category }),
    communes: provinceCode ? await findCommunesOnSale(db, { category, provinceCode }) : [],
    ...(await readShelfPage(db, { filter: { category, provinceCode }, ask, today })),
  }))
  const province = found.provinces.find(({ code }) => code === provinceCode) ?? null
  // A province that makes nothing of the group has no page of it.
  if (provinceCode && !province) throw notFound()
  keepForEverybody(context, site)
  return { ...found, category, province, sort: ask.sort, origin: site.homeOrigin }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return []
  const t = marketText[localeOf(matches)]
  const { category, province, products, origin } = data
  const group = catalogText[localeOf(matches)].categories[category]
  const title = province ? t.groupIn(group, province.name) : group
  const here = { label: title, to: categoryPath(category, province?.code) }
  const crumbs = province ? [{ label: group, to: categoryPath(category) }, here] : [here]
  return pageMeta(
    {
      title: `${title} · Niêu`,
      description: province
        ? t.groupLine(province.products, group, province.name)
        : t.leads[category],
      url: `${origin}${here.to}`,
      structured: [
        breadcrumbData(origin, [{ label: 'Niêu', to: homePath }, ...crumbs]),
        listData(title, listedPages(origin, products)),
      ],
      isHidden: products.length === 0,
    },
    matches,
  )
}

export default function Category() {
  const t = useText(marketText)
  const ui = useText(uiText)
  const names = useText(catalogText).categories
  const { category, province, provinces, communes, products, nextCursor, sort } =
    useLoaderData<typeof loader>()
  const group = names[category]
  const home = { label: ui.home, to: homePath }
  const provinceChips = provinces.map(({ code, name, products: count }) => ({
    to: categoryPath(category, code),
    name,
    count,
    isHere: code === province?.code,
  }))
  const everywhere = { to: categoryPath(category), name: t.everyProvince, isHere: !province }
  const communeChips = communes.map(({ code, name, products: count }) => ({
    to: searchPath({ category, commune: code }),
    name,
    count,
  }))
  return (
    <ShopperShell>
      <div className="stack">
        <Breadcrumbs
          crumbs={province ? [home, { label: group, to: categoryPath(category) }] : [home]}
          here={province?.name ?? group}
        />
        <PageHeader
          title={province ? t.groupIn(group, province.name) : group}
          lead={province ? t.groupLine(province.products, group, province.name) : t.leads[category]}
        />
        <PlaceChips title={t.provinces} places={[everywhere, ...provinceChips]} />
        {products.length > 0 ? (
          <>
            <h2 className="visually-hidden">{t.goods}</h2>
            <ShelfOrder sort={sort} />
            <ProductGrid products={products} isFirst />
          </>
        ) : (
          <EmptyState drawing="basket" title={t.nothingInGroup}>
            {t.nothingInGroupLine}
          </EmptyState>
        )}
        <Pagination nextCursor={nextCursor} />
        <PlaceChips title={t.communes} places={communeChips} />
        <h2 className="small soft">{t.allGroups}</h2>
        <PlaceChips
          title={t.allGroups}
          isTitleHidden
          places={categories.map((one) => ({
            to: categoryPath(one),
            name: names[one],
            isHere: one === category,
          }))}
        />
      </div>
    </ShopperShell>
  )
}
