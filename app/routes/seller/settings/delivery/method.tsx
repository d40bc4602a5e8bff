// /seller/:shop/settings/delivery/methods/:code (`new?kind=…` for another one): one way to deliver.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { AddressFields } from '#app/components/address-fields.tsx'
import { Days, RateFields } from '#app/components/delivery/rate-fields.tsx'
import { SettingsFrame } from '#app/components/settings/settings-frame.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Checkbox } from '#app/components/ui/choice-fields.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState, type FormView } from '#app/components/ui/form-state.ts'
import { Select, TextInput } from '#app/components/ui/text-fields.tsx'
import { addressForm, settleAddress } from '#app/domain/place/address.forms.ts'
import { findDeliverySettings } from '#app/domain/shipping/delivery-settings-views.server.ts'
import { deliveryKinds } from '#app/domain/shipping/delivery.ts'
import { methodForm } from '#app/domain/shipping/delivery.forms.ts'
import { deliveryMessages } from '#app/domain/shipping/delivery.messages.ts'
import { saveMethod } from '#app/domain/shipping/save-method.server.ts'
import { carrierNames } from '#app/domain/shipping/shipment.ts'
import { findShopProfile } from '#app/domain/tenancy/shop-views.server.ts'
import { deliveryText } from '#app/i18n/delivery-settings.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { donePath } from '#app/paths.ts'
import {
  invalid,
  notFound,
  readForm,
  readParams,
  readQuery,
  refused,
} from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { readPlaces, readProvinceOptions, unsettled } from '#app/routes/places.server.ts'
import { deliverySettingsPath } from '#app/seller-paths.ts'
import { carrierIds } from '#plugins/shipping/port.ts'

const methodParams = z.object({ code: z.string().max(40) })
const query = z.object({ kind: z.enum(deliveryKinds).catch('own').default('own') })

export const meta: MetaFunction = ({ matches }) => [
  { title: deliveryText[localeOf(matches)].methods },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'shop.settings')
  const { code } = readParams(params, methodParams)
  const { methods, zones, profile } = await inShop(async (db) => ({
    ...(await findDeliverySettings(db)),
    profile: await findShopProfile(db),
  }))
  const method = methods.find((one) => one.code === code) ?? null
  if (!method && code !== 'new') throw notFound()
  const at = method?.communeCode ? method : profile
  const commune = (await readPlaces()).communeByCode.get(at?.communeCode ?? '')
  return {
    shop: { slug: shop.slug, name: shop.name },
    role,
    method,
    kind: method?.kind ?? readQuery(request, query).kind,
    zones,
    provinces: await readProvinceOptions(),
    where: commune && {
      provinceCode: commune.provinceCode,
      communeCode: commune.code,
      communeText: commune.fullName,
      addressLine: at?.addressLine ?? '',
    },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, shop, inShop } = await requireStaff(request, params, 'shop.settings')
  const { code } = readParams(params, methodParams)
  const form = await readForm(request.clone(), methodForm)
  if (form.status !== 'success') return invalid(form)

  let pickUpAt = null
  // A pick-up without a province is at the shop itself.
  if (form.value.kind === 'pickup' && form.values.provinceCode) {
    const place = await readForm(request, addressForm)
    if (place.status !== 'success') return invalid(place)
    const settled = settleAddress(await readPlaces(), place.value)
    if (!settled.ok) return unsettled(place, settled)
    pickUpAt = settled.address
  }
  const asked = { ...form.value, shopId: shop.id, actorId: account.id, pickUpAt }
  const outcome = await attempt(() =>
    inShop((db) => saveMethod(db, { ...asked, code: code === 'new' ? null : code }, systemClock)),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, deliveryMessages)
  return redirect(donePath(deliverySettingsPath(shop.slug), 'saved'))
}

export default function Method() {
  const { shop, role, method, kind, zones } = useLoaderData<typeof loader>()
  const t = useText(deliveryText)
  const form = useFormState()
  return (
    <SettingsFrame shop={shop} role={role} title={method?.name ?? t.add[kind]}>
      <Form method="post" className="stack">
        <FormErrors form={form} isListed />
        <input type="hidden" name="kind" value={kind} />
        <About form={form} />
        {kind === 'pickup' ? (
          <Where form={form} />
        ) : (
          <Card title={t.ratesTitle}>
            {zones.map((zone) => (
              <RateFields
                key={zone.id}
                form={form}
                zone={zone}
                rate={method?.rates.find((rate) => rate.zoneId === zone.id)}
                isNew={method === null}
              />
            ))}
          </Card>
        )}
        <Button look="primary">{t.save}</Button>
      </Form>
    </SettingsFrame>
  )
}

function About({ form }: { form: FormView }) {
  const { method, kind } = useLoaderData<typeof loader>()
  const t = useText(deliveryText)
  return (
    <Card>
      <div className="stack">
        <TextInput
          form={form}
          name="name"
          label={t.methodName}
          defaultValue={method?.name}
          maxLength={60}
        />
        <TextInput
          form={form}
          name="nameEn"
          label={t.methodNameEn}
          defaultValue={method?.nameEn}
          maxLength={60}
          isOptional
        />
        {kind === 'carrier' && (
          <Select
            form={form}
            name="carrier"
            label={t.carrierOf}
            placeholder={t.anyCarrier}
            defaultValue={method?.carrier ?? ''}
            options={carrierIds.map((id) => ({ value: id, label: carrierNames[id] }))}
            isOptional
          />
        )}
        <Days form={form} from={method?.daysMin ?? 0} to={method?.daysMax ?? 1} label={t.prepare} />
        <Checkbox
          form={form}
          name="isActive"
          label={t.active}
          defaultChecked={method?.isActive ?? true}
          isOptional
        />
      </div>
    </Card>
  )
}

function Where({ form }: { form: FormView }) {
  const { method, provinces, where } = useLoaderData<typeof loader>()
  const t = useText(deliveryText)
  return (
    <Card title={t.where}>
      <div className="stack">
        <AddressFields form={form} provinces={provinces} {...(where && { initial: where })} />
        <TextInput
          form={form}
          name="openingHours"
          label={t.hours}
          hint={t.hoursHint}
          defaultValue={method?.openingHours}
          maxLength={120}
          isOptional
        />
      </div>
    </Card>
  )
}
