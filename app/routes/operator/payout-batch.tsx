// One batch: looked at, approved by a second person, downloaded for the bank, marked paid; a payout that came back is
// reversed.
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Download } from 'lucide-react'
import type { z } from 'zod'
import { BatchLines } from '#app/components/money/batch-lines.tsx'
import { payoutTone } from '#app/components/money/payout-tone.ts'
import { OperatorShell } from '#app/components/shells/operator-shell.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { asSystem, type SystemDb } from '#app/db/doors.server.ts'
import { bankName } from '#app/domain/settlement/banks.ts'
import {
  approveBatch,
  dropBatch,
  markBatchPaid,
  reversePayout,
} from '#app/domain/settlement/decide-payouts.server.ts'
import { findBatch } from '#app/domain/settlement/payout-views.server.ts'
import { batchForm, batchParams } from '#app/domain/settlement/payout.forms.ts'
import { payoutMessages } from '#app/domain/settlement/payout.messages.ts'
import { canBecome, type PayoutRefusal } from '#app/domain/settlement/payout.ts'
import { payoutText } from '#app/i18n/payout.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { vnd } from '#app/lib/money.ts'
import { attempt, refuse } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { operatorBatchCsvPath, operatorBatchPath, operatorPayoutsPath } from '#app/paths.ts'
import { invalid, readForm, readParams, refused } from '#app/routes/forms.server.ts'
import { requireOperator } from '#app/routes/guards.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  { title: payoutText[localeOf(matches)].batch(page?.batch.code ?? '') },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { account } = await requireOperator(request)
  const { batchId } = readParams(params, batchParams)
  const batch = await asSystem('operator looks at a payout', (db) => findBatch(db, batchId))
  if (!batch) throw data(null, { status: 404 })
  return { batch, isProposer: batch.proposedById === account.id }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account } = await requireOperator(request)
  const { batchId } = readParams(params, batchParams)
  const form = await readForm(request, batchForm)
  if (form.status !== 'success') return invalid(form)
  const asked = { batchId, actorId: account.id }
  const outcome = await attempt(() =>
    asSystem('operator decides a payout', (db) => decide(db, asked, form.value)),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, payoutMessages)
  return redirect(operatorBatchPath(batchId))
}

type Asked = { batchId: string; actorId: string }

async function decide(db: SystemDb, asked: Asked, wish: z.output<typeof batchForm>): Promise<void> {
  if (wish.intent === 'approve') return approveBatch(db, asked, systemClock)
  if (wish.intent === 'paid') return markBatchPaid(db, asked, systemClock)
  if (wish.intent === 'drop') return dropBatch(db, asked, systemClock)
  const batch = await findBatch(db, asked.batchId)
  if (!batch?.lines.some(({ id, shopId }) => id === wish.payoutId && shopId === wish.shopId))
    throw refuse<PayoutRefusal>('payout.not-found')
  if (wish.confirmation.toUpperCase() !== batch.code)
    throw refuse<PayoutRefusal>('payout.wrong-word')
  const { shopId, payoutId, reason } = wish
  await reversePayout(db, { shopId, payoutId, reason, actorId: asked.actorId }, systemClock)
}

export default function PayoutBatch() {
  const { batch, isProposer } = useLoaderData<typeof loader>()
  const t = useText(payoutText)
  const isSendable = batch.status === 'approved' || batch.status === 'paid'
  const actions = isSendable && (
    <ButtonLink to={operatorBatchCsvPath(batch.id)} reloadDocument icon={Download}>
      {t.download}
    </ButtonLink>
  )
  return (
    <OperatorShell>
      <div className="stack">
        <PageHeader
          title={t.batch(batch.code)}
          crumbs={[{ label: t.title, to: operatorPayoutsPath }]}
          actions={actions}
        />
        <div className="row">
          <Badge tone={payoutTone[batch.status]}>{t.statuses[batch.status]}</Badge>
          <span>{bankName(batch.bankCode)}</span>
          <strong>
            <MoneyText money={vnd(batch.amount)} />
          </strong>
          <span className="soft">{t.batchLine(batch.payouts, batch.proposedBy)}</span>
          {batch.approvedBy && <span className="soft">{t.approvedBy(batch.approvedBy)}</span>}
        </div>
        <BatchLines code={batch.code} lines={batch.lines} />
        <Steps status={batch.status} isProposer={isProposer} />
      </div>
    </OperatorShell>
  )
}

type StepsProps = { status: Parameters<typeof canBecome>[0]; isProposer: boolean }

function Steps({ status, isProposer }: StepsProps) {
  const t = useText(payoutText)
  const form = useFormState()
  if (!canBecome(status, 'dropped')) return null
  const isApproving = canBecome(status, 'approved')
  return (
    <Card>
      <div className="stack">
        {form.values.intent !== 'reverse' && <FormErrors form={form} />}
        {isApproving && isProposer ? (
          <p className="soft">{t.mustBeOther}</p>
        ) : (
          <Form method="post" className="stack-tight">
            <p className="soft">{isApproving ? t.approveLead : t.markPaidLead}</p>
            <Button look="primary" name="intent" value={isApproving ? 'approve' : 'paid'}>
              {isApproving ? t.approve : t.markPaid}
            </Button>
          </Form>
        )}
        <Form method="post" className="stack-tight">
          <p className="soft">{t.dropLead}</p>
          <Button name="intent" value="drop">
            {t.drop}
          </Button>
        </Form>
      </div>
    </Card>
  )
}
