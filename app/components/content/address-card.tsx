// The address of a product or a collection in its room; the old one keeps leading here.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { sellerContentText } from '#app/i18n/seller-content.ts'
import { useText } from '#app/i18n/use-text.ts'

/** `path` is the whole address on the shop's host. */
export function AddressCard({ handle, path }: { handle: string; path: string }) {
  const t = useText(sellerContentText)
  const form = useFormState('handle')
  return (
    <details className="card" open={form.isSent}>
      <summary>
        {t.address}: <span className="soft">{path}</span>
      </summary>
      <Form method="post" className="stack" key={handle}>
        <FormErrors form={form} />
        <TextInput
          form={form}
          name="handle"
          label={t.handle}
          hint={t.addressLead}
          defaultValue={handle}
          maxLength={200}
          autoCapitalize="none"
        />
        <Button name="intent" value="handle">
          {t.saveAddress}
        </Button>
      </Form>
    </details>
  )
}
