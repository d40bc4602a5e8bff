// A process: what went in, what came out. Makes a lot that can be sold.
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'

import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { DayField, NoteAndPhoto } from '#app/components/trace/entry-fields.tsx'
import { InputLots } from '#app/components/trace/input-lots.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Select, TextInput } from '#app/components/ui/text-fields.tsx'
import { productMessages } from '#app/domain/catalog/product.messages.ts'
import { findLots, findMakeableVariants } from '#app/domain/trace/lot-views.server.ts'
import { recordProcess } from '#app/domain/trace/record-process.server.ts'
import { processForm } from '#app/domain/trace/trace.forms.ts'
import { traceMessages } from '#app/domain/trace/trace.messages.ts'
import { instantFor } from '#app/domain/trace/trace.ts'
import { lotsText } from '#app/i18n/lots.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { randomKey } from '#app/lib/ids.ts'
import { attempt } from '#app/lib/refusal.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { lotsPath, newHarvestPath, sellerLotPath, sellerPath } from '#app/seller-paths.ts'

import { invalid, readForm, refused } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'
import { keepTracePhoto } from '../trace-photo.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: lotsText[localeOf(matches)].processTitle },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'trace.record')
  const facts = await staff.inShop(async (db) => ({
    lots: (await findLots(db, { filter: 'raw' }, systemClock)).filter(
      (lot) => lot.status === 'open',
    ),
    variants: await findMakeableVariants(db),
  }))
  const { slug, name } = staff.shop
  const today = localDate(systemClock.now())
  const chosen = new URL(request.url).searchParams.get('lot')
  return { shop: { slug, name }, role: staff.role, ...facts, chosen, today, clientKey: randomKey() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'trace.record')
  const form = await readForm(request, processForm)
  if (form.status !== 'success') return invalid(form)
  const { day, photo, inputs, ...facts } = form.value
  const { id, displayName: name } = staff.account
  const used = inputs.map(({ lotId, quantity = 0 }) => ({ lotId, quantity }))
  const process = { ...facts, inputs: used, at: instantFor(day, systemClock), actor: { id, name } }
  const outcome = await attempt(async () => {
    const picture = await keepTracePhoto(staff.shop.id, photo)
    return staff.inShop(async (db) =>
      recordProcess(db, { ...process, mediaIds: await picture(db) }, systemClock),
    )
  })
  if (!outcome.ok) return refused(form, outcome.refusal, { ...productMessages, ...traceMessages })
  return redirect(`${sellerLotPath(staff.shop.slug, outcome.value.lotId)}?saved=1`)
}

export default function NewProcess() {
  const { shop, role, lots, variants } = useLoaderData<typeof loader>()
  const t = useText(lotsText)
  const isReady = lots.length > 0 && variants.length > 0
  return (
    <SellerShell shop={shop} role={role}>
      {isReady ? (
        <div className="stack">
          <PageHeader
            title={t.processTitle}
            lead={t.processLead}
            crumbs={[{ label: t.back, to: lotsPath(shop.slug) }]}
          />
          <ProcessForm />
        </div>
      ) : (
        <NotReady />
      )}
    </SellerShell>
  )
}

function NotReady() {
  const { shop, variants } = useLoaderData<typeof loader>()
  const t = useText(lotsText)
  if (variants.length === 0) {
    const action = (
      <ButtonLink to={sellerPath(shop.slug, 'products/new')}>{t.addProduct}</ButtonLink>
    )
    return (
      <EmptyState drawing="pot" title={t.noProducts} action={action} isPage>
        <p>{t.noProductsLine}</p>
      </EmptyState>
    )
  }
  const action = <ButtonLink to={newHarvestPath(shop.slug)}>{t.newHarvest}</ButtonLink>
  return (
    <EmptyState drawing="basket" title={t.noInputs} action={action} isPage>
      <p>{t.noInputsLine}</p>
    </EmptyState>
  )
}

function ProcessForm() {
  const { lots, variants, chosen, today, clientKey } = useLoaderData<typeof loader>()
  const t = useText(lotsText)
  const form = useFormState()
  const products = variants.map(({ id, productTitle, variantTitle, unit }) => ({
    value: id,
    label: `${[productTitle, variantTitle].filter(Boolean).join(', ')} (${unit})`,
  }))
  return (
    <Form method="post" encType="multipart/form-data" className="stack">
      <FormErrors form={form} />
      <InputLots form={form} lots={lots} chosen={chosen} />
      <Select
        form={form}
        name="variantId"
        label={t.variant}
        options={products}
        defaultValue={variants[0]?.id}
      />
      <TextInput
        form={form}
        name="quantity"
        label={t.output}
        hint={t.outputHint}
        inputMode="decimal"
      />
      <DayField form={form} today={today} />
      <TextInput
        form={form}
        name="shelfLifeDays"
        label={t.shelfLife}
        hint={t.shelfLifeHint}
        inputMode="numeric"
        suffix={t.days}
        isOptional
      />
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
        {t.saveProcess}
      </Button>
    </Form>
  )
}
