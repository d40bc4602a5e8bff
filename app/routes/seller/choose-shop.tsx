// /seller: straight into the one shop, or a choice of several, or the way to open the first.
import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Store } from 'lucide-react'

import { ShopList } from '#app/components/account/work-places.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { teamText } from '#app/i18n/team.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { openShopPath, sellerPath } from '#app/seller-paths.ts'

import { requireAccount } from '../guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: teamText[localeOf(matches)].chooseShop },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const { shops } = await requireAccount(request)
  const [only] = shops
  if (only && shops.length === 1) throw redirect(sellerPath(only.slug))
  return { shops }
}

export default function ChooseShop() {
  const { shops } = useLoaderData<typeof loader>()
  const t = useText(teamText)
  const open = (
    <ButtonLink look={shops.length ? 'secondary' : 'primary'} to={openShopPath} icon={Store}>
      {t.openShop}
    </ButtonLink>
  )
  return (
    <ShopperShell isNarrow>
      {shops.length > 0 ? (
        <>
          <PageHeader title={t.chooseShop} actions={open} />
          <ShopList shops={shops} />
        </>
      ) : (
        <EmptyState isPage drawing="basket" title={t.noShop} action={open}>
          <p>{t.noShopLine}</p>
        </EmptyState>
      )}
    </ShopperShell>
  )
}
