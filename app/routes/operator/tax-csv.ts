// The summary of a month's withheld tax, for the return and for a spreadsheet.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { asSystem } from '#app/db/doors.server.ts'
import { monthQuery } from '#app/domain/settlement/money.forms.ts'
import { monthBefore, monthOf } from '#app/domain/settlement/month.ts'
import { taxCsv } from '#app/domain/settlement/tax-csv.ts'
import { findTaxMonth } from '#app/domain/settlement/tax-views.server.ts'
import { systemClock } from '#app/lib/time.ts'
import { readQuery } from '#app/routes/forms.server.ts'
import { requireOperator } from '#app/routes/guards.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request)
  const { month = monthBefore(monthOf(systemClock.now())) } = readQuery(request, monthQuery)
  const rows = await asSystem('operator takes the tax summary', (db) => findTaxMonth(db, month))
  return new Response(taxCsv(rows), {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="thue-khau-tru-${month}.csv"`,
    },
  })
}
