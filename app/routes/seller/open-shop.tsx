// /seller/open: a new shop, whose owner is the signed-in person.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'

import { AddressFields } from '#app/components/address-fields.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { RadioGroup } from '#app/components/ui/choice-fields.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { asSystem } from '#app/db/doors.server.ts'
import { settleAddress } from '#app/domain/place/address.forms.ts'
import { openShop } from '#app/domain/tenancy/open-shop.server.ts'
import { openShopForm } from '#app/domain/tenancy/tenancy.forms.ts'
import { tenancyMessages } from '#app/domain/tenancy/tenancy.messages.ts'
import { legalForms, suggestSlug } from '#app/domain/tenancy/tenancy.ts'
import { teamText } from '#app/i18n/team.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { sellerPath } from '#app/seller-paths.ts'

import { invalid, readForm, refused } from '../forms.server.ts'
import { requireAccount } from '../guards.server.ts'
import { readPlaces, readProvinceOptions, unsettled } from '../places.server.ts'
import { forgetSites } from '../site.server.ts'

export const meta: MetaFunction = ({ matches }) => [{ title: teamText[localeOf(matches)].openShop }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAccount(request)
  return { provinces: await readProvinceOptions(), host: new URL(request.url).host }
}

export async function action({ request }: ActionFunctionArgs) {
  const { account } = await requireAccount(request)
  const form = await readForm(request, openShopForm)
  if (form.status !== 'success') return invalid(form)
  const settled = settleAddress(await readPlaces(), form.value)
  if (!settled.ok) return unsettled(form, settled)

  const { name, legalForm, phone, taxCode } = form.value
  const slug = form.value.slug || suggestSlug(name)
  const shop = { ownerId: account.id, slug, name, legalForm, phone, taxCode }
  const outcome = await attempt(() =>
    asSystem(`a shop is opened by ${account.id}`, (db) =>
      openShop(db, { ...shop, address: settled.address }, systemClock),
    ),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, tenancyMessages)
  forgetSites()
  return redirect(sellerPath(outcome.value.slug))
}

export default function OpenShop() {
  const { provinces, host } = useLoaderData<typeof loader>()
  const t = useText(teamText)
  const form = useFormState()
  return (
    <ShopperShell isNarrow>
      <PageHeader title={t.openShop} lead={t.openLead} />
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <TextInput
          form={form}
          name="name"
          label={t.shopName}
          hint={t.shopNameHint}
          maxLength={80}
        />
        <RadioGroup
          form={form}
          name="legalForm"
          label={t.legalForm}
          choices={legalForms.map((value) => ({ value, label: t.legalForms[value] }))}
        />
        <TextInput
          form={form}
          name="slug"
          label={t.slug}
          hint={t.slugHint(host)}
          isOptional
          maxLength={40}
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextInput
          form={form}
          name="phone"
          label={t.phone}
          type="tel"
          autoComplete="tel"
          isOptional
        />
        <TextInput form={form} name="taxCode" label={t.taxCode} hint={t.taxCodeHint} isOptional />
        <Card title={t.whereTitle}>
          <div className="stack">
            <AddressFields form={form} provinces={provinces} />
          </div>
        </Card>
        <Button look="primary" isWide>
          {t.openShop}
        </Button>
      </Form>
    </ShopperShell>
  )
}
