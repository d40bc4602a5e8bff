// An address: province, commune, the rest. Without JavaScript the commune is typed and the server asks back with a list
// when it is not sure; with it, communes are offered while one types.
import { useActionData } from '@remix-run/react'
import { useState } from 'react'

import { addressText } from '#app/i18n/places.ts'
import { useText } from '#app/i18n/use-text.ts'

import { CommuneInput } from './commune-input.tsx'
import { type FormView, typed } from './ui/form-state.ts'
import { Select, TextInput } from './ui/text-fields.tsx'

export type PlaceOption = { code: string; name: string }

type Props = {
  form: FormView
  provinces: readonly PlaceOption[]
  /** What is known already; what was typed wins. */
  initial?: {
    provinceCode?: string
    communeCode?: string
    communeText?: string
    addressLine?: string
  }
  /** told what is chosen so far; '' for what is not */
  onPlace?: (place: { provinceCode: string; communeCode: string }) => void
}

/** Field names: provinceCode, communeCode, communeText, addressLine (domain/place/address.forms.ts). */
export function AddressFields({ form, provinces, initial = {}, onPlace }: Props) {
  const t = useText(addressText)
  const communes = useCandidates(form)
  const given = typed(form, 'provinceCode') ?? initial.provinceCode ?? ''
  const [province, setProvince] = useState(given)
  const known = {
    text: typed(form, 'communeText') ?? initial.communeText ?? '',
    code: typed(form, 'communeCode') ?? initial.communeCode ?? '',
  }
  return (
    <>
      <Select
        form={form}
        name="provinceCode"
        label={t.province}
        options={provinces.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={initial.provinceCode}
        autoComplete="address-level1"
        onChange={(event) => {
          setProvince(event.target.value)
          onPlace?.({ provinceCode: event.target.value, communeCode: '' })
        }}
      />
      {communes ? (
        <Select
          form={form}
          name="communeCode"
          label={t.chooseCommune}
          hint={t.chooseCommuneHint}
          options={communes.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(event) =>
            onPlace?.({ provinceCode: province, communeCode: event.target.value })
          }
        />
      ) : (
        <CommuneInput
          key={province}
          form={form}
          province={province}
          initial={given === province ? known : nothing}
          onCode={(code) => onPlace?.({ provinceCode: province, communeCode: code })}
        />
      )}
      <TextInput
        form={form}
        name="addressLine"
        label={t.line}
        defaultValue={initial.addressLine}
        maxLength={200}
        autoComplete="street-address"
      />
    </>
  )
}

// Another province has other communes.
const nothing = { text: '', code: '' }

/** The list that the server sent back for this form, when it could not settle on one commune. */
function useCandidates(form: FormView): readonly PlaceOption[] | null {
  const answer = useActionData<{ communes?: PlaceOption[] }>()
  return form.isSent && answer?.communes?.length ? answer.communes : null
}
