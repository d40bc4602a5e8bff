// /operator/payments: what does not fit between our books and the gateways, and what was found out about it.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { MismatchCard } from '#app/components/payment/mismatch-card.tsx'
import { OperatorShell } from '#app/components/shells/operator-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { InstantText } from '#app/components/ui/date-text.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { useNotice } from '#app/components/ui/notice.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { asSystem } from '#app/db/doors.server.ts'
import {
  findFindings,
  findMismatches,
  type Finding,
} from '#app/domain/payment/mismatch-views.server.ts'
import { mismatchForm } from '#app/domain/payment/mismatch.forms.ts'
import { mismatchMessages } from '#app/domain/payment/mismatch.messages.ts'
import { mismatchesText } from '#app/i18n/mismatches.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { donePath, operatorPaymentsPath } from '#app/paths.ts'

import { invalid, readForm, refused } from '../forms.server.ts'
import { requireOperator } from '../guards.server.ts'
import { decideMismatch } from './decide-mismatch.server.ts'

export const meta: MetaFunction = ({ matches }) => [
  { title: mismatchesText[localeOf(matches)].title },
]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request)
  return asSystem('operator looks at payments', async (db) => ({
    mismatches: await findMismatches(db, systemClock),
    findings: await findFindings(db),
  }))
}

export async function action({ request }: ActionFunctionArgs) {
  const { account } = await requireOperator(request)
  const form = await readForm(request, mismatchForm)
  if (form.status !== 'success') return invalid(form)
  const outcome = await attempt(() => decideMismatch(form.value, account.id))
  if (!outcome.ok) return refused(form, outcome.refusal, mismatchMessages)
  return redirect(donePath(operatorPaymentsPath, outcome.value))
}

export default function Payments() {
  const { mismatches, findings } = useLoaderData<typeof loader>()
  const t = useText(mismatchesText)
  const done = useNotice(['asked', 'retried', 'noted', 'unanswered'])
  return (
    <OperatorShell>
      <div className="stack">
        <PageHeader title={t.title} lead={t.lead} />
        {done && (
          <Alert tone={done === 'unanswered' ? 'chili' : 'leaf'} isUrgent>
            <p>{done === 'unanswered' ? t.unanswered : t.done[done]}</p>
          </Alert>
        )}
        {mismatches.length === 0 && (
          <EmptyState drawing="road" title={t.none}>
            <p>{t.noneLine}</p>
          </EmptyState>
        )}
        {mismatches.map((mismatch) => (
          <MismatchCard key={mismatch.subjectId} mismatch={mismatch} />
        ))}
        {findings.length > 0 && <Findings findings={findings} />}
      </div>
    </OperatorShell>
  )
}

function Findings({ findings }: { findings: Finding[] }) {
  const t = useText(mismatchesText)
  return (
    <Card title={t.findings}>
      <ul className="list">
        {findings.map((finding) => (
          <li key={finding.at.toISOString()} className="list-item">
            <span className="grow stack-tight">
              <span>{finding.note}</span>
              <span className="small soft">
                {finding.by} · <InstantText at={finding.at} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
