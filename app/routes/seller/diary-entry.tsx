// One line of the diary: a short form for the tapped step.
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'

import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { DayField, NoteAndPhoto, Suggestions } from '#app/components/trace/entry-fields.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState, type FormView } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Select, TextInput } from '#app/components/ui/text-fields.tsx'
import { productMessages } from '#app/domain/catalog/product.messages.ts'
import { findPlot, findUsedProducts } from '#app/domain/trace/diary-views.server.ts'
import { recordTraceEvent } from '#app/domain/trace/record-trace-event.server.ts'
import { diaryEntryForm, entryQuery } from '#app/domain/trace/trace.forms.ts'
import { traceMessages } from '#app/domain/trace/trace.messages.ts'
import { instantFor, stepRules, stepsOn, type DiaryStep } from '#app/domain/trace/trace.ts'
import { harvestUnits } from '#app/domain/trace/units.ts'
import { diaryText, productText } from '#app/i18n/diary.ts'
import { stepText } from '#app/i18n/trace.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { randomKey } from '#app/lib/ids.ts'
import { attempt } from '#app/lib/refusal.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { diaryPath } from '#app/seller-paths.ts'

import { invalid, readForm, readQuery, refused } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'
import { keepTracePhoto } from '../trace-photo.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: found, matches }) => [
  { title: found ? stepText[localeOf(matches)].steps[found.step] : '' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'trace.record')
  const { plot: asked, step } = readQuery(request, entryQuery)
  return staff.inShop(async (db) => {
    const plot = asked ? await findPlot(db, asked) : null
    if (!plot || !stepsOn[plot.kind].includes(step)) throw data(null, { status: 404 })
    const { slug, name } = staff.shop
    const today = localDate(systemClock.now())
    const used = stepRules[step].usesProduct ? await findUsedProducts(db) : []
    return {
      shop: { slug, name },
      role: staff.role,
      plot,
      step,
      used,
      today,
      clientKey: randomKey(),
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'trace.record')
  const form = await readForm(request, diaryEntryForm)
  if (form.status !== 'success') return invalid(form)
  const { plotId, step, day, product, amount, amountUnit, withdrawalDays, note, photo, clientKey } =
    form.value
  const details = { product, amount, amountUnit, withdrawalDays }
  const { id, displayName: name } = staff.account
  const entry = {
    plotId,
    step,
    details,
    note,
    clientKey,
    at: instantFor(day, systemClock),
    actor: { id, name },
  }
  const outcome = await attempt(async () => {
    const picture = await keepTracePhoto(staff.shop.id, photo)
    return staff.inShop(async (db) => {
      const mediaIds = await picture(db)
      return recordTraceEvent(db, { ...entry, mediaIds }, systemClock)
    })
  })
  if (!outcome.ok) return refused(form, outcome.refusal, { ...productMessages, ...traceMessages })
  return redirect(diaryPath(staff.shop.slug, { plot: plotId, saved: outcome.value.eventId }))
}

export default function DiaryEntry() {
  const { shop, role, plot, step, used, today, clientKey } = useLoaderData<typeof loader>()
  const form = useFormState()
  const t = useText(diaryText)
  const { steps } = useText(stepText)
  const back = { label: t.back, to: diaryPath(shop.slug, { plot: plot.id }) }
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={steps[step]} lead={plot.name} crumbs={[back]} />
        <Form method="post" encType="multipart/form-data" className="stack">
          <FormErrors form={form} />
          <input type="hidden" name="plotId" value={plot.id} />
          <input type="hidden" name="step" value={step} />
          <DayField form={form} today={today} />
          <StepFields form={form} step={step} used={used} />
          <NoteAndPhoto form={form} clientKey={clientKey} />
          <Button look="primary" isWide>
            {t.save}
          </Button>
        </Form>
      </div>
    </SellerShell>
  )
}

type FieldsProps = { form: FormView; step: DiaryStep; used: readonly string[] }

function StepFields({ form, step, used }: FieldsProps) {
  const t = useText(diaryText)
  const products = useText(productText)
  const { usesProduct, hasWithdrawal } = stepRules[step]
  if (!usesProduct) return null
  const units = harvestUnits.map((unit) => ({ value: unit, label: unit }))
  return (
    <>
      <TextInput
        form={form}
        name="product"
        label={products[step] ?? t.note}
        list="used"
        maxLength={120}
        isOptional={!hasWithdrawal}
      />
      <Suggestions id="used" words={used} />
      <div className="columns">
        <TextInput form={form} name="amount" label={t.amount} inputMode="decimal" isOptional />
        <Select
          form={form}
          name="amountUnit"
          label={t.unit}
          options={units}
          defaultValue="kg"
          isOptional
        />
      </div>
      {hasWithdrawal && (
        <TextInput
          form={form}
          name="withdrawalDays"
          label={t.withdrawalDays}
          hint={t.withdrawalHint}
          inputMode="numeric"
          suffix={t.days}
        />
      )}
    </>
  )
}
