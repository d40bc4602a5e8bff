// The original: the bytes as they were signed, nothing added.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { invoiceFileName } from '#app/domain/invoice/invoice-views.server.ts'
import { privateHeaders, readFoundInvoice } from './found-invoice.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { document, proven } = await readFoundInvoice(request, params)
  return new Response(Uint8Array.from(document.bytes), {
    headers: {
      ...privateHeaders,
      'Content-Type': 'application/xml; charset=utf-8',
      'Content-Disposition': `attachment; filename="${invoiceFileName(proven)}.xml"`,
    },
  })
}
