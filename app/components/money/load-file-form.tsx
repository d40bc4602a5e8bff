// Sends a file of a carrier or gateway.
import { Form } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { Select } from '#app/components/ui/text-fields.tsx'
import type { RemittanceSource } from '#app/domain/settlement/remittance.ts'
import { remittanceText } from '#app/i18n/remittance.ts'
import { useText } from '#app/i18n/use-text.ts'

export function LoadFileForm({ sources }: { sources: readonly RemittanceSource[] }) {
  const t = useText(remittanceText)
  const form = useFormState('load')
  return (
    <Card title={t.loadTitle}>
      <Form method="post" encType="multipart/form-data" className="stack">
        <p className="soft">{t.loadLead}</p>
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="load" />
        <Select
          form={form}
          name="source"
          label={t.source}
          placeholder={t.chooseSource}
          options={sources.map((source) => ({ value: source, label: t.sources[source] }))}
        />
        <Field form={form} name="file" label={t.file} hint={t.fileHint}>
          {(control) => (
            <input {...control} className="input" type="file" accept=".xlsx,.csv,.txt" required />
          )}
        </Field>
        <Button look="primary">{t.load}</Button>
      </Form>
    </Card>
  )
}
