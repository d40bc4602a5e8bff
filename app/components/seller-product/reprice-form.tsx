// All prices of a product together, or those of one option value; and every missing variant at once.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { Select, TextInput } from '#app/components/ui/text-fields.tsx'
import { repriceKinds } from '#app/domain/catalog/variant-grid.ts'
import { useText } from '#app/i18n/use-text.ts'
import { variantGridText } from '#app/i18n/variant-grid.ts'

export function RepriceForm({ values }: { values: readonly string[] }) {
  const t = useText(variantGridText)
  const form = useFormState('reprice')
  return (
    <details className="card" open={form.isSent}>
      <summary>{t.reprice}</summary>
      <Form method="post" className="stack" preventScrollReset>
        <FormErrors form={form} />
        <div className="columns">
          <Select
            form={form}
            name="optionValue"
            label={t.only}
            placeholder={t.all}
            options={values.map((value) => ({ value, label: value }))}
            isOptional
          />
          <Select
            form={form}
            name="kind"
            label={t.kind}
            defaultValue="percent"
            options={repriceKinds.map((value) => ({ value, label: t.kinds[value] }))}
          />
          <TextInput form={form} name="amount" label={t.amount} hint={t.amountHint} />
          <Select
            form={form}
            name="roundTo"
            label={t.roundTo}
            defaultValue="1000"
            options={(['1', '100', '1000'] as const).map((value) => ({
              value,
              label: t.rounds[value],
            }))}
          />
        </div>
        <Button name="intent" value="reprice">
          {t.apply}
        </Button>
      </Form>
    </details>
  )
}

export function FillForm({ missing, count }: { missing: number; count: number }) {
  const t = useText(variantGridText)
  const form = useFormState('fill')
  if (missing <= 0 && !form.isSent) return null
  return (
    <Card>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <p className="soft">{t.fillLead(count)}</p>
        <Button name="intent" value="fill">
          {t.fill}
        </Button>
      </Form>
    </Card>
  )
}
