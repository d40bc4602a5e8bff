// `/`: the market's first page, or a shop's, whichever host was asked.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { preloadHero } from '#app/components/shop-home/hero-frame.ts'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { MarketHome } from '#app/components/shopper/market-home.tsx'
import { ShopHome } from '#app/components/shopper/shop-home.tsx'
import { marketData, shopData, siteData } from '#app/components/shopper/structured-data.ts'
import { marketText } from '#app/i18n/market.ts'
import { shopperText } from '#app/i18n/shopper.ts'
import { localeOf } from '#app/i18n/use-text.ts'
import { homePath, newestFeedPath, provinceHomePath, shopCardPath } from '#app/paths.ts'

import { atAddress, readForEverybody } from './for-everybody.server.ts'
import { notFound, readQuery } from './forms.server.ts'
import { readMarketHome } from './market/market-home.server.ts'
import { pageMeta } from './page-meta.ts'
import { keepForEverybody } from './page-tags.ts'
import { readSite } from './site.server.ts'
import { readShopHome } from './storefront/shop-home.server.ts'

// What is no province of ours is the whole market: an old link still shows something.
const homeAsk = z.object({
  province: z
    .string()
    .regex(/^\d{2}$/)
    .optional()
    .catch(undefined),
})

export async function loader({ request, context }: LoaderFunctionArgs) {
  const site = await readSite(request)
  keepForEverybody(context, site)
  if (site.kind === 'market') {
    const { province } = readQuery(request, homeAsk)
    const about = { shopId: null, key: `market home ${province ?? ''}` }
    const front = await readForEverybody(about, () => readMarketHome(province))
    if (!front) throw notFound()
    return { kind: 'market' as const, origin: site.homeOrigin, front }
  }
  const { homeOrigin: origin, shop } = site
  const about = { shopId: shop.id, key: atAddress(request, 'shop home') }
  const home = await readForEverybody(about, () => readShopHome(request, site))
  return { kind: 'shop' as const, origin, card: shopCardPath(shop.slug), home }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = shopperText[localeOf(matches)]
  if (!data) return []
  if (data.kind === 'market') {
    const { province } = data.front
    const words = marketText[localeOf(matches)]
    return pageMeta(
      {
        title: province ? words.marketOf(province.name) : t.marketTitle,
        description: province ? words.marketOfDescription(province.name) : t.marketDescription,
        url: `${data.origin}${province ? provinceHomePath(province.code) : homePath}`,
        structured: [siteData(data.origin, 'Niêu'), marketData(data.origin)],
        feed: `${data.origin}${newestFeedPath}`,
      },
      matches,
    )
  }
  const { name, tagline, story } = data.home.shop
  const url = `${data.origin}/`
  const picture = `${data.origin}${data.card}`
  const structured = [siteData(data.origin, name), shopData(data.home.shop, data.origin)]
  const feed = `${data.origin}${newestFeedPath}`
  const description = tagline || story
  const page = { title: name, description, url, picture, structured, feed }
  return [...preloadHero(data.home.parts), ...pageMeta(page, matches)]
}

export default function Home() {
  const data = useLoaderData<typeof loader>()
  return (
    <ShopperShell>
      {data.kind === 'market' ? <MarketHome front={data.front} /> : <ShopHome home={data.home} />}
    </ShopperShell>
  )
}
