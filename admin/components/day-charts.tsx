// The course of the days: orders as bars, revenue as a line, the three shares against their goal.
import { formatInteger, formatMoney, vnd } from '#app/lib/money.ts'
import { formatDay } from '#app/lib/time.ts'
import { BarChart } from '#app/components/ui/bar-chart.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { LineChart } from '#app/components/ui/line-chart.tsx'
import type { ProvinceFigures } from '#app/domain/metric/province-figures.server.ts'
import { adminText } from '#app/i18n/admin.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'

export function DayCharts({ days }: { days: ProvinceFigures['days'] }) {
  const t = useText(adminText)
  const locale = useLocale()
  const labels = days.map(({ day }) => formatDay(day, locale).replace(/[/ ]\d{4}$/, ''))
  const common = { labels, labelHeading: t.day }
  return (
    <div className="columns">
      <Card>
        <BarChart
          {...common}
          title={t.ordersByDay}
          series={[
            { name: t.measures.orders, values: days.map((one) => Number(one.measured.orders)) },
          ]}
          format={(value) => formatInteger(value, locale)}
        />
      </Card>
      <Card>
        <LineChart
          {...common}
          title={t.revenueByDay}
          series={[
            { name: t.measures.revenue, values: days.map((one) => Number(one.measured.revenue)) },
          ]}
          format={(value) => formatMoney(vnd(value), locale)}
        />
      </Card>
    </div>
  )
}
