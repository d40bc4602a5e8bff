// /seller/:shop/promotions/:promotionId: how it does, its switch, and its form.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { PromotionPage } from '#app/components/promotion/promotion-page.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { changeForm, promotionParams } from '#app/domain/promotion/promotion.forms.ts'
import { promotionMessages } from '#app/domain/promotion/promotion.messages.ts'
import { findProductChoices } from '#app/domain/promotion/promotion-uses.server.ts'
import { findPromotion } from '#app/domain/promotion/promotion-views.server.ts'
import { changePromotion, switchPromotion } from '#app/domain/promotion/save-promotion.server.ts'
import { sellerPromotionsText } from '#app/i18n/seller-promotions.ts'
import { localeOf } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { donePath } from '#app/paths.ts'
import { promotionsPath, sellerOrderPath } from '#app/seller-paths.ts'

import { invalid, notFound, readForm, readParams, refused } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: data?.promotion.title ?? sellerPromotionsText[localeOf(matches)].title },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'promotion.edit')
  const { promotionId: id } = readParams(params, promotionParams)
  return inShop(async (db) => {
    const promotion = await findPromotion(db, 'shop', { id, clock: systemClock })
    if (!promotion) throw notFound()
    const products = await findProductChoices(db)
    return { shop, role, promotion, products, today: localDate(systemClock.now()) }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop, account, inShop } = await requireStaff(request, params, 'promotion.edit')
  const { promotionId } = readParams(params, promotionParams)
  const form = await readForm(request, changeForm)
  if (form.status !== 'success') return invalid(form)

  const wish = form.value
  const which = { shopId: shop.id, actorId: account.id, promotionId }
  const outcome = await attempt(() =>
    inShop((db) =>
      wish.intent === 'save'
        ? changePromotion(db, { ...which, form: wish.promotion }, systemClock)
        : switchPromotion(db, { ...which, isPaused: wish.intent === 'pause' }, systemClock),
    ),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, promotionMessages)
  const done = { save: 'saved', pause: 'paused', resume: 'resumed' }[wish.intent]
  return redirect(donePath(promotionsPath(shop.slug, promotionId), done))
}

export default function Promotion() {
  const { shop, role, ...page } = useLoaderData<typeof loader>()
  return (
    <SellerShell shop={shop} role={role}>
      <PromotionPage
        {...page}
        listPath={promotionsPath(shop.slug)}
        orderPath={(orderId) => sellerOrderPath(shop.slug, orderId)}
      />
    </SellerShell>
  )
}
