// The month that the list shows, whole, for a spreadsheet.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { findInvoicesToExport } from '#app/domain/invoice/invoice-list.server.ts'
import { invoiceListQuery } from '#app/domain/invoice/invoice.forms.ts'
import { invoicesCsv } from '#app/domain/invoice/invoices-csv.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { readQuery } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'invoice.view')
  const { month = localDate(systemClock.now()).slice(0, 7), q } = readQuery(
    request,
    invoiceListQuery,
  )
  const rows = await staff.inShop((db) => findInvoicesToExport(db, { month, q }))
  return new Response(invoicesCsv(rows), {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="hoa-don-${staff.shop.slug}-${month}.csv"`,
    },
  })
}
