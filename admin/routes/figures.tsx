// The province's figures: large numbers with their as-of time, what changed, the days, three cuts.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useParams, useSearchParams } from '@remix-run/react'
import { localDate, systemClock } from '#app/lib/time.ts'
import { Alert } from '#app/components/ui/alert.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { findIndicators } from '#app/domain/metric/indicator-views.server.ts'
import { adminText } from '#app/i18n/admin.ts'
import { localeOf, useLocale, useText } from '#app/i18n/use-text.ts'
import { figuresCsvPath } from '#app/paths.ts'
import { requireOfficer } from '#app/routes/guards.server.ts'
import { AsOf } from '../components/as-of.tsx'
import { Breakdown } from '../components/breakdown.tsx'
import { DayCharts } from '../components/day-charts.tsx'
import { FigureTiles } from '../components/figure-tiles.tsx'
import { PeriodPicker } from '../components/period-picker.tsx'
import { changeSentence } from '../figure-format.ts'
import { findFiguresPage } from '../figures-asked.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${adminText[localeOf(matches)].consoleTitle} – ${data?.provinceName ?? 'Niêu'}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const officer = await requireOfficer(request, params, 'province.view')
  const now = systemClock.now()
  const today = localDate(now)
  return officer.inProvince(async (db) => {
    const page = await findFiguresPage(db, request, today)
    const { asOf } = page.figures
    return {
      ...page,
      indicators: await findIndicators(db, today),
      isLate: asOf !== null && now.getTime() - asOf.getTime() > 60_000,
      provinceName: officer.province.name,
    }
  })
}

export default function FiguresScreen() {
  const page = useLoaderData<typeof loader>()
  const { figures, indicators, choice, commune } = page
  const t = useText(adminText)
  const locale = useLocale()
  const change = {
    before: figures.previous.measured,
    now: figures.totals.measured,
    days: figures.days.length,
  }
  const isQuiet = figures.totals.measured.orders === 0n
  return (
    <div className="stack-loose">
      <div className="stack">
        <PageHeader
          title={commune && !commune.isHidden ? commune.name : page.provinceName}
          lead={t.consoleTitle}
        />
        <AsOf asOf={figures.asOf} isLate={page.isLate} />
        <PeriodPicker choice={choice} period={figures.period} previous={figures.previousPeriod} />
        {commune && <CommuneNote name={commune.name} isHidden={commune.isHidden} />}
        <FigureTiles figures={figures} indicators={indicators} />
        <p className="console-change">{changeSentence(change, locale)}</p>
      </div>
      {isQuiet ? (
        <EmptyState drawing="basket" title={t.noSales} />
      ) : (
        <DayCharts days={figures.days} indicators={indicators} />
      )}
      {(commune === null || commune.isHidden) && <Breakdowns page={page} />}
    </div>
  )
}

function Breakdowns({ page }: { page: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const { province = '' } = useParams()
  const { figures, choice } = page
  return (['commune', 'sector', 'size'] as const).map((by) => (
    <Breakdown
      key={by}
      by={by}
      cells={figures.breakdowns[by]}
      totals={figures.totals}
      shopsInTrial={figures.shopsInTrial.now}
      csvHref={figuresCsvPath(province, { period: choice, table: by })}
    />
  ))
}

function CommuneNote({ name, isHidden }: { name: string; isHidden: boolean }) {
  const t = useText(adminText)
  const [parameters] = useSearchParams()
  const whole = new URLSearchParams(parameters)
  whole.delete('commune')
  return (
    <Alert tone={isHidden ? 'turmeric' : 'indigo'}>
      <p>{isHidden ? t.hiddenCommune : t.onlyCommune(name)}</p>
      <Link to={`?${whole.toString()}`}>{t.wholeProvince}</Link>
    </Alert>
  )
}
