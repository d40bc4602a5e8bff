// Transfers to the market as an operator sees them: what is known, and a form for what is not.
import { Form } from '@remix-run/react'
import { Badge, type Tone } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import {
  toldElsewhere,
  type MarketTransferStatus,
} from '#app/domain/settlement/commission-transfer.ts'
import type { MarketTransferRow } from '#app/domain/settlement/commission-views.server.ts'
import { commissionTransferText } from '#app/i18n/commission-transfer.ts'
import { useText } from '#app/i18n/use-text.ts'
import { vnd } from '#app/lib/money.ts'

const tones: Record<MarketTransferStatus, Tone> = {
  matched: 'leaf',
  unmatched: 'turmeric',
  aside: 'clay',
}

function Facts({ transfer }: { transfer: MarketTransferRow }) {
  const t = useText(commissionTransferText)
  const { amount, content, transferredAt, source, note, shop } = transfer
  const sources = t.source as Record<string, string>
  return (
    <span className="grow">
      <strong>
        <MoneyText money={vnd(amount)} />
      </strong>
      {shop && ` · ${shop.name}`}
      <br />
      <span className="small soft breakable">
        <DateText day={transferredAt} /> · {sources[source] ?? source} · {content}
        {note && ` · ${note === toldElsewhere ? t.toldElsewhere : note}`}
      </span>
    </span>
  )
}

export function MarketTransferList({ transfers }: { transfers: readonly MarketTransferRow[] }) {
  const t = useText(commissionTransferText)
  return (
    <ul className="list">
      {transfers.map((transfer) => (
        <li key={transfer.id} className="list-item">
          <Facts transfer={transfer} />
          <Badge tone={tones[transfer.status]}>{t.status[transfer.status]}</Badge>
        </li>
      ))}
    </ul>
  )
}

export function OpenMarketTransfer({ transfer }: { transfer: MarketTransferRow }) {
  return (
    <section className="stack-tight">
      <Facts transfer={transfer} />
      <div className="columns">
        <Decide transfer={transfer} intent="attach" />
        <Decide transfer={transfer} intent="aside" />
      </div>
    </section>
  )
}

type DecideProps = { transfer: MarketTransferRow; intent: 'attach' | 'aside' }

function Decide({ transfer, intent }: DecideProps) {
  const t = useText(commissionTransferText)
  const form = useFormState(intent)
  return (
    <details>
      <summary>{t[intent]}</summary>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <input type="hidden" name="intent" value={intent} />
        <input type="hidden" name="transferId" value={transfer.id} />
        {intent === 'attach' && (
          <TextInput form={form} name="shop" label={t.shop} autoComplete="off" />
        )}
        <TextInput form={form} name="note" label={t.note} maxLength={300} />
        <Button look="primary">{t.decide}</Button>
      </Form>
    </details>
  )
}
