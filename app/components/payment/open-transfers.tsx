// Transfers that need a person, each with what can be done about it.
import { Form, Link } from '@remix-run/react'

import { Badge, type Tone } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { typed, untouched, useFormState } from '#app/components/ui/form-state.ts'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { TransferView } from '#app/domain/payment/transfer-views.server.ts'
import type { TransferStatus } from '#app/domain/payment/transfer.ts'
import { transfersText } from '#app/i18n/transfers.ts'
import { useText } from '#app/i18n/use-text.ts'
import { sellerOrderPath } from '#app/seller-paths.ts'

const tones: Record<TransferStatus, Tone> = {
  new: 'turmeric',
  matched: 'leaf',
  short: 'chili',
  surplus: 'indigo',
  unmatched: 'turmeric',
  resolved: 'indigo',
}

type Props = { shop: string; transfers: readonly TransferView[]; mayDecide: boolean }

export function OpenTransfers({ shop, transfers, mayDecide }: Props) {
  const t = useText(transfersText)
  return (
    <Card title={t.openTitle}>
      {transfers.length === 0 && <p className="soft">{t.noneOpen}</p>}
      <ul className="list">
        {transfers.map((transfer) => (
          <li key={transfer.id} className="list-item">
            <div className="grow stack">
              <TransferFacts shop={shop} transfer={transfer} />
              {mayDecide && <Decide transfer={transfer} />}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function TransferFacts({ shop, transfer }: { shop: string; transfer: TransferView }) {
  const t = useText(transfersText)
  const { amount, status, at, source, content, order, note } = transfer
  return (
    <div className="stack-tight">
      <p className="row-between">
        <strong>
          <MoneyText money={amount} />
        </strong>
        <Badge tone={tones[status]}>{t.statuses[status]}</Badge>
      </p>
      <p className="small soft break-anywhere">
        <InstantText at={at} /> · {t.sources[source]} · {t.words}: {content}
      </p>
      {order && (
        <p>
          <Link to={sellerOrderPath(shop, order.id)}>{t.order(order.code)}</Link>
        </p>
      )}
      {note && <p className="small">{note === 'told-elsewhere' ? t.elsewhere : note}</p>}
    </div>
  )
}

function Decide({ transfer }: { transfer: TransferView }) {
  const t = useText(transfersText)
  const sent = useFormState()
  const form = typed(sent, 'transferId') === transfer.id ? sent : untouched
  const id = <input type="hidden" name="transferId" value={transfer.id} />
  if (transfer.status === 'short')
    return (
      <Form method="post" className="stack-tight">
        <FormErrors form={form} />
        {id}
        <p className="small soft">{t.oweBackLine}</p>
        <Button name="intent" value="owe-back">
          {t.oweBack}
        </Button>
      </Form>
    )
  return (
    <details className="fold" open={form.isSent}>
      <summary>{t.attach}</summary>
      <div className="stack">
        <FormErrors form={form} />
        <Form method="post" className="stack">
          {id}
          <input type="hidden" name="intent" value="attach" />
          <TextInput form={form} name="orderCode" label={t.orderCode} autoComplete="off" />
          <Button>{t.attach}</Button>
        </Form>
        <Form method="post" className="stack">
          {id}
          <input type="hidden" name="intent" value="aside" />
          <TextInput form={form} name="note" label={t.asideNote} maxLength={300} />
          <Button>{t.aside}</Button>
        </Form>
      </div>
    </details>
  )
}
