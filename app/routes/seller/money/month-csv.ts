// The month that the money screen shows, account by account, for a spreadsheet.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { monthCsv } from '#app/domain/settlement/month-csv.ts'
import { monthQuery } from '#app/domain/settlement/money.forms.ts'
import { monthOf } from '#app/domain/settlement/month.ts'
import { findMonthBook } from '#app/domain/settlement/statement-views.server.ts'
import { moneyText } from '#app/i18n/money.ts'
import { systemClock } from '#app/lib/time.ts'
import { readQuery } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'money.view')
  const { month = monthOf(systemClock.now()) } = readQuery(request, monthQuery)
  const { movements } = await staff.inShop((db) => findMonthBook(db, month))
  return new Response(monthCsv(movements, moneyText.vi.accounts), {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="so-tien-${staff.shop.slug}-${month}.csv"`,
    },
  })
}
