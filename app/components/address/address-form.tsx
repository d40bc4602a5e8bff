// One entry of the address book.
import { Form } from '@remix-run/react'

import { AddressFields, type PlaceOption } from '#app/components/address-fields.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Checkbox } from '#app/components/ui/choice-fields.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { SavedAddress } from '#app/domain/address/address.ts'
import { addressBookText } from '#app/i18n/address-book.ts'
import { checkoutText } from '#app/i18n/checkout.ts'
import { useText } from '#app/i18n/use-text.ts'

type Props = {
  provinces: readonly PlaceOption[]
  /** null: a new one */
  address: (SavedAddress & { communeText: string }) | null
}

export function AddressForm({ provinces, address }: Props) {
  const t = useText(addressBookText)
  const words = useText(checkoutText)
  const form = useFormState()
  return (
    <Card>
      <Form method="post" className="stack">
        <FormErrors form={form} isListed />
        <TextInput
          form={form}
          name="label"
          label={t.label}
          hint={t.labelHint}
          defaultValue={address?.label}
          maxLength={40}
        />
        <TextInput
          form={form}
          name="recipient"
          label={words.recipient}
          defaultValue={address?.recipient}
          maxLength={120}
          autoComplete="name"
        />
        <TextInput
          form={form}
          name="phone"
          label={words.phone}
          hint={words.phoneHint}
          defaultValue={address?.phone}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
        />
        <AddressFields form={form} provinces={provinces} initial={address ?? {}} />
        <Checkbox
          form={form}
          name="isDefault"
          label={t.isUsual}
          defaultChecked={address?.isDefault}
          isOptional
        />
        <Button look="primary">{t.save}</Button>
      </Form>
    </Card>
  )
}
