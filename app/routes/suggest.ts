// `/search/suggest?q=`: the few products that the letters typed so far may mean, and where most of them are: in which
// group, from which commune.
import type { LoaderFunctionArgs } from '@remix-run/node'

import type { Suggestion } from '#app/components/shells/search-box.tsx'
import { listingCard } from '#app/components/shopper/listing-card.ts'
import { searchAsk } from '#app/components/shopper/search-ask.forms.ts'
import type { ListingSearch } from '#app/domain/search/search-listings.server.ts'
import { catalogText } from '#app/i18n/catalog.ts'
import { readLocale } from '#app/i18n/locale.ts'
import { shopperText } from '#app/i18n/shopper.ts'
import type { Locale } from '#app/i18n/text.ts'
import { searchPath } from '#app/paths.ts'
import type { FacetValue } from '#plugins/search/port.ts'

import { readQuery } from './forms.server.ts'
import { findProducts } from './market/find-products.server.ts'
import { readSite, type Site } from './site.server.ts'

const shown = 6
const placesShown = 2

export async function loader({ request }: LoaderFunctionArgs) {
  const site = await readSite(request)
  const { q } = readQuery(request, searchAsk)
  if (q.length < 2) return { suggestions: [] }

  const found = await findProducts(site, searchAsk.parse({ q }))
  const products: Suggestion[] = found.hits.slice(0, shown).map((hit) => ({
    label: hit.title,
    detail: site.kind === 'market' ? hit.shopName : hit.communeName,
    to: listingCard(hit, site.kind).to,
  }))
  return { suggestions: [...products, ...waysOn(found, { q, site, locale: readLocale(request) })] }
}

type Asked = { q: string; site: Site; locale: Locale }

// Nothing is narrowed by what all results have in common.
function waysOn({ total, facets }: ListingSearch, { q, site, locale }: Asked): Suggestion[] {
  const t = shopperText[locale]
  const names: Readonly<Record<string, string>> = catalogText[locale].categories
  const narrowing = (values: readonly FacetValue[]) =>
    values.filter(({ count }) => count < total).slice(0, placesShown)
  const groups = narrowing(facets.category).map(({ value, label, count }) => ({
    label: t.suggestIn(q, names[value] ?? label),
    detail: t.products(count),
    to: searchPath({ q, category: value }),
  }))
  if (site.kind === 'shop') return groups
  const communes = narrowing(facets.commune).map(({ value, label, count }) => ({
    label: t.suggestFrom(q, label),
    detail: t.products(count),
    to: searchPath({ q, commune: value }),
  }))
  return [...groups, ...communes]
}
