// A trial's dates, what is left of it, and what the shop sold since it began.
import { BarChart } from '#app/components/ui/bar-chart.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { sumMeasured } from '#app/domain/metric/metric.ts'
import { lastDayOf, type TrialAccess, type TrialPeriod } from '#app/domain/programme/programme.ts'
import type { ShopDay } from '#app/domain/programme/shop-files.server.ts'
import { trialText } from '#app/i18n/trial.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatInteger, formatMoney, vnd } from '#app/lib/money.ts'
import { formatDay } from '#app/lib/time.ts'

type Props = { trial: TrialPeriod; access: TrialAccess; days: readonly ShopDay[] }

export function TrialCard({ trial, access, days }: Props) {
  const t = useText(trialText)
  const titles = {
    none: t.title,
    upcoming: t.upcomingTitle,
    running: t.runningTitle(access.daysLeft),
    ended: t.endedTitle,
  }
  return (
    <>
      <Card title={titles[access.state]}>
        <progress
          className="time-passed"
          max={100}
          value={access.percentPassed}
          aria-label={t.passed(access.percentPassed)}
        />
        <p className="soft small">{t.passed(access.percentPassed)}</p>
        <dl className="facts">
          <dt>{t.from}</dt>
          <dd>
            <DateText day={trial.startsOn} />
          </dd>
          <dt>{t.to}</dt>
          <dd>
            <DateText day={lastDayOf(trial)} />
          </dd>
        </dl>
        {access.state === 'ended' && <p>{t.endedLine}</p>}
      </Card>
      {days.length > 0 && <OwnFigures days={days} />}
    </>
  )
}

function OwnFigures({ days }: { days: readonly ShopDay[] }) {
  const t = useText(trialText)
  const locale = useLocale()
  const total = sumMeasured(days.map((one) => one.measured))
  return (
    <Card title={t.ownFigures}>
      <div className="tiles">
        <div className="figure-tile">
          <span className="soft">{t.orders}</span>
          <strong className="figure-value">{formatInteger(total.orders, locale)}</strong>
        </div>
        <div className="figure-tile">
          <span className="soft">{t.revenue}</span>
          <strong className="figure-value">{formatMoney(vnd(total.revenue), locale)}</strong>
        </div>
      </div>
      <BarChart
        title={t.ordersByDay}
        labelHeading={t.day}
        labels={days.map((one) => formatDay(one.day, locale).replace(/[/ ]\d{4}$/, ''))}
        series={[{ name: t.orders, values: days.map((one) => Number(one.measured.orders)) }]}
      />
    </Card>
  )
}
