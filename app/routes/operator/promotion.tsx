// /operator/promotions/:promotionId: how it does, its switch, and its form.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { PromotionPage } from '#app/components/promotion/promotion-page.tsx'
import { OperatorShell } from '#app/components/shells/operator-shell.tsx'
import { asSystem } from '#app/db/doors.server.ts'
import { marketChangeForm, promotionParams } from '#app/domain/promotion/promotion.forms.ts'
import { promotionMessages } from '#app/domain/promotion/promotion.messages.ts'
import { findPromotion } from '#app/domain/promotion/promotion-views.server.ts'
import {
  changeMarketPromotion,
  switchMarketPromotion,
} from '#app/domain/promotion/save-market-promotion.server.ts'
import { sellerPromotionsText } from '#app/i18n/seller-promotions.ts'
import { localeOf } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { donePath, operatorPromotionsPath } from '#app/paths.ts'

import { invalid, notFound, readForm, readParams, refused } from '../forms.server.ts'
import { requireOperator } from '../guards.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: data?.promotion.title ?? sellerPromotionsText[localeOf(matches)].marketTitle },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOperator(request)
  const { promotionId: id } = readParams(params, promotionParams)
  const promotion = await asSystem('operator looks at a promotion', (db) =>
    findPromotion(db, 'market', { id, clock: systemClock }),
  )
  if (!promotion) throw notFound()
  return { promotion, today: localDate(systemClock.now()) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account } = await requireOperator(request)
  const { promotionId } = readParams(params, promotionParams)
  const form = await readForm(request, marketChangeForm)
  if (form.status !== 'success') return invalid(form)

  const wish = form.value
  const which = { accountId: account.id, promotionId }
  const outcome = await attempt(() =>
    asSystem('operator changes a promotion', (db) =>
      wish.intent === 'save'
        ? changeMarketPromotion(db, { ...which, form: wish.promotion }, systemClock)
        : switchMarketPromotion(db, { ...which, isPaused: wish.intent === 'pause' }, systemClock),
    ),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, promotionMessages)
  const done = { save: 'saved', pause: 'paused', resume: 'resumed' }[wish.intent]
  return redirect(donePath(operatorPromotionsPath(promotionId), done))
}

export default function MarketPromotion() {
  const page = useLoaderData<typeof loader>()
  return (
    <OperatorShell>
      <PromotionPage
        {...page}
        products={null}
        listPath={operatorPromotionsPath()}
        orderPath={null}
      />
    </OperatorShell>
  )
}
