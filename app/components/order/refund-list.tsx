// The refunds of an order: how far each is, and what a person has to do for it.
import { Form } from '@remix-run/react'

import { Alert } from '#app/components/ui/alert.tsx'
import { Badge, type Tone } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { typed, useFormState } from '#app/components/ui/form-state.ts'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { RefundView } from '#app/domain/order/refund-views.server.ts'
import { refundText } from '#app/i18n/refund.ts'
import { useText } from '#app/i18n/use-text.ts'

const tones: Record<RefundView['status'], Tone> = {
  due: 'turmeric',
  sent: 'turmeric',
  done: 'leaf',
  failed: 'chili',
}

export function RefundList({ refunds, mayGive }: { refunds: RefundView[]; mayGive: boolean }) {
  const t = useText(refundText)
  if (refunds.length === 0) return <p className="soft">{t.none}</p>
  return (
    <ul className="list">
      {refunds.map((refund) => (
        <li key={refund.id} className="list-item">
          <div className="grow stack-tight">
            <p className="row-between">
              <strong>
                <MoneyText money={refund.amount} />
              </strong>
              <Badge tone={tones[refund.status]}>
                {refund.status === 'due' && refund.isByHand ? t.dueByHand : t.status[refund.status]}
              </Badge>
            </p>
            <p className="small soft">
              {t.reasons[refund.reason]} · <InstantText at={refund.doneAt ?? refund.createdAt} />
              {refund.note && ` · ${refund.note}`}
            </p>
            {refund.onCards.amount > 0n && (
              <p className="small">
                {t.onCards}: <MoneyText money={refund.onCards} />
              </p>
            )}
            {mayGive && <GiveForm refund={refund} />}
          </div>
        </li>
      ))}
    </ul>
  )
}

function GiveForm({ refund }: { refund: RefundView }) {
  const t = useText(refundText)
  const sent = useFormState('given')
  const isFailed = refund.status === 'failed'
  if (!isFailed && !(refund.status === 'due' && refund.isByHand)) return null
  const form = typed(sent, 'refundId') === refund.id ? sent : undefined
  return (
    <div className="stack">
      {isFailed && <Alert tone="chili">{t.failed(refund.failureCode ?? '?')}</Alert>}
      {isFailed && !refund.isByHand && (
        <Form method="post">
          <input type="hidden" name="refundId" value={refund.id} />
          <Button name="intent" value="retry">
            {t.retry}
          </Button>
        </Form>
      )}
      <Form method="post" className="stack">
        <input type="hidden" name="refundId" value={refund.id} />
        <input type="hidden" name="intent" value="given" />
        <TextInput form={form} name="note" label={t.giveNote} minLength={3} maxLength={300} />
        <Button>{t.give}</Button>
      </Form>
    </div>
  )
}
