// /seller/:shop/promotions/new: first what is given (?kind=), then its form.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'

import { KindChoice } from '#app/components/promotion/kind-choice.tsx'
import { PromotionForm } from '#app/components/promotion/promotion-form.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { benefitKinds } from '#app/domain/promotion/promotion.ts'
import { kindQuery, promotionForm } from '#app/domain/promotion/promotion.forms.ts'
import { promotionMessages } from '#app/domain/promotion/promotion.messages.ts'
import { findProductChoices } from '#app/domain/promotion/promotion-uses.server.ts'
import { createPromotion } from '#app/domain/promotion/save-promotion.server.ts'
import { promotionFormText } from '#app/i18n/promotion-form.ts'
import { sellerPromotionsText } from '#app/i18n/seller-promotions.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { donePath } from '#app/paths.ts'
import { promotionsPath } from '#app/seller-paths.ts'

import { invalid, readForm, readQuery, refused } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: sellerPromotionsText[localeOf(matches)].add },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'promotion.edit')
  const { kind } = readQuery(request, kindQuery)
  const products = kind ? await inShop(findProductChoices) : []
  return { shop, role, kind, products, today: localDate(systemClock.now()) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop, account, inShop } = await requireStaff(request, params, 'promotion.edit')
  const form = await readForm(request, promotionForm)
  if (form.status !== 'success') return invalid(form)

  const making = { shopId: shop.id, actorId: account.id, form: form.value }
  const outcome = await attempt(() => inShop((db) => createPromotion(db, making, systemClock)))
  if (!outcome.ok) return refused(form, outcome.refusal, promotionMessages)
  return redirect(donePath(promotionsPath(shop.slug, outcome.value.id), 'made'))
}

export default function NewPromotion() {
  const { shop, role, kind, products, today } = useLoaderData<typeof loader>()
  const t = useText(sellerPromotionsText)
  const words = useText(promotionFormText)
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          crumbs={[{ label: t.title, to: promotionsPath(shop.slug) }]}
          title={kind ? words.kind[kind] : t.add}
          lead={kind ? words.kindLine[kind] : undefined}
        />
        {kind ? (
          <>
            <p>
              <Link to="?">{words.otherKind}</Link>
            </p>
            <PromotionForm key={kind} kind={kind} values={null} today={today} products={products} />
          </>
        ) : (
          <KindChoice kinds={benefitKinds} />
        )}
      </div>
    </SellerShell>
  )
}
