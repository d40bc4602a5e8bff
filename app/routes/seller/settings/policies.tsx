// /seller/:shop/settings/policies: what the shop promises, each in its own form.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { PolicyCard } from '#app/components/settings/policy-card.tsx'
import { SettingsFrame } from '#app/components/settings/settings-frame.tsx'
import { useNotice } from '#app/components/ui/notice.ts'
import { savePolicy } from '#app/domain/site/save-policy.server.ts'
import { findPolicies } from '#app/domain/site/site-views.server.ts'
import { policyForm } from '#app/domain/site/site.forms.ts'
import { policyKinds } from '#app/domain/site/site.ts'
import { settingsText } from '#app/i18n/settings.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { systemClock } from '#app/lib/time.ts'
import { donePath } from '#app/paths.ts'
import { sellerPath } from '#app/seller-paths.ts'

import { invalid, readForm } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: settingsText[localeOf(matches)].policies },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'shop.settings')
  const policies = await inShop((db) => findPolicies(db, shop.id))
  return { shop: { slug: shop.slug, name: shop.name }, role, policies }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, shop, inShop } = await requireStaff(request, params, 'shop.settings')
  const form = await readForm(request, policyForm)
  if (form.status !== 'success') return invalid(form)

  const change = { shopId: shop.id, actorId: account.id, ...form.value }
  await inShop((db) => savePolicy(db, change, systemClock))
  const done = form.value.body ? 'saved' : 'taken'
  return redirect(donePath(sellerPath(shop.slug, 'settings/policies'), done))
}

export default function Policies() {
  const { shop, role, policies } = useLoaderData<typeof loader>()
  const t = useText(settingsText)
  const notice = useNotice(['saved', 'taken'])
  const done = notice && { saved: t.policySaved, taken: t.policyTaken }[notice]
  return (
    <SettingsFrame
      shop={shop}
      role={role}
      title={t.policies}
      lead={t.policiesLead}
      done={done ?? null}
    >
      {policyKinds.map((kind) => {
        const policy = policies.find((one) => one.kind === kind) ?? null
        return (
          <PolicyCard key={`${kind}${policy?.updatedAt.getTime()}`} kind={kind} policy={policy} />
        )
      })}
    </SettingsFrame>
  )
}
