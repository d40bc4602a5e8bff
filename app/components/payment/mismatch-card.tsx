// One thing that does not fit: what it means, the message as it came, and what can be done.
import { Form } from '@remix-run/react'

import { Badge, type Tone } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { typed, untouched, useFormState } from '#app/components/ui/form-state.ts'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { Mismatch, MismatchKind } from '#app/domain/payment/mismatch.ts'
import { mismatchesText } from '#app/i18n/mismatches.ts'
import { useText } from '#app/i18n/use-text.ts'
import { vnd } from '#app/lib/money.ts'

const tones: Record<MismatchKind, Tone> = {
  'refund-refused': 'chili',
  'refund-late': 'chili',
  'wrong-amount': 'chili',
  'pending-long': 'turmeric',
  'unknown-reference': 'turmeric',
  silent: 'turmeric',
  forged: 'indigo',
}

export function MismatchCard({ mismatch }: { mismatch: Mismatch }) {
  const t = useText(mismatchesText)
  const { kind, provider, shopName, reference, amount, detail, since } = mismatch
  return (
    <article className="card stack" aria-label={`${t.kinds[kind]} ${reference ?? ''}`}>
      <p className="row-between">
        <Badge tone={tones[kind]}>{t.kinds[kind]}</Badge>
        {amount !== null && (
          <strong>
            <MoneyText money={vnd(amount)} />
          </strong>
        )}
      </p>
      <p>{t.meanings[kind]}</p>
      <p className="small soft">
        {[provider, shopName, reference].filter(Boolean).join(' · ')} · {t.since}{' '}
        <InstantText at={since} />
      </p>
      <details className="fold">
        <summary>{t.detail}</summary>
        <p className="small break-anywhere">
          <code>{detail}</code>
        </p>
      </details>
      <Decide mismatch={mismatch} />
    </article>
  )
}

function Decide({ mismatch }: { mismatch: Mismatch }) {
  const t = useText(mismatchesText)
  const sent = useFormState()
  const { kind, subjectKind, subjectId } = mismatch
  const form = typed(sent, 'subjectId') === subjectId ? sent : untouched
  const subject = <input type="hidden" name="subjectId" value={subjectId} />
  return (
    <div className="stack">
      <FormErrors form={form} />
      {kind === 'pending-long' && (
        <Form method="post">
          {subject}
          <Button name="intent" value="ask">
            {t.ask}
          </Button>
        </Form>
      )}
      {kind === 'refund-refused' && (
        <Form method="post">
          {subject}
          <Button name="intent" value="retry">
            {t.retry}
          </Button>
        </Form>
      )}
      <Form method="post" className="stack-tight">
        {subject}
        <input type="hidden" name="subjectKind" value={subjectKind} />
        <input type="hidden" name="intent" value="note" />
        <TextInput form={form} name="note" label={t.note} maxLength={500} />
        <Button>{t.writeDown}</Button>
      </Form>
    </div>
  )
}
