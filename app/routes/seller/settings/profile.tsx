// /seller/:shop/settings/profile: what the shop says about itself.
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'

import { AddressFields } from '#app/components/address-fields.tsx'
import { SettingsFrame } from '#app/components/settings/settings-frame.tsx'
import { ProfileFields } from '#app/components/team/profile-fields.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { useNotice } from '#app/components/ui/notice.ts'
import { settleAddress } from '#app/domain/place/address.forms.ts'
import { changeProfile } from '#app/domain/tenancy/change-profile.server.ts'
import { findShopProfile } from '#app/domain/tenancy/shop-views.server.ts'
import { profileForm } from '#app/domain/tenancy/tenancy.forms.ts'
import { teamText } from '#app/i18n/team.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { systemClock } from '#app/lib/time.ts'
import { donePath } from '#app/paths.ts'
import { sellerPath } from '#app/seller-paths.ts'

import { invalid, readForm } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { readPlaces, readProvinceOptions, unsettled } from '#app/routes/places.server.ts'
import { forgetSites } from '#app/routes/site.server.ts'

export const meta: MetaFunction = ({ matches }) => [{ title: teamText[localeOf(matches)].settings }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'shop.settings')
  const profile = await inShop(findShopProfile)
  if (!profile) throw data(null, { status: 404 })
  const commune = (await readPlaces()).communeByCode.get(profile.communeCode)
  const communeText = commune?.fullName ?? ''
  return {
    shop,
    role,
    profile: { ...profile, communeText },
    provinces: await readProvinceOptions(),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, shop, inShop } = await requireStaff(request, params, 'shop.settings')
  const form = await readForm(request, profileForm)
  if (form.status !== 'success') return invalid(form)
  const settled = settleAddress(await readPlaces(), form.value)
  if (!settled.ok) return unsettled(form, settled)

  const { name, tagline, story, phone, email, taxCode } = form.value
  const profile = { name, tagline, story, phone, email, taxCode }
  const change = { ...profile, actorId: account.id, address: settled.address }
  await inShop((db) => changeProfile(db, change, systemClock))
  forgetSites()
  return redirect(donePath(sellerPath(shop.slug, 'settings/profile'), 'saved'))
}

export default function Settings() {
  const { shop, role, profile, provinces } = useLoaderData<typeof loader>()
  const t = useText(teamText)
  const form = useFormState()
  const isSaved = useNotice(['saved']) !== null
  return (
    <SettingsFrame shop={shop} role={role} title={t.settings} done={isSaved ? t.saved : null}>
      <Form method="post" className="stack">
        <FormErrors form={form} isListed />
        <ProfileFields form={form} profile={profile} />
        <Card title={t.whereTitle}>
          <div className="stack">
            <AddressFields form={form} provinces={provinces} initial={profile} />
          </div>
        </Card>
        <Button look="primary">{t.save}</Button>
      </Form>
    </SettingsFrame>
  )
}
