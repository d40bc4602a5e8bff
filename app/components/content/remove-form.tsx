// The end of something: its name once more, by hand.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { sellerContentText } from '#app/i18n/seller-content.ts'
import { useText } from '#app/i18n/use-text.ts'

type Props = { title: string; label: string; lead: string; intent?: string }

export function RemoveForm({ title, label, lead, intent = 'remove' }: Props) {
  const t = useText(sellerContentText)
  const form = useFormState(intent)
  return (
    <details className="card" open={form.isSent}>
      <summary>{label}</summary>
      <Form method="post" className="stack">
        <p className="soft">{lead}</p>
        <FormErrors form={form} />
        <TextInput form={form} name="typed" label={t.typeName(title)} autoComplete="off" />
        <Button look="danger" name="intent" value={intent}>
          {label}
        </Button>
      </Form>
    </details>
  )
}
