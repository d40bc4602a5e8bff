// /operator/promotions/new: first what is given (?kind=), then its form.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'

import { KindChoice } from '#app/components/promotion/kind-choice.tsx'
import { PromotionForm } from '#app/components/promotion/promotion-form.tsx'
import { OperatorShell } from '#app/components/shells/operator-shell.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { asSystem } from '#app/db/doors.server.ts'
import { marketKinds } from '#app/domain/promotion/promotion.ts'
import { marketKindQuery, marketPromotionForm } from '#app/domain/promotion/promotion.forms.ts'
import { promotionMessages } from '#app/domain/promotion/promotion.messages.ts'
import { createMarketPromotion } from '#app/domain/promotion/save-market-promotion.server.ts'
import { promotionFormText } from '#app/i18n/promotion-form.ts'
import { sellerPromotionsText } from '#app/i18n/seller-promotions.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { donePath, operatorPromotionsPath } from '#app/paths.ts'

import { invalid, readForm, readQuery, refused } from '../forms.server.ts'
import { requireOperator } from '../guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: sellerPromotionsText[localeOf(matches)].add },
]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request)
  return { ...readQuery(request, marketKindQuery), today: localDate(systemClock.now()) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { account } = await requireOperator(request)
  const form = await readForm(request, marketPromotionForm)
  if (form.status !== 'success') return invalid(form)

  const making = { accountId: account.id, form: form.value }
  const outcome = await attempt(() =>
    asSystem('operator makes a promotion', (db) => createMarketPromotion(db, making, systemClock)),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, promotionMessages)
  return redirect(donePath(operatorPromotionsPath(outcome.value.id), 'made'))
}

export default function NewMarketPromotion() {
  const { kind, today } = useLoaderData<typeof loader>()
  const t = useText(sellerPromotionsText)
  const words = useText(promotionFormText)
  return (
    <OperatorShell>
      <div className="stack">
        <PageHeader
          crumbs={[{ label: t.marketTitle, to: operatorPromotionsPath() }]}
          title={kind ? words.kind[kind] : t.add}
          lead={t.marketLead}
        />
        {kind ? (
          <>
            <p>
              <Link to="?">{words.otherKind}</Link>
            </p>
            <PromotionForm key={kind} kind={kind} values={null} today={today} products={null} />
          </>
        ) : (
          <KindChoice kinds={marketKinds} />
        )}
      </div>
    </OperatorShell>
  )
}
