// `/search`: words, filters and results; on a shop's host within that shop.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { SearchBox } from '#app/components/shells/search-box.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { listingCard } from '#app/components/shopper/listing-card.ts'
import { searchAsk } from '#app/components/shopper/search-ask.forms.ts'
import { isNarrowed, widened, type SearchAsk } from '#app/components/shopper/search-ask.ts'
import { SearchChips, SearchOrder } from '#app/components/shopper/search-chips.tsx'
import { SearchFilters } from '#app/components/shopper/search-filters.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { ProductGrid } from '#app/components/ui/product-card.tsx'
import { rankingText } from '#app/i18n/ranking.ts'
import { shopperText } from '#app/i18n/shopper.ts'
import { uiText } from '#app/i18n/ui.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { rankingPath, searchPath } from '#app/paths.ts'

import { readQuery } from './forms.server.ts'
import { findProducts } from './market/find-products.server.ts'
import { pageMeta } from './page-meta.ts'
import { readProvinceOptions } from './places.server.ts'
import { readSite } from './site.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const site = await readSite(request)
  const ask = readQuery(request, searchAsk)
  const { hits, total, facets, nextCursor } = await findProducts(site, ask)
  const products = hits.map((hit) => listingCard(hit, site.kind))
  const province = (await readProvinceOptions()).find(({ code }) => code === ask.province)
  return {
    ask,
    products,
    total,
    facets,
    nextCursor,
    provinceName: province?.name ?? null,
    kind: site.kind,
    origin: site.homeOrigin,
    marketOrigin: site.marketOrigin,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = shopperText[localeOf(matches)]
  const title = data?.ask.q ? t.searchTitleFor(data.ask.q) : t.searchTitle
  return pageMeta({ title, url: `${data?.origin ?? ''}${searchPath()}`, isHidden: true }, matches)
}

export default function Search() {
  const t = useText(shopperText)
  const ranking = useText(rankingText)
  const { ask, products, total, facets, nextCursor, provinceName, kind, marketOrigin } =
    useLoaderData<typeof loader>()
  const isEmpty = products.length === 0
  return (
    <ShopperShell>
      <div className="stack">
        <h1 className="search-title">{ask.q ? t.searchTitleFor(ask.q) : t.searchTitle}</h1>
        <div className="search-again">
          <SearchBox id="page-search" />
        </div>
        <SearchChips ask={ask} facets={facets} provinceName={provinceName} />
        <div className="search-page">
          <SearchFilters ask={ask} facets={facets} isOneShop={kind === 'shop'} />
          <div className="stack">
            <h2 className="visually-hidden">{t.results}</h2>
            <div className="row-between">
              <p role="status">{t.found(total)}</p>
              {!isEmpty && <SearchOrder ask={ask} />}
            </div>
            {isEmpty ? <Nothing ask={ask} /> : <ProductGrid products={products} isFirst />}
            <Pagination nextCursor={nextCursor} />
            <p className="small">
              <a href={`${marketOrigin}${rankingPath}`}>{ranking.link}</a>
            </p>
          </div>
        </div>
      </div>
    </ShopperShell>
  )
}

function Nothing({ ask }: { ask: SearchAsk }) {
  const t = useText(shopperText)
  const { seeAll } = useText(uiText)
  return (
    <EmptyState
      drawing="field"
      title={ask.q ? t.nothingFor(ask.q) : t.nothing}
      action={
        <>
          {isNarrowed(ask) && (
            <ButtonLink look="primary" to={widened(ask)}>
              {t.clear}
            </ButtonLink>
          )}
          <ButtonLink to={searchPath()}>{seeAll}</ButtonLink>
        </>
      }
    >
      {t.nothingLine}
    </EmptyState>
  )
}
