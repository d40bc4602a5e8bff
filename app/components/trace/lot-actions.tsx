// What can go wrong with a lot: some of it is lost, or all of it is recalled. Both are folded away.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { TextArea, TextInput } from '#app/components/ui/text-fields.tsx'
import type { LotDetail } from '#app/domain/trace/lot-views.server.ts'
import { lotsText } from '#app/i18n/lots.ts'
import { useText } from '#app/i18n/use-text.ts'

export function WasteForm({ lot }: { lot: LotDetail }) {
  const t = useText(lotsText)
  const form = useFormState('waste')
  return (
    <details className="card" open={form.isSent}>
      <summary>{t.wasteTitle}</summary>
      <Form method="post" className="stack">
        <p className="soft">{t.wasteLead}</p>
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="waste" />
        <TextInput
          form={form}
          name="quantity"
          label={t.quantity}
          inputMode="decimal"
          suffix={lot.unit}
        />
        <TextInput form={form} name="note" label={t.wasteNote} maxLength={200} />
        <Button>{t.saveWaste}</Button>
      </Form>
    </details>
  )
}

export function RecallForm({ clientKey }: { clientKey: string }) {
  const t = useText(lotsText)
  const form = useFormState('recall')
  return (
    <details className="card" open={form.isSent}>
      <summary>{t.recallTitle}</summary>
      <Form method="post" className="stack">
        <p className="soft">{t.recallLead}</p>
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="recall" />
        <input type="hidden" name="clientKey" value={clientKey} />
        <TextArea form={form} name="reason" label={t.recallReason} rows={2} maxLength={500} />
        <Button look="danger">{t.saveRecall}</Button>
      </Form>
    </details>
  )
}
