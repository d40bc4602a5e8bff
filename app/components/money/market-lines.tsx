// Lines of the market's files that fit nothing, for an operator.
import { Form } from '@remix-run/react'
import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { untouched, useFormState } from '#app/components/ui/form-state.ts'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import type { MarketLineView } from '#app/domain/settlement/market-lines.server.ts'
import { remittanceText } from '#app/i18n/remittance.ts'
import { useText } from '#app/i18n/use-text.ts'
import { vnd } from '#app/lib/money.ts'
import { lineTone } from './open-lines.tsx'

export function MarketLines({ lines }: { lines: readonly MarketLineView[] }) {
  const t = useText(remittanceText)
  if (lines.length === 0)
    return (
      <Card title={t.openTitle}>
        <p className="soft">{t.noneOpen}</p>
      </Card>
    )
  return (
    <Card title={t.openTitle}>
      <div className="stack">
        <Form method="post">
          <input type="hidden" name="intent" value="match-again" />
          <Button>{t.matchAgain}</Button>
        </Form>
        <ul className="list">
          {lines.map((line) => (
            <li key={line.id} className="list-item">
              <span className="grow">
                <strong>{line.reference || line.tracking}</strong>{' '}
                <Badge tone={lineTone[line.status]}>{t.statuses[line.status]}</Badge>
                <br />
                <span className="small soft">
                  {t.row(line.fileName, line.rowNumber)} · {t.age(line.ageDays)}
                </span>
              </span>
              <span>
                {t.inFile} <MoneyText money={vnd(line.gross)} />
                {line.expected !== null && (
                  <>
                    <br />
                    {t.inBooks} <MoneyText money={vnd(line.expected)} />
                  </>
                )}
              </span>
              <SetAside lineId={line.id} />
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}

function SetAside({ lineId }: { lineId: string }) {
  const t = useText(remittanceText)
  const sent = useFormState('set-aside')
  const form = sent.values.lineId === lineId ? sent : untouched
  return (
    <details open={form.isSent} className="grow">
      <summary>{t.setAside}</summary>
      <Form method="post" className="stack">
        <FormErrors form={form} />
        <input type="hidden" name="intent" value="set-aside" />
        <input type="hidden" name="lineId" value={lineId} />
        <TextInput form={form} name="note" label={t.note} minLength={3} maxLength={300} />
        <Button>{t.setAside}</Button>
      </Form>
    </details>
  )
}
