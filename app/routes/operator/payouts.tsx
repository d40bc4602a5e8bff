// What the market owes the shops, and the batches in which it is paid out.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { PayableTable } from '#app/components/money/payable-table.tsx'
import { payoutTone } from '#app/components/money/payout-tone.ts'
import { OperatorShell } from '#app/components/shells/operator-shell.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Select } from '#app/components/ui/text-fields.tsx'
import { asSystem } from '#app/db/doors.server.ts'
import { payoutBanks } from '#app/domain/settlement/banks.ts'
import {
  findBatches,
  findPayableShops,
  type BatchRow,
} from '#app/domain/settlement/payout-views.server.ts'
import { proposeForm } from '#app/domain/settlement/payout.forms.ts'
import { payoutMessages } from '#app/domain/settlement/payout.messages.ts'
import { proposePayouts } from '#app/domain/settlement/propose-payouts.server.ts'
import { payoutText } from '#app/i18n/payout.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { vnd } from '#app/lib/money.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { operatorBatchPath } from '#app/paths.ts'
import { invalid, readForm, refused } from '#app/routes/forms.server.ts'
import { requireOperator } from '#app/routes/guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [{ title: payoutText[localeOf(matches)].title }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request)
  return asSystem('operator looks at payouts', async (db) => ({
    shops: await findPayableShops(db, systemClock),
    batches: await findBatches(db),
  }))
}

export async function action({ request }: ActionFunctionArgs) {
  const { account } = await requireOperator(request)
  const form = await readForm(request, proposeForm)
  if (form.status !== 'success') return invalid(form)
  const { bankCode } = form.value
  const outcome = await attempt(() =>
    asSystem('operator proposes payouts', (db) =>
      proposePayouts(db, { bankCode, actorId: account.id }, systemClock),
    ),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, payoutMessages)
  return redirect(operatorBatchPath(outcome.value.id))
}

export default function Payouts() {
  const { shops, batches } = useLoaderData<typeof loader>()
  const t = useText(payoutText)
  return (
    <OperatorShell>
      <div className="stack">
        <PageHeader title={t.title} lead={t.lead} />
        {shops.length > 0 ? (
          <PayableTable shops={shops} />
        ) : (
          <EmptyState drawing="basket" title={t.nothing}>
            <p>{t.nothingLine}</p>
          </EmptyState>
        )}
        <Propose />
        <Batches batches={batches} />
      </div>
    </OperatorShell>
  )
}

function Propose() {
  const t = useText(payoutText)
  const form = useFormState()
  return (
    <Card title={t.propose}>
      <Form method="post" className="stack">
        <p className="soft">{t.proposeLead}</p>
        <FormErrors form={form} />
        <Select
          form={form}
          name="bankCode"
          label={t.fromBank}
          placeholder={t.chooseBank}
          options={payoutBanks.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Button look="primary">{t.propose}</Button>
      </Form>
    </Card>
  )
}

function Batches({ batches }: { batches: readonly BatchRow[] }) {
  const t = useText(payoutText)
  return (
    <Card title={t.batches}>
      {batches.length === 0 && <p className="soft">{t.noBatches}</p>}
      <ul className="list">
        {batches.map((batch) => (
          <li key={batch.id}>
            <Link className="list-item" to={operatorBatchPath(batch.id)}>
              <span className="grow">
                <strong>{t.batch(batch.code)}</strong>
                <br />
                <span className="small soft">
                  <DateText day={batch.proposedAt} /> ·{' '}
                  {t.batchLine(batch.payouts, batch.proposedBy)}
                  {batch.approvedBy && `, ${t.approvedBy(batch.approvedBy)}`}
                </span>
              </span>
              <Badge tone={payoutTone[batch.status]}>{t.statuses[batch.status]}</Badge>
              <MoneyText money={vnd(batch.amount)} />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
