// The course of the days: orders as bars, revenue as a line, two shares against their goals.
import { formatInteger, formatMoney, vnd } from '#app/lib/money.ts'
import { formatDay } from '#app/lib/time.ts'
import { BarChart } from '#app/components/ui/bar-chart.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { LineChart } from '#app/components/ui/line-chart.tsx'
import type { IndicatorView } from '#app/domain/metric/indicator-views.server.ts'
import type { ProvinceFigures } from '#app/domain/metric/province-figures.server.ts'
import { adminText } from '#app/i18n/admin.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatShare } from '../figure-format.ts'

type Days = ProvinceFigures['days']
type Props = { days: Days; indicators: readonly IndicatorView[] }

export function DayCharts({ days, indicators }: Props) {
  const t = useText(adminText)
  const locale = useLocale()
  const labels = useDayLabels(days)
  const common = { labels, labelHeading: t.day }
  const one = (name: string, value: (day: Days[number]) => number) => [
    { name, values: days.map(value) },
  ]
  const goalOf = (numerator: string) =>
    indicators.find(({ formula }) => formula.numerator === numerator)?.formula.goal
  return (
    <div className="columns">
      <Card>
        <BarChart
          {...common}
          title={t.ordersByDay}
          series={one(t.columns.orders, (day) => Number(day.measured.orders))}
          format={(value) => formatInteger(value, locale)}
        />
      </Card>
      <Card>
        <LineChart
          {...common}
          title={t.revenueByDay}
          series={one(t.columns.revenue, (day) => Number(day.measured.revenue))}
          format={(value) => formatMoney(vnd(value), locale)}
        />
      </Card>
      <ShareChart
        labels={labels}
        title={t.cashlessByDay}
        series={one(t.columns.cashless, (day) => (day.shares.cashless ?? 0) / 100)}
        goal={goalOf('cashless_orders')}
      />
      <ShareChart
        labels={labels}
        title={t.invoicedByDay}
        series={one(t.columns.invoiced, (day) => (day.shares.invoiced ?? 0) / 100)}
        goal={goalOf('invoiced_orders')}
      />
    </div>
  )
}

type ShareProps = {
  labels: string[]
  title: string
  series: { name: string; values: number[] }[]
  goal: IndicatorView['formula']['goal']
}

function ShareChart({ labels, title, series, goal }: ShareProps) {
  const t = useText(adminText)
  const locale = useLocale()
  const line = goal && {
    value: goal.basisPoints / 100,
    label: t.goalBy(formatShare(goal.basisPoints, locale), goal.byYear),
  }
  return (
    <Card>
      <LineChart
        labels={labels}
        labelHeading={t.day}
        title={title}
        series={series}
        format={(value) => formatShare(Math.round(value * 100), locale)}
        {...(line && { goal: line })}
      />
    </Card>
  )
}

/** Day and month are enough on an axis; the table twin and the period above it name the year. */
function useDayLabels(days: Days): string[] {
  const locale = useLocale()
  return days.map(({ day }) => formatDay(day, locale).replace(/[/ ]\d{4}$/, ''))
}
