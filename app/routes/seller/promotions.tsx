// /seller/:shop/promotions: the shop's promotions, with their filters in the address.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide-react'

import { PromotionList } from '#app/components/promotion/promotion-list.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { promotionQuery } from '#app/domain/promotion/promotion.forms.ts'
import { findPromotionList } from '#app/domain/promotion/promotion-views.server.ts'
import { sellerPromotionsText } from '#app/i18n/seller-promotions.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { systemClock } from '#app/lib/time.ts'
import { promotionsPath } from '#app/seller-paths.ts'

import { readQuery } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: sellerPromotionsText[localeOf(matches)].title },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'promotion.edit')
  const { show, q: text, after } = readQuery(request, promotionQuery)
  const filter = { show, text, after }
  const found = await inShop((db) => findPromotionList(db, 'shop', { filter, clock: systemClock }))
  return { shop, role, filter, ...found }
}

export default function Promotions() {
  const { shop, role, ...list } = useLoaderData<typeof loader>()
  const t = useText(sellerPromotionsText)
  const pathOf = (room: string) => promotionsPath(shop.slug, room)
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={t.title}
          lead={t.lead}
          actions={
            <ButtonLink to={pathOf('new')} look="primary" icon={Plus}>
              {t.add}
            </ButtonLink>
          }
        />
        <PromotionList {...list} pathOf={pathOf} />
      </div>
    </SellerShell>
  )
}
