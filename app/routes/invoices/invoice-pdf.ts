// The readable form, drawn from the signed content at each asking. Its QR opens the market's page of the invoice.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { invoicePdf } from '#app/domain/invoice/invoice-pdf.server.ts'
import { invoiceFileName } from '#app/domain/invoice/invoice-views.server.ts'
import { invoicePath } from '#app/paths.ts'
import { privateHeaders, readFoundInvoice } from './found-invoice.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { site, document, proven } = await readFoundInvoice(request, params)
  const pdf = await invoicePdf(proven, `${site.marketOrigin}${invoicePath(document.lookupCode)}`)
  return new Response(Uint8Array.from(pdf), {
    headers: {
      ...privateHeaders,
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${invoiceFileName(proven)}.pdf"`,
    },
  })
}
