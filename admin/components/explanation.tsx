// How a figure is counted, its indicator, the goal and the law: folded under the figure.
import type { IndicatorView } from '#app/domain/metric/indicator-views.server.ts'
import { adminText } from '#app/i18n/admin.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatShare } from '../figure-format.ts'

type Props = {
  name: keyof (typeof adminText)['vi']['definitions']
  indicator: IndicatorView | undefined
}

export function Explanation({ name, indicator }: Props) {
  const t = useText(adminText)
  const locale = useLocale()
  const goal = indicator?.formula.goal
  return (
    <details className="small">
      <summary>{t.explain}</summary>
      <p>{t.definitions[name]}</p>
      {goal && <p>{t.goalBy(formatShare(goal.basisPoints, locale), goal.byYear)}</p>}
      {indicator && (
        <p className="soft">
          {t.indicatorCode} {indicator.code}. {t.reference}:{' '}
          {goal?.source ?? indicator.legalReference}
        </p>
      )}
    </details>
  )
}
