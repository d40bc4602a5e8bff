// A harvest: one short form makes a raw lot.
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'

import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { DayField, NoteAndPhoto, Suggestions } from '#app/components/trace/entry-fields.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Select, TextInput } from '#app/components/ui/text-fields.tsx'
import { productMessages } from '#app/domain/catalog/product.messages.ts'
import { findMaterials, findPlots } from '#app/domain/trace/diary-views.server.ts'
import { recordHarvest } from '#app/domain/trace/record-harvest.server.ts'
import { diaryQuery, harvestForm } from '#app/domain/trace/trace.forms.ts'
import { traceMessages } from '#app/domain/trace/trace.messages.ts'
import { instantFor } from '#app/domain/trace/trace.ts'
import { harvestUnits } from '#app/domain/trace/units.ts'
import { lotsText } from '#app/i18n/lots.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { randomKey } from '#app/lib/ids.ts'
import { attempt } from '#app/lib/refusal.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { lotsPath, newPlotPath, sellerLotPath } from '#app/seller-paths.ts'

import { invalid, readForm, readQuery, refused } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'
import { keepTracePhoto } from '../trace-photo.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: lotsText[localeOf(matches)].harvestTitle },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'trace.record')
  const { plot } = readQuery(request, diaryQuery)
  const { slug, name } = staff.shop
  const facts = await staff.inShop(async (db) => ({
    plots: await findPlots(db),
    materials: await findMaterials(db),
  }))
  const today = localDate(systemClock.now())
  return { shop: { slug, name }, role: staff.role, ...facts, plot, today, clientKey: randomKey() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'trace.record')
  const form = await readForm(request, harvestForm)
  if (form.status !== 'success') return invalid(form)
  const { day, photo, ...facts } = form.value
  const { id, displayName: name } = staff.account
  const harvest = { ...facts, at: instantFor(day, systemClock), actor: { id, name } }
  const outcome = await attempt(async () => {
    const picture = await keepTracePhoto(staff.shop.id, photo)
    return staff.inShop(async (db) =>
      recordHarvest(db, { ...harvest, mediaIds: await picture(db) }, systemClock),
    )
  })
  if (!outcome.ok) return refused(form, outcome.refusal, { ...productMessages, ...traceMessages })
  return redirect(`${sellerLotPath(staff.shop.slug, outcome.value.lotId)}?saved=1`)
}

export default function NewHarvest() {
  const { shop, role, plots } = useLoaderData<typeof loader>()
  const t = useText(lotsText)
  if (plots.length === 0) {
    const action = <ButtonLink to={newPlotPath(shop.slug)}>{t.addPlot}</ButtonLink>
    return (
      <SellerShell shop={shop} role={role}>
        <EmptyState drawing="field" title={t.needPlot} action={action} isPage>
          <p>{t.needPlotLine}</p>
        </EmptyState>
      </SellerShell>
    )
  }
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={t.harvestTitle}
          lead={t.harvestLead}
          crumbs={[{ label: t.back, to: lotsPath(shop.slug) }]}
        />
        <HarvestForm />
      </div>
    </SellerShell>
  )
}

function HarvestForm() {
  const { plots, plot, materials, today, clientKey } = useLoaderData<typeof loader>()
  const t = useText(lotsText)
  const form = useFormState()
  const places = plots.map(({ id, name, communeName }) => ({
    value: id,
    label: `${name} (${communeName})`,
  }))
  const units = harvestUnits.map((unit) => ({ value: unit, label: unit }))
  return (
    <Form method="post" encType="multipart/form-data" className="stack">
      <FormErrors form={form} />
      <Select
        form={form}
        name="plotId"
        label={t.plot}
        options={places}
        defaultValue={plot ?? plots[0]?.id}
      />
      <DayField form={form} today={today} />
      <TextInput
        form={form}
        name="material"
        label={t.material}
        list="materials"
        defaultValue={materials.length === 1 ? materials[0] : undefined}
        maxLength={80}
      />
      <Suggestions id="materials" words={materials} />
      <div className="columns">
        <TextInput form={form} name="quantity" label={t.quantity} inputMode="decimal" />
        <Select form={form} name="unit" label={t.unit} options={units} defaultValue="kg" />
      </div>
      <TextInput
        form={form}
        name="lotCode"
        label={t.lotCode}
        hint={t.lotCodeHint}
        maxLength={20}
        isOptional
      />
      <NoteAndPhoto form={form} clientKey={clientKey} />
      <Button look="primary" isWide>
        {t.saveHarvest}
      </Button>
    </Form>
  )
}
