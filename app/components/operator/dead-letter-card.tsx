// One stopped job: what it was, why it stopped, and the two things an operator can do.
import { Form } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { untouched, useFormState } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { DeadLetter } from '#app/domain/operation/dead-letters.server.ts'
import { discardWord } from '#app/domain/operation/operation.ts'
import { operatorText } from '#app/i18n/operator.ts'
import { useText } from '#app/i18n/use-text.ts'

export function DeadLetterCard({ letter }: { letter: DeadLetter }) {
  const t = useText(operatorText)
  return (
    <Card title={letter.job}>
      <div className="stack">
        <p className="soft">
          {t.failedAt} <InstantText at={letter.failedAt} />. {t.attempts(letter.attempts)}.
          {letter.shopName && ` ${t.shop}: ${letter.shopName}.`}
        </p>
        <p className="pre-line">{letter.error}</p>
        <details>
          <summary>{t.payload}</summary>
          <pre className="table-frame small">{JSON.stringify(letter.payload, null, 2)}</pre>
        </details>
        <Form method="post">
          <input type="hidden" name="id" value={letter.id} />
          <Button look="primary" name="intent" value="retry">
            {t.retry}
          </Button>
        </Form>
        <Discard id={letter.id} />
      </div>
    </Card>
  )
}

function Discard({ id }: { id: string }) {
  const t = useText(operatorText)
  const sent = useFormState('discard')
  const form = sent.values.id === id ? sent : untouched
  return (
    <details open={form.isSent}>
      <summary>{t.discard}</summary>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="intent" value="discard" />
        <TextInput
          form={form}
          name="confirmation"
          label={t.confirmation}
          hint={t.discardHint(discardWord)}
          autoComplete="off"
        />
        <Button look="danger">{t.discard}</Button>
      </Form>
    </details>
  )
}
