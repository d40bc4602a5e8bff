// Which report of which days; the address holds it.
import { Form } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
import { ChipNav } from '#app/components/ui/chip-nav.tsx'
import { TextInput } from '#app/components/ui/text-fields.tsx'
import {
  reportKinds,
  spans,
  type Period,
  type ReportKind,
  type Span,
} from '#app/domain/report/report.ts'
import { reportText } from '#app/i18n/report.ts'
import { useText } from '#app/i18n/use-text.ts'
import { reportSearch } from '#app/seller-paths.ts'

type Props = { by: ReportKind; span: Span | null; period: Period }

export function ReportFilters({ by, span, period }: Props) {
  const t = useText(reportText)
  const days = span ? { span } : { from: period.from, to: period.to }
  const kinds = reportKinds.map((kind) => ({
    key: kind,
    to: reportSearch({ by: kind, ...days }),
    label: t.kinds[kind],
    isHere: kind === by,
  }))
  const lengths = spans.map((one) => ({
    key: one,
    to: reportSearch({ by, span: one }),
    label: t.spans[one],
    isHere: one === span,
  }))
  return (
    <div className="stack no-print">
      <ChipNav label={t.title} chips={kinds} />
      <ChipNav label={t.between(period.from, period.to)} chips={lengths} />
      <details className="fold" open={span === null}>
        <summary>{t.otherDays}</summary>
        <Form method="get" className="filters">
          <input type="hidden" name="by" value={by} />
          <TextInput name="from" type="date" label={t.from} defaultValue={period.from} />
          <TextInput name="to" type="date" label={t.to} defaultValue={period.to} />
          <Button>{t.show}</Button>
        </Form>
      </details>
    </div>
  )
}
