// A colour to choose, and at once how well it can be read: when it cannot, what the page makes of it.
import { useState } from 'react'

import { contrast, readableAccent } from '#app/components/accent.ts'
import { ColourSample } from '#app/components/settings/colour-sample.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { typed, type FormView } from '#app/components/ui/form-state.ts'
import { lookText } from '#app/i18n/look.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatAmount } from '#app/lib/quantity.ts'

type Props = {
  form: FormView
  name: 'accentColor' | 'headingColor'
  defaultValue: string
  shopName: string
}

const paper = '#fbf7ef'

export function ColorField({ form, name, defaultValue, shopName }: Props) {
  const t = useText(lookText)
  const locale = useLocale()
  const [color, setColor] = useState(typed(form, name) ?? defaultValue)
  const { day } = readableAccent(color)
  const isKept = day === color.toLowerCase()
  const ratio = formatAmount(Math.floor(contrast(color, paper) * 10) / 10, locale)
  return (
    <div className="stack-tight">
      <Field form={form} name={name} label={t[name]}>
        {(control) => (
          <input
            {...control}
            type="color"
            className="input"
            value={color}
            onChange={(event) => setColor(event.target.value)}
          />
        )}
      </Field>
      <ColourSample color={color} shopName={shopName} />
      <p className="small" role="status">
        {isKept ? t.isKept(ratio) : t.isDarkened(ratio, day)}
      </p>
      {!isKept && (
        <div className="needs-script">
          <Button type="button" onClick={() => setColor(day)}>
            {t.take(day)}
          </Button>
        </div>
      )}
    </div>
  )
}
