// /operator/market-transfers: what came onto the market's own account; what named no shop is decided here.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { MarketTransferList, OpenMarketTransfer } from '#app/components/money/market-transfers.tsx'
import { StatementForm, StatementTold } from '#app/components/payment/tell-transfers.tsx'
import { OperatorShell } from '#app/components/shells/operator-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { asSystem } from '#app/db/doors.server.ts'
import { transferMessages } from '#app/domain/payment/transfer.messages.ts'
import { findMarketTransfers } from '#app/domain/settlement/commission-views.server.ts'
import { marketTransferForm } from '#app/domain/settlement/commission-transfer.forms.ts'
import { marketTransferMessages } from '#app/domain/settlement/commission-transfer.messages.ts'
import { sheetMessages } from '#app/domain/spreadsheet/spreadsheet.messages.ts'
import { env } from '#app/env.server.ts'
import { commissionTransferText } from '#app/i18n/commission-transfer.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { invalid, readForm, refused } from '#app/routes/forms.server.ts'
import { requireOperator } from '#app/routes/guards.server.ts'
import { decideMarketTransfer, type MarketTransferDone } from './decide-market-transfer.server.ts'

const messages = { ...marketTransferMessages, ...transferMessages, ...sheetMessages }

export const meta: MetaFunction = ({ matches }) => [
  { title: commissionTransferText[localeOf(matches)].operatorTitle },
]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request)
  const found = await asSystem('operator looks at transfers', findMarketTransfers)
  return { ...found, hasAccount: env.marketBank !== null }
}

export async function action({ request }: ActionFunctionArgs) {
  const { account } = await requireOperator(request)
  const form = await readForm(request, marketTransferForm)
  if (form.status !== 'success') return invalid(form)
  const outcome = await attempt(() => decideMarketTransfer(form.value, account.id))
  if (!outcome.ok) return refused(form, outcome.refusal, messages)
  return outcome.value
}

export default function MarketTransfers() {
  const { open, others, hasAccount } = useLoaderData<typeof loader>()
  const t = useText(commissionTransferText)
  return (
    <OperatorShell>
      <div className="stack">
        <PageHeader title={t.operatorTitle} lead={t.operatorLead} />
        <Told />
        {!hasAccount && <Alert tone="turmeric">{t.operatorNoAccount}</Alert>}
        <Card title={t.openTitle}>
          {open.length === 0 && <p className="soft">{t.openNone}</p>}
          <div className="stack">
            {open.map((transfer) => (
              <OpenMarketTransfer key={transfer.id} transfer={transfer} />
            ))}
          </div>
        </Card>
        {hasAccount && <StatementForm />}
        {others.length > 0 && (
          <Card title={t.othersTitle}>
            <MarketTransferList transfers={others} />
          </Card>
        )}
      </div>
    </OperatorShell>
  )
}

function Told() {
  const t = useText(commissionTransferText)
  const answer = useActionData<MarketTransferDone>()
  if (!answer || !('did' in answer)) return null
  if (answer.did === 'loaded') return <StatementTold loaded={answer.loaded} />
  return (
    <Alert tone="leaf" isUrgent>
      <p>{t.done}</p>
    </Alert>
  )
}
