// Pieces, reason, a few words, pictures.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { RadioGroup } from '#app/components/ui/choice-fields.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { TextArea, TextInput } from '#app/components/ui/text-fields.tsx'
import { returnReasons } from '#app/domain/aftersale/return.ts'
import { returnsText } from '#app/i18n/returns.ts'
import { useText } from '#app/i18n/use-text.ts'

import { PhotosInput } from './photos-input.tsx'

type Line = { id: string; title: string; variantTitle: string; unit: string; most: number }

export function AskReturnForm({ lines }: { lines: readonly Line[] }) {
  const t = useText(returnsText)
  const form = useFormState()
  return (
    <Form method="post" encType="multipart/form-data" className="stack">
      <FormErrors form={form} />
      <Card title={t.whichPieces}>
        <div className="stack">
          {lines.map(({ id, title, variantTitle, most, unit }) => (
            <TextInput
              key={id}
              form={form}
              name={`lines.${id}`}
              label={t.pieces([title, variantTitle].filter(Boolean).join(', '), most, unit)}
              type="number"
              inputMode="numeric"
              min={0}
              max={most}
              defaultValue={lines.length === 1 ? most : 0}
              suffix={unit}
            />
          ))}
        </div>
      </Card>
      <Card>
        <div className="stack">
          <RadioGroup
            form={form}
            name="reason"
            label={t.reason}
            choices={returnReasons.map((reason) => ({ value: reason, label: t.reasons[reason] }))}
          />
          <TextArea
            form={form}
            name="note"
            label={t.note}
            rows={4}
            minLength={5}
            maxLength={1000}
          />
          <PhotosInput form={form} label={t.photos} hint={t.photosHint} />
          <Button look="primary" isWide>
            {t.send}
          </Button>
        </div>
      </Card>
    </Form>
  )
}
