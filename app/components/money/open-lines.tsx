// Lines that were not booked by themselves, each with what the file says, what the books say, and what can be done.
import { Form, Link } from '@remix-run/react'
import { Badge, type Tone } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { untouched, useFormState, type FormView } from '#app/components/ui/form-state.ts'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { RemittanceLineView } from '#app/domain/settlement/remittance-views.server.ts'
import type { LineStatus } from '#app/domain/settlement/remittance.ts'
import { remittanceText } from '#app/i18n/remittance.ts'
import { useText } from '#app/i18n/use-text.ts'
import { vnd } from '#app/lib/money.ts'
import { sellerOrderPath } from '#app/seller-paths.ts'

export const lineTone: Record<LineStatus, Tone> = {
  matched: 'leaf',
  accepted: 'leaf',
  unknown: 'turmeric',
  different: 'chili',
  repeated: 'turmeric',
  set_aside: 'indigo',
}

type Props = { shop: string; lines: readonly RemittanceLineView[]; mayDecide: boolean }

export function OpenLines({ shop, lines, mayDecide }: Props) {
  const t = useText(remittanceText)
  return (
    <Card title={t.openTitle}>
      {lines.length === 0 ? (
        <p className="soft">{t.noneOpen}</p>
      ) : (
        <div className="stack">
          {mayDecide && (
            <Form method="post">
              <input type="hidden" name="intent" value="match-again" />
              <Button>{t.matchAgain}</Button>
            </Form>
          )}
          <ul className="list">
            {lines.map((line) => (
              <li key={line.id} className="list-item">
                <LineFacts shop={shop} line={line} />
                {mayDecide && <Decide line={line} />}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  )
}

function LineFacts({ shop, line }: { shop: string; line: RemittanceLineView }) {
  const t = useText(remittanceText)
  return (
    <div className="grow stack-tight">
      <div className="row-between">
        <strong>{line.tracking || line.reference}</strong>
        <Badge tone={lineTone[line.status]}>{t.statuses[line.status]}</Badge>
      </div>
      <p className="small soft">
        {t.row(line.fileName, line.rowNumber)} · {t.age(line.ageDays)}
      </p>
      <dl className="facts">
        <dt>{t.inFile}</dt>
        <dd>
          <MoneyText money={vnd(line.gross)} />
        </dd>
        {line.expected !== null && (
          <>
            <dt>{t.inBooks}</dt>
            <dd>
              <MoneyText money={vnd(line.expected)} />
            </dd>
          </>
        )}
        {line.orderId && line.orderCode && (
          <>
            <dt>{t.order}</dt>
            <dd>
              <Link to={sellerOrderPath(shop, line.orderId)}>{line.orderCode}</Link>
            </dd>
          </>
        )}
      </dl>
    </div>
  )
}

function Decide({ line }: { line: RemittanceLineView }) {
  const t = useText(remittanceText)
  const sent = useFormState()
  const form: FormView = sent.values.lineId === line.id ? sent : untouched
  const knows = line.orderId !== null
  return (
    <details open={form.isSent} className="grow">
      <summary>{t.decide}</summary>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <input type="hidden" name="lineId" value={line.id} />
        {knows ? (
          <p className="soft small">{t.acceptHint}</p>
        ) : (
          <TextInput form={form} name="orderCode" label={t.orderCode} required={false} />
        )}
        <TextInput form={form} name="note" label={t.note} minLength={3} maxLength={300} />
        <div className="row">
          <Button look="primary" name="intent" value={knows ? 'accept' : 'assign'}>
            {knows ? t.accept : t.assign}
          </Button>
          <Button name="intent" value="set-aside">
            {t.setAside}
          </Button>
        </div>
      </Form>
    </details>
  )
}
