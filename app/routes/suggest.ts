// `/search/suggest?q=`: the few products that the letters typed so far may mean.
import type { LoaderFunctionArgs } from '@remix-run/node'

import type { Suggestion } from '#app/components/shells/search-box.tsx'
import { listingCard } from '#app/components/shopper/listing-card.ts'
import { searchAsk } from '#app/components/shopper/search-ask.forms.ts'

import { readQuery } from './forms.server.ts'
import { findProducts } from './market/find-products.server.ts'
import { readSite } from './site.server.ts'

const shown = 6

export async function loader({ request }: LoaderFunctionArgs) {
  const site = await readSite(request)
  const { q } = readQuery(request, searchAsk)
  if (q.length < 2) return { suggestions: [] }

  const { hits } = await findProducts(site, searchAsk.parse({ q }))
  const suggestions: Suggestion[] = hits.slice(0, shown).map((hit) => ({
    label: hit.title,
    detail: site.kind === 'market' ? hit.shopName : hit.communeName,
    to: listingCard(hit, site.kind).to,
  }))
  return { suggestions }
}
