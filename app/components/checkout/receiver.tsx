// Who takes the parcel and where; filled from the address book of someone signed in. Notes and a gift's words.
import { AddressFields } from '#app/components/address-fields.tsx'
import { SavedAddresses } from '#app/components/address/saved-addresses.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Checkbox } from '#app/components/ui/choice-fields.tsx'
import { typed, type FormView } from '#app/components/ui/form-state.ts'
import { TextArea, TextInput } from '#app/components/ui/text-fields.tsx'
import type { Destination } from '#app/domain/shipping/delivery.ts'
import { addressBookText } from '#app/i18n/address-book.ts'
import { checkoutText } from '#app/i18n/checkout.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { CheckoutPage } from './checkout-page.ts'

type Props = {
  page: CheckoutPage
  form: FormView
  onPlace: (destination: Destination) => void
}

export function Receiver({ page, form, onPlace }: Props) {
  const t = useText(checkoutText)
  const { address, addresses, person, wish } = page
  return (
    <Card title={t.receiver}>
      <div className="stack">
        <SavedAddresses addresses={addresses} chosenId={address?.id ?? null} />
        <TextInput
          form={form}
          name="recipient"
          label={t.recipient}
          defaultValue={address?.recipient ?? person?.recipient}
          maxLength={120}
          autoComplete="name"
        />
        <TextInput
          form={form}
          name="phone"
          label={t.phone}
          hint={t.phoneHint}
          defaultValue={address?.phone || (wish.phone ?? undefined)}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
        />
        <TextInput
          form={form}
          name="email"
          label={t.email}
          hint={t.emailHint}
          type="email"
          defaultValue={wish.email ?? person?.email}
          autoComplete="email"
          isOptional
        />
        <AddressFields
          form={form}
          provinces={page.provinces}
          initial={address ?? {}}
          onPlace={({ provinceCode, communeCode }) =>
            onPlace({ provinceCode: provinceCode || null, communeCode: communeCode || null })
          }
        />
        {person && !address?.id && <KeepAddress form={form} />}
        <TextArea
          form={form}
          name="note"
          label={t.note}
          defaultValue={wish.note}
          rows={2}
          maxLength={500}
          isOptional
        />
        <GiftMessage form={form} />
      </div>
    </Card>
  )
}

function KeepAddress({ form }: { form: FormView }) {
  const t = useText(addressBookText)
  return <Checkbox form={form} name="keepAddress" label={t.keep} defaultChecked isOptional />
}

/** Folded away: most parcels are for oneself. */
function GiftMessage({ form }: { form: FormView }) {
  const t = useText(checkoutText)
  return (
    <details open={Boolean(typed(form, 'giftMessage'))}>
      <summary>{t.isGift}</summary>
      <TextArea
        form={form}
        name="giftMessage"
        label={t.giftMessage}
        hint={t.giftHint}
        rows={3}
        maxLength={300}
        isOptional
      />
    </details>
  )
}
