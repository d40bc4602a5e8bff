// The form of a shop's invoice profile.
import { Form } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { RadioGroup } from '#app/components/ui/choice-fields.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { TextArea, TextInput } from '#app/components/ui/text-fields.tsx'
import type { InvoiceProfileForm } from '#app/domain/invoice/invoice.forms.ts'
import { invoiceText } from '#app/i18n/invoice.ts'
import { useText } from '#app/i18n/use-text.ts'

export function InvoiceProfileFields({ profile }: { profile: Partial<InvoiceProfileForm> }) {
  const t = useText(invoiceText)
  const form = useFormState()
  const value = (name: keyof InvoiceProfileForm) => profile[name] ?? ''
  const optional = (name: 'phone' | 'email' | 'bankAccount' | 'bankName') => ({
    form,
    name,
    label: t[name],
    isOptional: true,
    defaultValue: value(name),
  })
  return (
    <Form method="post" className="card stack">
      <FormErrors form={form} />
      <RadioGroup
        form={form}
        name="form"
        label={t.form}
        defaultValue={value('form')}
        choices={[
          { value: '1', label: t.form1, detail: t.form1Line },
          { value: '2', label: t.form2, detail: t.form2Line },
        ]}
      />
      <TextInput
        form={form}
        name="sellerName"
        label={t.sellerName}
        defaultValue={value('sellerName')}
        maxLength={400}
      />
      <TextInput
        form={form}
        name="taxCode"
        label={t.taxCode}
        hint={t.taxCodeHint}
        defaultValue={value('taxCode')}
        inputMode="numeric"
        autoComplete="off"
      />
      <TextArea
        form={form}
        name="address"
        label={t.address}
        defaultValue={value('address')}
        rows={2}
        maxLength={400}
      />
      <div className="columns">
        <TextInput {...optional('phone')} type="tel" maxLength={20} />
        <TextInput {...optional('email')} type="email" maxLength={50} />
        <TextInput {...optional('bankAccount')} inputMode="numeric" maxLength={30} />
        <TextInput {...optional('bankName')} maxLength={400} />
      </div>
      <Button look="primary">{t.save}</Button>
    </Form>
  )
}
