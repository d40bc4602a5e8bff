// `/policies` on a shop's own host, and `/shops/:slug/policies` on the market: what the shop promises.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { ShopPolicies } from '#app/components/shopper/shop-policies.tsx'
import { Breadcrumbs } from '#app/components/ui/page-header.tsx'
import { inMarket } from '#app/db/doors.server.ts'
import { findPolicies } from '#app/domain/site/site-views.server.ts'
import { findShopBySlug } from '#app/domain/tenancy/shop-fronts.server.ts'
import { policiesText } from '#app/i18n/policies.ts'
import { localeOf } from '#app/i18n/use-text.ts'
import { homePath, policiesPath, shopPath, shopPoliciesPath } from '#app/paths.ts'

import { notFound, readParams } from '../forms.server.ts'
import { pageMeta } from '../page-meta.ts'
import { keepForEverybody } from '../page-tags.ts'
import { requireMarket, requireShop } from '../site.server.ts'

const marketParams = z.object({ slug: z.string().max(63).optional() })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { slug } = readParams(params, marketParams)
  const site = slug === undefined ? await requireShop(request) : await requireMarket(request)
  const found = await inMarket({}, async (db) => {
    const shop = site.shop ?? (slug ? await findShopBySlug(db, slug) : null)
    return shop && { shop, policies: await findPolicies(db, shop.id) }
  })
  if (!found) throw notFound()
  const { shop, policies } = found
  keepForEverybody(context, { shop })
  const { name, phone } = shop
  const url = `${site.homeOrigin}${slug === undefined ? policiesPath : shopPoliciesPath(slug)}`
  return { shop: { name, phone }, slug, policies, url }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return []
  const title = policiesText[localeOf(matches)].titleOf(data.shop.name)
  return pageMeta({ title, description: title, url: data.url }, matches)
}

export default function Policies() {
  const { shop, slug, policies } = useLoaderData<typeof loader>()
  const to = slug === undefined ? homePath : shopPath(slug)
  return (
    <ShopperShell isNarrow>
      <Breadcrumbs crumbs={[{ label: shop.name, to }]} />
      <ShopPolicies shop={shop} policies={policies} />
    </ShopperShell>
  )
}
