// Failed jobs for operators: try again, try all again, or throw away after typing a word.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { asSystem, type SystemDb } from '#app/db/doors.server.ts'
import { attempt } from '#app/lib/refusal.ts'
import { systemClock } from '#app/lib/time.ts'
import { OperatorShell } from '#app/components/shells/operator-shell.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import {
  discardDeadLetter,
  findDeadLetters,
  retryAllDeadLetters,
  retryDeadLetter,
} from '#app/domain/operation/dead-letters.server.ts'
import { findMachinery } from '#app/domain/operation/machinery-views.server.ts'
import { deadLetterForm } from '#app/domain/operation/operation.forms.ts'
import { operationMessages } from '#app/domain/operation/operation.messages.ts'
import { operatorText } from '#app/i18n/operator.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { operatorJobsPath } from '#app/paths.ts'
import { invalid, readForm, refused } from '#app/routes/forms.server.ts'
import { requireOperator } from '#app/routes/guards.server.ts'
import { DeadLetterCard } from '#app/components/operator/dead-letter-card.tsx'
import { Machinery } from '#app/components/operator/machinery.tsx'

export const meta: MetaFunction<typeof loader> = ({ matches }) => [
  { title: operatorText[localeOf(matches)].title },
]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request)
  return asSystem('operator looks at jobs', async (db) => ({
    machinery: await findMachinery(db),
    letters: await findDeadLetters(db),
  }))
}

export async function action({ request }: ActionFunctionArgs) {
  const { account } = await requireOperator(request)
  const form = await readForm(request, deadLetterForm)
  if (form.status !== 'success') return invalid(form)

  const asked = { ...form.value, accountId: account.id }
  const outcome = await attempt(() => asSystem('operator decides a job', (db) => decide(db, asked)))
  if (!outcome.ok) return refused(form, outcome.refusal, operationMessages)
  return redirect(operatorJobsPath)
}

type Asked = z.infer<typeof deadLetterForm> & { accountId: string }

async function decide(db: SystemDb, asked: Asked): Promise<void> {
  if (asked.intent === 'retry') return retryDeadLetter(db, asked, systemClock)
  if (asked.intent === 'discard') return discardDeadLetter(db, asked, systemClock)
  await retryAllDeadLetters(db, asked, systemClock)
}

export default function JobsScreen() {
  const { machinery, letters } = useLoaderData<typeof loader>()
  const t = useText(operatorText)
  const form = useFormState()
  return (
    <OperatorShell>
      <div className="stack-loose">
        <PageHeader title={t.title} lead={t.lead} />
        <Machinery machinery={machinery} />
        <section className="stack">
          <h2>{t.failedTitle}</h2>
          {form.values.intent !== 'discard' && <FormErrors form={form} />}
          {letters.length === 0 && (
            <EmptyState drawing="road" title={t.nothingFailed}>
              {t.nothingFailedLine}
            </EmptyState>
          )}
          {letters.length > 1 && (
            <Form method="post">
              <input type="hidden" name="intent" value="retry-all" />
              <Button>{t.retryAll(machinery.failed)}</Button>
            </Form>
          )}
          {letters.map((letter) => (
            <DeadLetterCard key={letter.id} letter={letter} />
          ))}
        </section>
      </div>
    </OperatorShell>
  )
}
