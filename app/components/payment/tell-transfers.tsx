// The two ways in which a person tells of transfers: a statement, or one by hand.
import { Form } from '@remix-run/react'

import { Alert } from '#app/components/ui/alert.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { LoadedStatement } from '#app/domain/payment/read-statement.server.ts'
import { transfersText } from '#app/i18n/transfers.ts'
import { useText } from '#app/i18n/use-text.ts'

export function StatementForm() {
  const t = useText(transfersText)
  const form = useFormState('statement')
  return (
    <Card title={t.statementTitle}>
      <Form method="post" encType="multipart/form-data" className="stack">
        <p className="soft">{t.statementLead}</p>
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="statement" />
        <Field form={form} name="file" label={t.file}>
          {(control) => (
            <input {...control} className="input" type="file" accept=".xlsx,.csv,.txt" required />
          )}
        </Field>
        <Button look="primary">{t.load}</Button>
      </Form>
    </Card>
  )
}

export function StatementTold({ loaded }: { loaded: LoadedStatement }) {
  const t = useText(transfersText)
  return (
    <div className="stack">
      <Alert tone="leaf" isUrgent>
        <p>{t.loaded(loaded.movements, loaded.fresh, loaded.matched)}</p>
      </Alert>
      {loaded.problems.length > 0 && (
        <Alert tone="chili" title={t.problems}>
          <ul>
            {loaded.problems.map(({ row, column }) => (
              <li key={row}>{t.problem[column](row)}</li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  )
}

export function NoteTransferForm() {
  const t = useText(transfersText)
  const form = useFormState('note')
  return (
    <Card title={t.noteTitle}>
      <Form method="post" className="stack">
        <p className="soft">{t.noteLead}</p>
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="note" />
        <TextInput form={form} name="orderCode" label={t.orderCode} autoComplete="off" />
        <TextInput form={form} name="amount" label={t.amount} suffix="₫" inputMode="numeric" />
        <TextInput form={form} name="reference" label={t.reference} autoComplete="off" />
        <Button>{t.note}</Button>
      </Form>
    </Card>
  )
}
