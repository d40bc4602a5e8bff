// The provinces and communes of a zone.
import { useState } from 'react'

import type { PlaceOption } from '#app/components/address-fields.tsx'
import { CommuneInput } from '#app/components/commune-input.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { typedList, type FormView } from '#app/components/ui/form-state.ts'
import { Select } from '#app/components/ui/text-fields.tsx'
import { deliveryText } from '#app/i18n/delivery-settings.ts'
import { useText } from '#app/i18n/use-text.ts'

type Props = {
  form: FormView
  provinces: readonly PlaceOption[]
  /** place codes of the zone as it is saved */
  chosen: readonly string[]
  communes: readonly PlaceOption[]
}

export function ZonePlaces({ form, provinces, chosen, communes }: Props) {
  const t = useText(deliveryText)
  const ticked = typedList(form, 'province') ?? chosen
  const [province, setProvince] = useState('')
  return (
    <>
      <Card>
        <details open={ticked.length > 0 && communes.length === 0}>
          <summary>
            {t.provinces} (
            {t.provincesLine(provinces.filter((one) => ticked.includes(one.code)).length)})
          </summary>
          <div className="two-columns">
            {provinces.map(({ code, name }) => (
              <label key={code} className="choice choice-plain">
                <input
                  type="checkbox"
                  name="province"
                  value={code}
                  defaultChecked={ticked.includes(code)}
                />
                <span className="choice-text">{name}</span>
              </label>
            ))}
          </div>
        </details>
      </Card>
      <Card title={t.communes}>
        <div className="stack">
          {communes.length > 0 && <p className="small soft">{t.communesHint}</p>}
          {communes.map(({ code, name }) => (
            <label key={code} className="choice choice-plain">
              <input type="checkbox" name="commune" value={code} defaultChecked />
              <span className="choice-text">{name}</span>
            </label>
          ))}
          <fieldset className="field stack">
            <legend>{t.addCommune}</legend>
            <Select
              form={form}
              name="moreProvince"
              label={t.communeProvince}
              options={provinces.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={(event) => setProvince(event.target.value)}
              isOptional
            />
            <CommuneInput
              key={province}
              form={form}
              province={province}
              initial={{ text: '', code: '' }}
              isOptional
            />
          </fieldset>
        </div>
      </Card>
    </>
  )
}
