// The sheet of a stock take on a phone: big numbers, one lot below the other. Leaving a field saves that lot; without
// JavaScript the button at the foot saves them all.
import { Form, useFetcher } from '@remix-run/react'
import type { FocusEvent } from 'react'

import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState, type FormView } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { CountLine } from '#app/domain/inventory/count-views.server.ts'
import { stockCountsText } from '#app/i18n/stock-counts.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatAmount } from '#app/lib/quantity.ts'

import { signed } from './move-list.tsx'

export function CountSheet({ lines }: { lines: readonly CountLine[] }) {
  const t = useText(stockCountsText)
  const form = useFormState('save')
  return (
    <Form method="post" className="stack" preventScrollReset>
      <FormErrors form={form} />
      <ol className="list">
        {lines.map((line, at) => (
          <CountItem key={line.lotId} line={line} at={at} form={form} />
        ))}
      </ol>
      <Button name="intent" value="save">
        {t.saveCount}
      </Button>
    </Form>
  )
}

type ItemProps = { line: CountLine; at: number; form: FormView }

function CountItem({ line, at, form }: ItemProps) {
  const t = useText(stockCountsText)
  const locale = useLocale()
  const saving = useFetcher<{ errors?: Record<string, string>; message?: string | null }>()
  const before = line.counted === null ? '' : formatAmount(line.counted, locale)
  const save = ({ target }: FocusEvent<HTMLInputElement>) => {
    if (target.value === before) return
    const sent = { intent: 'save', 'lots.0.lotId': line.lotId, 'lots.0.quantity': target.value }
    saving.submit(sent, { method: 'post' })
  }
  const problem = saving.data?.errors?.['lots.0.quantity'] ?? saving.data?.message ?? null
  const name = `lots.${at}.quantity`
  return (
    <li className="stack-tight stock-lot">
      <div className="row-between">
        <strong>{line.name}</strong>
        <CountState line={line} />
      </div>
      <p className="small soft">
        {line.code}
        {line.expiresOn && (
          <>
            {' · '}
            {t.expires} <DateText day={line.expiresOn} />
          </>
        )}
      </p>
      <input type="hidden" name={`lots.${at}.lotId`} value={line.lotId} />
      <TextInput
        form={problem ? { ...form, errors: { ...form.errors, [name]: problem } } : form}
        name={name}
        label={t.counted}
        aria-label={t.countedFor(line.code)}
        defaultValue={before}
        inputMode="decimal"
        autoComplete="off"
        suffix={line.unit}
        onBlur={save}
        required={false}
      />
    </li>
  )
}

/** Nothing of the book is said before the lot was counted. */
export function CountState({ line }: { line: CountLine }) {
  const t = useText(stockCountsText)
  const locale = useLocale()
  if (line.difference === null) return <Badge>{t.waiting}</Badge>
  if (Number(line.difference) === 0) return <Badge tone="leaf">{t.matches}</Badge>
  return <Badge tone="turmeric">{t.differs(signed(line.difference, locale), line.unit)}</Badge>
}
