// One table of the figures page, to keep or to work with in a spreadsheet.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { localDate, systemClock } from '#app/lib/time.ts'
import { readLocale } from '#app/i18n/locale.ts'
import { readQuery } from '#app/routes/forms.server.ts'
import { requireOfficer } from '#app/routes/guards.server.ts'
import { csvTables, figuresCsv } from '../figures-csv.ts'
import { findFiguresPage } from '../figures-asked.server.ts'

const query = z.object({ table: z.enum(csvTables).catch('day') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const officer = await requireOfficer(request, params, 'province.view')
  const { table } = readQuery(request, query)
  const today = localDate(systemClock.now())
  const { figures } = await officer.inProvince((db) => findFiguresPage(db, request, today))
  const name = `nieu-${officer.province.code}-${table}-${figures.period.from}-${figures.period.to}.csv`
  return new Response(figuresCsv(figures, table, readLocale(request)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
