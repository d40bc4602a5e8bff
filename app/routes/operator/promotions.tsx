// /operator/promotions: promotions of the market, which the market bears.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide-react'

import { PromotionList } from '#app/components/promotion/promotion-list.tsx'
import { OperatorShell } from '#app/components/shells/operator-shell.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { asSystem } from '#app/db/doors.server.ts'
import { promotionQuery } from '#app/domain/promotion/promotion.forms.ts'
import { findPromotionList } from '#app/domain/promotion/promotion-views.server.ts'
import { sellerPromotionsText } from '#app/i18n/seller-promotions.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { systemClock } from '#app/lib/time.ts'
import { operatorPromotionsPath } from '#app/paths.ts'

import { readQuery } from '../forms.server.ts'
import { requireOperator } from '../guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: sellerPromotionsText[localeOf(matches)].marketTitle },
]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request)
  const { show, q: text, after } = readQuery(request, promotionQuery)
  const filter = { show, text, after }
  const found = await asSystem('operator looks at promotions', (db) =>
    findPromotionList(db, 'market', { filter, clock: systemClock }),
  )
  return { filter, ...found }
}

export default function MarketPromotions() {
  const list = useLoaderData<typeof loader>()
  const t = useText(sellerPromotionsText)
  return (
    <OperatorShell>
      <div className="stack">
        <PageHeader
          title={t.marketTitle}
          lead={t.marketLead}
          actions={
            <ButtonLink to={operatorPromotionsPath('new')} look="primary" icon={Plus}>
              {t.add}
            </ButtonLink>
          }
        />
        <PromotionList {...list} pathOf={operatorPromotionsPath} />
      </div>
    </OperatorShell>
  )
}
