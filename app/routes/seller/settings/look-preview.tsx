// /seller/:shop/settings/look: the first page as the draft would have it, for the frame beside the editor. Only our own
// pages may frame it, and nothing in it can be pressed.
import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { ShopBrand } from '#app/components/shells/brand.tsx'
import { ShopHome } from '#app/components/shopper/shop-home.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { inMarket } from '#app/db/doors.server.ts'
import { findLookEditor } from '#app/domain/site/look-views.server.ts'
import { findShopBySlug } from '#app/domain/tenancy/shop-fronts.server.ts'
import { env } from '#app/env.server.ts'
import { lookText } from '#app/i18n/look.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { shopHomeOrigin } from '#app/paths.ts'

import { requireStaff } from '#app/routes/guards.server.ts'
import { readShopHome } from '#app/routes/storefront/shop-home.server.ts'

const framedByUs = { 'X-Frame-Options': 'SAMEORIGIN' }

export const meta: MetaFunction = ({ matches }) => [
  { title: lookText[localeOf(matches)].previewTitle },
  { name: 'robots', content: 'noindex' },
]

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, inShop } = await requireStaff(request, params, 'shop.settings')
  const editor = await inShop(findLookEditor)
  if (!editor) throw data(null, { status: 404 })
  const front = await inMarket({}, (db) => findShopBySlug(db, shop.slug))
  if (!front) return data({ triedTheme: editor.look.theme, home: null }, { headers: framedByUs })

  const { theme } = editor.look
  const { marketOrigin } = env
  const origin = shopHomeOrigin(marketOrigin, front)
  const tried = { ...front, theme, signMediaId: theme.signMediaId }
  const site = { kind: 'shop' as const, origin, homeOrigin: origin, marketOrigin, shop: tried }
  const home = await readShopHome(request, site, editor.look)
  return data({ triedTheme: theme, home }, { headers: framedByUs })
}

export default function LookPreview() {
  const { home } = useLoaderData<typeof loader>()
  const t = useText(lookText)
  if (!home) {
    return (
      <main id="main" className="page">
        <EmptyState drawing="paper" title={t.previewTitle}>
          {t.previewClosed}
        </EmptyState>
      </main>
    )
  }
  return (
    // React 18 knows no `inert`; an empty string is how it reaches the page.
    <div className="shopper" {...{ inert: '' }}>
      <header className="top">
        <div className="top-row">
          <ShopBrand shop={home.shop} />
        </div>
      </header>
      <main id="main" className="page">
        <ShopHome home={home} />
      </main>
    </div>
  )
}
