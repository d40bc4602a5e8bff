// The span of days: four links, so that it works without JavaScript and can be bookmarked.
import { Link, useSearchParams } from '@remix-run/react'
import { formatDay } from '#app/lib/time.ts'
import { periodChoices, type Period, type PeriodChoice } from '#app/domain/metric/period.ts'
import { adminText } from '#app/i18n/admin.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'

type Props = { choice: PeriodChoice; period: Period; previous: Period }

export function PeriodPicker({ choice, period, previous }: Props) {
  const t = useText(adminText)
  const locale = useLocale()
  const [parameters] = useSearchParams()
  const spell = (span: Period) =>
    [formatDay(span.from, locale), formatDay(span.to, locale)] as const
  const to = (period: PeriodChoice) => {
    const next = new URLSearchParams(parameters)
    next.set('period', period)
    return `?${next.toString()}`
  }
  return (
    <nav className="stack-tight" aria-label={t.period}>
      <div className="row">
        {periodChoices.map((one) => (
          <Link
            key={one}
            to={to(one)}
            className={one === choice ? 'button button-primary' : 'button'}
            aria-current={one === choice ? 'true' : undefined}
            preventScrollReset
          >
            {t.periods[one]}
          </Link>
        ))}
      </div>
      <p className="soft small">
        {t.spanOf(...spell(period))}. {t.comparedWith(...spell(previous))}.
      </p>
    </nav>
  )
}
