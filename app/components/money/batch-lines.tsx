// Each payout of a batch, with what a second person must look at: name, number, amount, and accounts changed lately.
import { Form } from '@remix-run/react'
import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { untouched, useFormState } from '#app/components/ui/form-state.ts'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import { bankName } from '#app/domain/settlement/banks.ts'
import type { BatchPayout } from '#app/domain/settlement/payout-views.server.ts'
import { payoutText } from '#app/i18n/payout.ts'
import { useText } from '#app/i18n/use-text.ts'
import { payoutTone } from './payout-tone.ts'
import { SumList } from './sum-list.tsx'

const recentDays = 7

type Props = { code: string; lines: readonly BatchPayout[] }

export function BatchLines({ code, lines }: Props) {
  return (
    <div className="columns">
      {lines.map((line) => (
        <PayoutCard key={line.id} code={code} line={line} />
      ))}
    </div>
  )
}

function PayoutCard({ code, line }: { code: string; line: BatchPayout }) {
  const t = useText(payoutText)
  return (
    <Card title={line.shopName}>
      <div className="stack-tight">
        <div className="row-between">
          <strong className="number">{line.accountNumber}</strong>
          <Badge tone={payoutTone[line.status]}>{t.statuses[line.status]}</Badge>
        </div>
        <p>
          {bankName(line.bankCode)} · {line.accountName}
        </p>
        {line.accountAgeDays <= recentDays && (
          <Badge tone="turmeric">{t.changedDaysAgo(line.accountAgeDays)}</Badge>
        )}
        <p className="small soft">{line.content}</p>
        <SumList
          lines={[
            { label: t.claim, amount: line.claim },
            { label: t.commission, amount: -line.commission },
            { label: t.keptForTax, amount: -line.keptForTax },
          ]}
          total={{ label: t.amount, amount: line.amount }}
        />
        {line.reversalReason && <p className="soft">{line.reversalReason}</p>}
        {line.status === 'paid' && <Reverse code={code} line={line} />}
      </div>
    </Card>
  )
}

function Reverse({ code, line }: { code: string; line: BatchPayout }) {
  const t = useText(payoutText)
  const sent = useFormState('reverse')
  const form = sent.values.payoutId === line.id ? sent : untouched
  return (
    <details open={form.isSent}>
      <summary>{t.reverse}</summary>
      <Form method="post" className="stack">
        <p className="soft">{t.reverseLead(code)}</p>
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="reverse" />
        <input type="hidden" name="shopId" value={line.shopId} />
        <input type="hidden" name="payoutId" value={line.id} />
        <TextInput form={form} name="reason" label={t.reason} minLength={3} maxLength={300} />
        <TextInput form={form} name="confirmation" label={t.confirmation} autoComplete="off" />
        <Button look="danger">{t.reverse}</Button>
      </Form>
    </details>
  )
}
