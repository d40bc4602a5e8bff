// What a shop fills in to issue one card, or a list of them.
import { Form, useNavigation } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { RadioGroup } from '#app/components/ui/choice-fields.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState, type FormView } from '#app/components/ui/form-state.ts'
import { TextArea, TextInput } from '#app/components/ui/text-fields.tsx'
import { sellerGiftCardsText } from '#app/i18n/seller-gift-cards.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { LocalDate } from '#app/lib/time.ts'

type Props = {
  how: 'one' | 'list'
  batchId: string
  today: LocalDate
  /** a year from now, as most cards end */
  usualEnd: LocalDate
}

const sources = ['cash', 'bank', 'given'] as const

export function IssueForm({ how, batchId, today, usualEnd }: Props) {
  const t = useText(sellerGiftCardsText)
  const form = useFormState()
  const { state } = useNavigation()
  return (
    <Form method="post" className="stack">
      <FormErrors form={form} />
      <input type="hidden" name="how" value={how} />
      <input type="hidden" name="batchId" value={batchId} />
      <Card>
        <div className="stack">
          {how === 'one' ? <OneCard form={form} /> : <List form={form} />}
        </div>
      </Card>
      <Card>
        <RadioGroup
          form={form}
          name="source"
          label={t.source}
          defaultValue="cash"
          choices={sources.map((value) => ({ value, ...t.sources[value] }))}
        />
      </Card>
      <Card>
        <div className="stack">
          <TextInput
            form={form}
            name="expiresOn"
            label={t.expiresOn}
            hint={t.expiresHint}
            type="date"
            min={today}
            defaultValue={usualEnd}
            isOptional
          />
          <TextInput form={form} name="note" label={t.note} maxLength={300} isOptional />
        </div>
      </Card>
      <Button look="primary" isWide disabled={state !== 'idle'}>
        {state === 'idle' ? t.issue : t.issuing}
      </Button>
    </Form>
  )
}

function OneCard({ form }: { form: FormView }) {
  const t = useText(sellerGiftCardsText)
  return (
    <>
      <TextInput
        form={form}
        name="amount"
        label={t.amount}
        inputMode="numeric"
        suffix="₫"
        maxLength={15}
      />
      <TextInput
        form={form}
        name="recipientName"
        label={t.recipientName}
        maxLength={120}
        autoComplete="off"
        isOptional
      />
      <TextInput
        form={form}
        name="recipientEmail"
        label={t.recipientEmail}
        hint={t.emailHint}
        type="email"
        autoComplete="off"
        isOptional
      />
    </>
  )
}

function List({ form }: { form: FormView }) {
  const t = useText(sellerGiftCardsText)
  return (
    <TextArea
      form={form}
      name="lines"
      label={t.lines}
      hint={t.linesHint}
      rows={8}
      spellCheck={false}
    />
  )
}
