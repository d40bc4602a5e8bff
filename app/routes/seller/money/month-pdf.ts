// The month that the money screen shows, on paper.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { findSellerHeading } from '#app/domain/invoice/invoice-views.server.ts'
import { monthQuery } from '#app/domain/settlement/money.forms.ts'
import { monthPdf } from '#app/domain/settlement/month-pdf.server.ts'
import { monthOf } from '#app/domain/settlement/month.ts'
import { findMonthBook } from '#app/domain/settlement/statement-views.server.ts'
import { moneyText } from '#app/i18n/money.ts'
import { systemClock } from '#app/lib/time.ts'
import { readQuery } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'money.view')
  const printedAt = systemClock.now()
  const { month = monthOf(printedAt) } = readQuery(request, monthQuery)
  const { seller, book } = await staff.inShop(async (db) => ({
    seller: await findSellerHeading(db),
    book: await findMonthBook(db, month),
  }))
  const pdf = await monthPdf({ seller, book, words: moneyText.vi, printedAt })
  return new Response(Uint8Array.from(pdf), {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="bang-ke-${staff.shop.slug}-${month}.pdf"`,
    },
  })
}
