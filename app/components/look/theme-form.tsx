// Colours, type, corners and the sign; each change is tried in the preview by itself.
import { Form } from '@remix-run/react'

import { ShopSign } from '#app/components/shopper/shop-card.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Checkbox, RadioGroup } from '#app/components/ui/choice-fields.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { photoTypes } from '#app/domain/catalog/photo.ts'
import { cornerShapes, fontPairs, typeSizes, type LookTheme } from '#app/domain/site/look.ts'
import { lookText } from '#app/i18n/look.ts'
import { useText } from '#app/i18n/use-text.ts'

import { ColorField } from './color-field.tsx'
import { useSendSoon } from './use-send-soon.ts'

type Props = { shop: { id: string; slug: string; name: string }; theme: LookTheme }

export function ThemeForm({ shop, theme }: Props) {
  const t = useText(lookText)
  const form = useFormState()
  const sendSoon = useSendSoon()
  const { accentColor, headingColor } = theme
  return (
    <Card>
      <Form
        method="post"
        encType="multipart/form-data"
        className="stack"
        preventScrollReset
        onChange={(event) => sendSoon(event.currentTarget)}
      >
        <FormErrors form={form} />
        <ColorField
          form={form}
          name="accentColor"
          defaultValue={accentColor}
          shopName={shop.name}
        />
        <Checkbox
          form={form}
          name="hasOneColor"
          label={t.hasOneColor}
          defaultChecked={headingColor === null}
          isOptional
        />
        <div className="look-heading-color">
          <ColorField
            form={form}
            name="headingColor"
            defaultValue={headingColor ?? accentColor}
            shopName={shop.name}
          />
        </div>
        <RadioGroup
          form={form}
          name="size"
          label={t.size}
          defaultValue={theme.size}
          choices={typeSizes.map((value) => ({
            value,
            label: t.sizes[value],
            detail: t.sizeLines[value],
          }))}
        />
        <RadioGroup
          form={form}
          name="fonts"
          label={t.fonts}
          defaultValue={theme.fonts}
          choices={fontPairs.map((value) => ({
            value,
            label: <span className={`font-sample-${value}`}>{t.fontPairs[value]}</span>,
            detail: t.fontLines[value],
          }))}
        />
        <RadioGroup
          form={form}
          name="corners"
          label={t.corners}
          defaultValue={theme.corners}
          choices={cornerShapes.map((value) => ({ value, label: t.cornerShapes[value] }))}
        />
        <div className="look-sign">
          <ShopSign shop={{ ...shop, signMediaId: theme.signMediaId }} sizes="96px" />
        </div>
        <Field
          key={theme.signMediaId}
          form={form}
          name="sign"
          label={t.sign}
          hint={t.signHint}
          isOptional
        >
          {(control) => (
            <input {...control} type="file" className="input" accept={photoTypes.join(',')} />
          )}
        </Field>
        <Button>{t.tryOn}</Button>
      </Form>
    </Card>
  )
}
