// `/communes/:code`: what one commune makes, and who makes it. The number of a commune that was merged leads to today's.
import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { PlaceChips } from '#app/components/market/place-chips.tsx'
import { ShelfOrder } from '#app/components/market/shelf-order.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { ShopGrid } from '#app/components/shopper/shop-grid.tsx'
import { listData } from '#app/components/shopper/structured-data.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Breadcrumbs, PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { ProductGrid } from '#app/components/ui/product-card.tsx'
import { inMarket } from '#app/db/doors.server.ts'
import {
  findCommune,
  findCommuneNow,
  findCommunesOnSale,
} from '#app/domain/market/places.server.ts'
import { listShopCards } from '#app/domain/tenancy/shop-fronts.server.ts'
import { marketText } from '#app/i18n/market.ts'
import { shopperText } from '#app/i18n/shopper.ts'
import { uiText } from '#app/i18n/ui.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { communePath, homePath, provinceHomePath, shopsPath } from '#app/paths.ts'
import { openShopPath } from '#app/seller-paths.ts'

import { notFound, readParams, readQuery } from '../forms.server.ts'
import { breadcrumbData, pageMeta } from '../page-meta.ts'
import { keepForEverybody } from '../page-tags.ts'
import { requireMarket } from '../site.server.ts'
import { listedPages } from './listed-pages.ts'
import { readShelfPage, shelfAsk } from './shelf-page.server.ts'

const communeParams = z.object({ code: z.string().regex(/^\d{5}$/) })
const shopsShown = 12

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const site = await requireMarket(request)
  const { code } = readParams(params, communeParams)
  const ask = readQuery(request, shelfAsk)
  const today = localDate(systemClock.now())
  const found = await inMarket({}, async (db) => {
    const commune = await findCommune(db, code)
    if (!commune) return { commune, movedTo: await findCommuneNow(db, code) }
    const shopCount = await db.shop.count({ where: { communeCode: code, status: 'active' } })
    const places = await findCommunesOnSale(db, { provinceCode: commune.province.code })
    return {
      commune,
      places,
      shopCount,
      ...(await listShopCards(db, { communeCode: code, limit: shopsShown })),
      shelf: await readShelfPage(db, { filter: { communeCode: code }, ask, today }),
    }
  })
  if (!found.commune) {
    if (found.movedTo) throw redirect(communePath(found.movedTo), 301)
    throw notFound()
  }
  keepForEverybody(context, site)
  const { commune, places, shops, shelf, shopCount } = found
  const count = places.find((one) => one.code === code)?.products ?? 0
  const others = places.filter((one) => one.code !== code)
  return {
    commune,
    shops,
    shopCount,
    ...shelf,
    count,
    others,
    sort: ask.sort,
    origin: site.homeOrigin,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return []
  const t = marketText[localeOf(matches)]
  const { commune, products, shops, shopCount, count, origin } = data
  const title = t.communeTitle(commune.name, commune.province.name)
  const to = communePath(commune.code)
  const crumbs = [
    { label: 'Niêu', to: homePath },
    { label: commune.province.name, to: provinceHomePath(commune.province.code) },
    { label: commune.name, to },
  ]
  return pageMeta(
    {
      title: `${title} · Niêu`,
      description: t.communeLine(count, shopCount),
      url: `${origin}${to}`,
      structured: [breadcrumbData(origin, crumbs), listData(title, listedPages(origin, products))],
      isHidden: products.length + shops.length === 0,
    },
    matches,
  )
}

export default function Commune() {
  const t = useText(marketText)
  const ui = useText(uiText)
  const { openShop, allShops } = useText(shopperText)
  const { commune, shops, shopCount, products, nextCursor, count, others, sort } =
    useLoaderData<typeof loader>()
  const { province } = commune
  const crumbs = [
    { label: ui.home, to: homePath },
    { label: province.name, to: provinceHomePath(province.code) },
  ]
  const isEmpty = shops.length + products.length === 0
  return (
    <ShopperShell>
      <div className="stack">
        <Breadcrumbs crumbs={crumbs} here={commune.name} />
        <PageHeader
          title={t.communeTitle(commune.name, province.name)}
          lead={isEmpty ? undefined : t.communeLine(count, shopCount)}
        />
        {isEmpty && (
          <EmptyState
            drawing="field"
            title={t.communeNothing}
            action={<ButtonLink to={openShopPath}>{openShop}</ButtonLink>}
          >
            {t.communeNothingLine}
          </EmptyState>
        )}
        {products.length > 0 && (
          <>
            <h2>{t.communeProducts}</h2>
            <ShelfOrder sort={sort} />
            <ProductGrid products={products} isFirst />
          </>
        )}
        <Pagination nextCursor={nextCursor} />
        {shops.length > 0 && (
          <>
            <h2>{t.communeShops}</h2>
            <ShopGrid shops={shops} />
            {shopCount > shops.length && (
              <p>
                <Link to={`${shopsPath}?commune=${commune.code}`}>{allShops}</Link>
              </p>
            )}
          </>
        )}
        {others.length > 0 && <h2 className="small soft">{t.nearby(province.name)}</h2>}
        <PlaceChips
          title={t.nearby(province.name)}
          isTitleHidden
          places={others.map(({ code, name, products: there }) => ({
            to: communePath(code),
            name,
            count: there,
          }))}
        />
      </div>
    </ShopperShell>
  )
}
