// A place where things are grown, fished or made: new or changed.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useState } from 'react'

import { CommuneInput } from '#app/components/commune-input.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { typed, useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Select, TextInput } from '#app/components/ui/text-fields.tsx'
import { addressFields, settleAddress } from '#app/domain/place/address.forms.ts'
import { findHouseholds, findPlot } from '#app/domain/trace/diary-views.server.ts'
import { savePlot } from '#app/domain/trace/save-plot.server.ts'
import { plotForm } from '#app/domain/trace/trace.forms.ts'
import { traceMessages } from '#app/domain/trace/trace.messages.ts'
import { plotKinds } from '#app/domain/trace/trace.ts'
import { diaryText } from '#app/i18n/diary.ts'
import { stepText } from '#app/i18n/trace.ts'
import { localeOf, useLocale, useText } from '#app/i18n/use-text.ts'
import { formatAmount } from '#app/lib/quantity.ts'
import { attempt } from '#app/lib/refusal.ts'
import { diaryPath } from '#app/seller-paths.ts'

import { invalid, readForm, refused } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'
import { readPlaces, readProvinceOptions, unsettled } from '../places.server.ts'

const { provinceCode, communeCode, communeText } = addressFields
const form = plotForm.extend({ provinceCode, communeCode, communeText })

export const meta: MetaFunction<typeof loader> = ({ data: found, matches }) => [
  { title: found?.plot?.name ?? diaryText[localeOf(matches)].newPlot },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'trace.record')
  const provinces = await readProvinceOptions()
  const { communeByCode } = await readPlaces()
  return staff.inShop(async (db) => {
    const plot = params.plotId === undefined ? null : await findPlot(db, params.plotId)
    if (params.plotId !== undefined && !plot) throw data(null, { status: 404 })
    const { slug, name, provinceCode: home } = staff.shop
    const province = plot ? (communeByCode.get(plot.communeCode)?.provinceCode ?? home) : home
    const households = await findHouseholds(db)
    return { shop: { slug, name }, role: staff.role, plot, province, provinces, households }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'trace.record')
  const sent = await readForm(request, form)
  if (sent.status !== 'success') return invalid(sent)
  const place = settleAddress(await readPlaces(), { ...sent.value, addressLine: '' })
  if (!place.ok) return unsettled(sent, place)
  const { name, kind, householdId, areaM2 } = sent.value
  const facts = { name, kind, householdId, areaM2, communeCode: place.address.communeCode }
  const outcome = await attempt(() =>
    staff.inShop((db) => savePlot(db, { ...facts, id: params.plotId ?? null })),
  )
  if (!outcome.ok) return refused(sent, outcome.refusal, traceMessages)
  return redirect(diaryPath(staff.shop.slug, { plot: outcome.value.id }))
}

export default function Plot() {
  const { shop, role, plot, households } = useLoaderData<typeof loader>()
  const state = useFormState()
  const t = useText(diaryText)
  const { plots } = useText(stepText)
  const locale = useLocale()
  const area = plot?.areaM2 ? formatAmount(plot.areaM2, locale) : undefined
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={plot?.name ?? t.newPlot}
          crumbs={[{ label: t.back, to: diaryPath(shop.slug) }]}
        />
        <Form method="post" className="stack">
          <FormErrors form={state} />
          <TextInput
            form={state}
            name="name"
            label={t.plotName}
            hint={t.plotNameHint}
            defaultValue={plot?.name}
            maxLength={60}
          />
          <Select
            form={state}
            name="kind"
            label={t.kind}
            defaultValue={plot?.kind}
            options={plotKinds.map((kind) => ({ value: kind, label: plots[kind] }))}
          />
          <PlaceFields />
          {households.length > 0 && (
            <Select
              form={state}
              name="householdId"
              label={t.household}
              placeholder={t.noHousehold}
              defaultValue={plot?.householdId ?? ''}
              options={households.map(({ id, name }) => ({ value: id, label: name }))}
              isOptional
            />
          )}
          <TextInput
            form={state}
            name="areaM2"
            label={t.area}
            inputMode="numeric"
            suffix="m²"
            defaultValue={area}
            isOptional
          />
          <Button look="primary" isWide>
            {t.savePlot}
          </Button>
        </Form>
      </div>
    </SellerShell>
  )
}

function PlaceFields() {
  const { plot, province: known, provinces } = useLoaderData<typeof loader>()
  const state = useFormState()
  const t = useText(diaryText)
  const [province, setProvince] = useState(typed(state, 'provinceCode') ?? known)
  const text = typed(state, 'communeText') ?? plot?.communeName ?? ''
  const code = typed(state, 'communeCode') ?? plot?.communeCode ?? ''
  const options = provinces.map((one) => ({ value: one.code, label: one.name }))
  return (
    <>
      <Select
        form={state}
        name="provinceCode"
        label={t.province}
        options={options}
        defaultValue={known}
        onChange={(event) => setProvince(event.target.value)}
      />
      <CommuneInput
        key={province}
        form={state}
        province={province}
        initial={province === known ? { text, code } : { text: '', code: '' }}
      />
    </>
  )
}
