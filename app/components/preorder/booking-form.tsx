// How many slots, for whom, to where, and how the deposit is paid.
import { Form } from '@remix-run/react'

import { AddressFields, type PlaceOption } from '#app/components/address-fields.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { RadioGroup } from '#app/components/ui/choice-fields.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { preorderText } from '#app/i18n/preorder.ts'
import { useText } from '#app/i18n/use-text.ts'

export type DepositMethod = 'vnpay' | 'bank' | 'stripe'

type Props = {
  methods: readonly DepositMethod[]
  provinces: readonly PlaceOption[]
  idempotencyKey: string
  most: number
}

export function BookingForm({ methods, provinces, idempotencyKey, most }: Props) {
  const t = useText(preorderText)
  const form = useFormState()
  return (
    <Form method="post" className="stack">
      <FormErrors form={form} isListed />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <TextInput
        form={form}
        name="slots"
        label={t.slots}
        type="number"
        min={1}
        max={most}
        defaultValue={1}
        inputMode="numeric"
      />
      <TextInput
        form={form}
        name="recipient"
        label={t.recipient}
        autoComplete="name"
        maxLength={120}
      />
      <TextInput form={form} name="phone" label={t.phone} type="tel" autoComplete="tel" />
      <TextInput
        form={form}
        name="email"
        label={t.email}
        type="email"
        autoComplete="email"
        isOptional
      />
      <AddressFields form={form} provinces={provinces} />
      <RadioGroup
        form={form}
        name="paymentMethod"
        label={t.pay}
        defaultValue={methods[0] ?? ''}
        choices={methods.map((value) => ({ value, label: t.methods[value] }))}
      />
      <Button look="primary" isWide>
        {t.submit}
      </Button>
    </Form>
  )
}
