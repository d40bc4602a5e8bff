// The report that the page shows, for a spreadsheet.
import type { LoaderFunctionArgs } from '@remix-run/node'

import { reportCsv } from '#app/domain/report/report-csv.ts'
import { findReport } from '#app/domain/report/report-views.server.ts'
import { reportQuery } from '#app/domain/report/report.forms.ts'
import { periodOf } from '#app/domain/report/report.ts'
import { localDate, systemClock } from '#app/lib/time.ts'

import { readQuery } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, inShop } = await requireStaff(request, params, 'report.view')
  const asked = readQuery(request, reportQuery)
  const period = periodOf(asked, localDate(systemClock.now()))
  const rows = await inShop((db) => findReport(db, { by: asked.by, period }))
  const name = `bao-cao-${shop.slug}-${asked.by}-${period.from}-${period.to}.csv`
  return new Response(reportCsv(asked.by, rows), {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  })
}
