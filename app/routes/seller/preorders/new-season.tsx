// /seller/:shop/preorders/new: opens a season: what is promised, at what price, with how much kept back.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { SeasonForm } from '#app/components/preorder/season-form.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { openSeason } from '#app/domain/preorder/open-season.server.ts'
import { seasonForm } from '#app/domain/preorder/preorder.forms.ts'
import { preorderMessages } from '#app/domain/preorder/preorder.messages.ts'
import { listGoodsChoices } from '#app/domain/preorder/preorder-views.server.ts'
import { preorderText } from '#app/i18n/preorder.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { donePath } from '#app/paths.ts'
import { invalid, readForm, refused } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { preordersPath, seasonPath } from '#app/seller-paths.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: preorderText[localeOf(matches)].newSeason },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'product.edit')
  const goods = await staff.inShop(listGoodsChoices)
  const { slug, name } = staff.shop
  return { shop: { slug, name }, role: staff.role, goods, today: localDate(systemClock.now()) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'product.edit')
  const form = await readForm(request, seasonForm)
  if (form.status !== 'success') return invalid(form)

  const asked = { ...form.value, actorId: staff.account.id }
  const outcome = await attempt(() => staff.inShop((db) => openSeason(db, asked, systemClock)))
  if (!outcome.ok) return refused(form, outcome.refusal, preorderMessages)
  return redirect(donePath(seasonPath(staff.shop.slug, outcome.value.id), 'opened'))
}

export default function NewSeason() {
  const { shop, role, goods, today } = useLoaderData<typeof loader>()
  const t = useText(preorderText)
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={t.newSeason}
          crumbs={[{ label: t.title, to: preordersPath(shop.slug) }]}
        />
        {goods.length === 0 ? (
          <Alert tone="turmeric">
            <p>{t.noGoods}</p>
          </Alert>
        ) : (
          <SeasonForm goods={goods} today={today} />
        )}
      </div>
    </SellerShell>
  )
}
