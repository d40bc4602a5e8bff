// Cancelling stands apart, folded, and asks why: the shopper reads it.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import type { FormView } from '#app/components/ui/form-state.ts'
import { TextArea } from '#app/components/ui/text-fields.tsx'
import { sellerOrdersText } from '#app/i18n/seller-orders.ts'
import { useText } from '#app/i18n/use-text.ts'

export function CancelCard({ form }: { form: FormView }) {
  const t = useText(sellerOrdersText)
  return (
    <Card as="div">
      <details open={Boolean(form.errors.reason)}>
        <summary>{t.cancelTitle}</summary>
        <Form method="post" className="stack">
          <p className="soft">{t.cancelLine}</p>
          <input type="hidden" name="step" value="cancel" />
          <TextArea
            form={form}
            name="reason"
            label={t.reason}
            rows={2}
            minLength={3}
            maxLength={300}
          />
          <Button look="danger">{t.cancel}</Button>
        </Form>
      </details>
    </Card>
  )
}
