// Which pieces go into the next box, who brings it, how heavy it is.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { RadioGroup } from '#app/components/ui/choice-fields.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { carrierNames } from '#app/domain/shipping/shipment.ts'
import type { PackingView } from '#app/domain/shipping/shipment-views.server.ts'
import { parcelsText } from '#app/i18n/parcels.ts'
import { useText } from '#app/i18n/use-text.ts'

type Props = { packing: PackingView; requestKey: string }

export function PackCard({ packing, requestKey }: Props) {
  const t = useText(parcelsText)
  const form = useFormState('pack')
  const left = packing.lines.filter((line) => line.left > 0)
  if (packing.order.status !== 'confirmed' || left.length === 0) {
    const isReady = packing.order.status === 'confirmed' || packing.order.status === 'handed_over'
    return <p className="soft">{isReady ? t.nothingLeft : t.notNow}</p>
  }
  const name = (line: (typeof left)[number]) =>
    [line.title, line.variantTitle].filter(Boolean).join(' – ')
  return (
    <Card title={t.pack}>
      <Form method="post" className="stack">
        <input type="hidden" name="intent" value="pack" />
        <input type="hidden" name="requestKey" value={requestKey} />
        <p className="soft">{t.packLead}</p>
        {left.map((line) => (
          <TextInput
            key={line.id}
            form={form}
            name={`pieces.${line.id}`}
            label={t.pieces(name(line), line.left, line.unit)}
            type="number"
            inputMode="numeric"
            min={0}
            max={line.left}
            defaultValue={String(line.left)}
            suffix={line.unit}
          />
        ))}
        <RadioGroup
          form={form}
          name="by"
          label={t.by}
          defaultValue={packing.preferred ?? 'own'}
          choices={[
            { value: 'own', label: t.byOwn },
            ...packing.carriers.map((carrier) => ({
              value: carrier,
              label: carrierNames[carrier],
              detail: t.byCarrier,
            })),
          ]}
        />
        {packing.carriers.length === 0 && <p className="small soft">{t.noCarrier}</p>}
        <TextInput
          form={form}
          name="weight"
          label={t.weight}
          hint={t.weightHint}
          inputMode="decimal"
          suffix="kg"
          isOptional
        />
        <TextInput form={form} name="note" label={t.noteForRider} maxLength={200} isOptional />
        <Button look="primary">{t.pack}</Button>
      </Form>
    </Card>
  )
}
