// A month of withheld tax: the summary, and the note that it was filed.
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Download } from 'lucide-react'
import { TaxTable } from '#app/components/money/tax-table.tsx'
import { OperatorShell } from '#app/components/shells/operator-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { FormErrors } from '#app/components/ui/form-errors.tsx'
import { useFormState } from '#app/components/ui/form-state.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Select, TextInput } from '#app/components/ui/text-fields.tsx'
import { asSystem } from '#app/db/doors.server.ts'
import { fileTax } from '#app/domain/settlement/file-tax.server.ts'
import { monthQuery } from '#app/domain/settlement/money.forms.ts'
import { monthBefore, monthOf } from '#app/domain/settlement/month.ts'
import {
  findFiling,
  findTaxMonth,
  findTaxMonths,
  type TaxFilingView,
} from '#app/domain/settlement/tax-views.server.ts'
import { fileTaxForm } from '#app/domain/settlement/tax.forms.ts'
import { taxMessages } from '#app/domain/settlement/tax.messages.ts'
import { moneyText } from '#app/i18n/money.ts'
import { taxText } from '#app/i18n/tax.ts'
import { localeOf, useLocale, useText } from '#app/i18n/use-text.ts'
import { attempt } from '#app/lib/refusal.ts'
import { formatDay, localDate, systemClock } from '#app/lib/time.ts'
import { operatorTaxCsvPath, operatorTaxPath } from '#app/paths.ts'
import { invalid, readForm, readQuery, refused } from '#app/routes/forms.server.ts'
import { requireOperator } from '#app/routes/guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [{ title: taxText[localeOf(matches)].title }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request)
  const thisMonth = monthOf(systemClock.now())
  const { month = monthBefore(thisMonth) } = readQuery(request, monthQuery)
  return asSystem('operator looks at withheld tax', async (db) => ({
    month,
    isOver: month < thisMonth,
    months: [...new Set([thisMonth, month, ...(await findTaxMonths(db))])].toSorted().toReversed(),
    rows: await findTaxMonth(db, month),
    filing: await findFiling(db, month),
  }))
}

export async function action({ request }: ActionFunctionArgs) {
  const { account } = await requireOperator(request)
  const form = await readForm(request, fileTaxForm)
  if (form.status !== 'success') return invalid(form)
  const outcome = await attempt(() =>
    asSystem('operator files withheld tax', (db) =>
      fileTax(db, { ...form.value, actorId: account.id }, systemClock),
    ),
  )
  if (!outcome.ok) return refused(form, outcome.refusal, taxMessages)
  return redirect(operatorTaxPath(form.value.month))
}

export default function Tax() {
  const { month, isOver, months, rows, filing } = useLoaderData<typeof loader>()
  const t = useText(taxText)
  const { monthName } = useText(moneyText)
  const actions = (
    <ButtonLink to={operatorTaxCsvPath(month)} reloadDocument icon={Download}>
      {t.csv}
    </ButtonLink>
  )
  return (
    <OperatorShell>
      <div className="stack">
        <PageHeader title={t.title} lead={t.lead} actions={rows.length > 0 && actions} />
        <Form method="get" className="filter-row" key={month}>
          <Select
            name="month"
            label={t.month}
            defaultValue={month}
            options={months.map((one) => ({ value: one, label: monthName(one) }))}
          />
          <Button>{t.show}</Button>
        </Form>
        {rows.length > 0 ? (
          <TaxTable rows={rows} />
        ) : (
          <EmptyState drawing="paper" title={t.none}>
            <p>{t.noneLine}</p>
          </EmptyState>
        )}
        {rows.length > 0 && <Filing key={month} month={month} isOver={isOver} filing={filing} />}
      </div>
    </OperatorShell>
  )
}

type FilingProps = { month: string; isOver: boolean; filing: TaxFilingView | null }

function Filing({ month, isOver, filing }: FilingProps) {
  const t = useText(taxText)
  const locale = useLocale()
  const form = useFormState()
  if (filing) {
    const day = formatDay(localDate(filing.filedAt), locale)
    return <Alert tone="leaf">{t.filed(filing.reference, day, filing.filedBy)}</Alert>
  }
  if (!isOver) return <Alert tone="indigo">{t.notOver}</Alert>
  return (
    <Card title={t.fileTitle}>
      <Form method="post" className="stack">
        <p className="soft">{t.fileLead}</p>
        <FormErrors form={form} />
        <input type="hidden" name="month" value={month} />
        <TextInput form={form} name="reference" label={t.reference} maxLength={60} />
        <Button look="primary">{t.file}</Button>
      </Form>
    </Card>
  )
}
