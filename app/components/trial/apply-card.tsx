// The form with which an owner asks to take part.
import { Form, useNavigation } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Checkbox } from '#app/components/ui/choice-fields.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { TextArea } from '#app/components/ui/text-fields.tsx'
import { trialText } from '#app/i18n/trial.ts'
import { useText } from '#app/i18n/use-text.ts'

export function ApplyCard({ mayApply, isAgain }: { mayApply: boolean; isAgain: boolean }) {
  const t = useText(trialText)
  const form = useFormState()
  const isSending = useNavigation().state !== 'idle'
  const title = isAgain ? t.applyAgain : t.apply
  if (!mayApply) return <p className="soft">{t.mayNotApply}</p>
  return (
    <Card title={title}>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <TextArea
          form={form}
          name="motivation"
          label={t.motivation}
          hint={t.motivationHint}
          rows={4}
          minLength={10}
          maxLength={2000}
        />
        <Checkbox form={form} name="consent" label={t.consent} />
        <Button look="primary" disabled={isSending}>
          {title}
        </Button>
      </Form>
    </Card>
  )
}
