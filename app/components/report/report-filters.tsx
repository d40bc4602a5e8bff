// Which report of which days; the address holds it.
import { Form, Link } from '@remix-run/react'

import { Button } from '#app/components/ui/button.tsx'
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
  return (
    <div className="stack no-print">
      <nav aria-label={t.title}>
        <ul className="chips">
          {reportKinds.map((kind) => (
            <li key={kind}>
              <Link
                className="chip"
                to={reportSearch({ by: kind, ...days })}
                aria-current={kind === by || undefined}
              >
                {t.kinds[kind]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={t.between(period.from, period.to)}>
        <ul className="chips">
          {spans.map((one) => (
            <li key={one}>
              <Link
                className="chip"
                to={reportSearch({ by, span: one })}
                aria-current={one === span || undefined}
              >
                {t.spans[one]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
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
