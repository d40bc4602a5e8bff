// /seller/:shop/reports: what was sold, by day, product, channel or commune; to look at, to print, to take along.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Download, Printer } from 'lucide-react'

import { ReportFilters } from '#app/components/report/report-filters.tsx'
import { ReportTable } from '#app/components/report/report-table.tsx'
import { ReportTiles } from '#app/components/report/report-tiles.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { BarChart } from '#app/components/ui/bar-chart.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { findReport } from '#app/domain/report/report-views.server.ts'
import { reportQuery } from '#app/domain/report/report.forms.ts'
import { periodOf, rowsOnPage, sumOf, type ReportRow } from '#app/domain/report/report.ts'
import { reportText } from '#app/i18n/report.ts'
import { localeOf, useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney, vnd } from '#app/lib/money.ts'
import { formatDay, localDate, systemClock } from '#app/lib/time.ts'
import { reportCsvPath } from '#app/seller-paths.ts'

import { readQuery } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

export const meta: MetaFunction = ({ matches }) => [{ title: reportText[localeOf(matches)].title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, role, inShop } = await requireStaff(request, params, 'report.view')
  const asked = readQuery(request, reportQuery)
  const period = periodOf(asked, localDate(systemClock.now()))
  const rows = await inShop((db) => findReport(db, { by: asked.by, period }))
  const span = asked.from || asked.to ? null : (asked.span ?? '30')
  const place = { shop: { slug: shop.slug, name: shop.name }, role }
  const shown = { sum: sumOf(rows), rows: rows.slice(0, rowsOnPage), count: rows.length }
  return { ...place, by: asked.by, span, period, ...shown }
}

export default function Reports() {
  const { shop, role, by, span, period, sum, rows, count } = useLoaderData<typeof loader>()
  const t = useText(reportText)
  const locale = useLocale()
  const days = t.between(formatDay(period.from, locale), formatDay(period.to, locale))
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          title={t.title}
          lead={t.lead}
          actions={
            <span className="row no-print">
              <ButtonLink
                to={reportCsvPath(shop.slug, { by, from: period.from, to: period.to })}
                reloadDocument
                icon={Download}
              >
                {t.csv}
              </ButtonLink>
              <span className="needs-script">
                <Button type="button" icon={Printer} onClick={() => window.print()}>
                  {t.print}
                </Button>
              </span>
            </span>
          }
        />
        <ReportFilters key={JSON.stringify(period)} by={by} span={span} period={period} />
        {sum.orders === 0 ? (
          <EmptyState drawing="basket" title={t.none}>
            <p>{t.noneLine}</p>
          </EmptyState>
        ) : (
          <>
            {by !== 'product' && <ReportTiles sum={sum} />}
            {by === 'day' && <DayChart rows={rows} />}
            <ReportTable by={by} rows={rows} sum={sum} caption={`${t.kinds[by]}. ${days}`} />
            {count > rows.length && <p className="soft">{t.more(rows.length, count)}</p>}
          </>
        )}
      </div>
    </SellerShell>
  )
}

function DayChart({ rows }: { rows: readonly ReportRow[] }) {
  const t = useText(reportText)
  const locale = useLocale()
  return (
    <BarChart
      title={t.chart}
      labels={rows.map((row) => row.key.slice(8))}
      labelHeading={t.heads.day}
      series={[{ name: t.net, values: rows.map((row) => Number(row.net)) }]}
      format={(value) => formatMoney(vnd(Math.round(value)), locale)}
    />
  )
}
