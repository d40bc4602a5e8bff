// What a buyer sees who scans an invoice's QR or follows the link of the order: the invoice, and that it is genuine.
import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react'
import { InvoiceDownloads, InvoiceProof } from '#app/components/invoice/invoice-proof.tsx'
import { InvoiceSheetView } from '#app/components/invoice/invoice-sheet-view.tsx'
import { ShopperShell } from '#app/components/shells/shopper-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { invoiceSheet } from '#app/domain/invoice/invoice-sheet.ts'
import { invoiceText } from '#app/i18n/invoice.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { privateHeaders, readFoundInvoice } from './found-invoice.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: found, matches }) => {
  const t = invoiceText[localeOf(matches)]
  const title = found ? t.pageTitle(found.sheet.symbol, found.sheet.number) : t.missing
  return [{ title }, { name: 'robots', content: 'noindex, nofollow' }]
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { document, proven } = await readFoundInvoice(request, params)
  const { lookupCode, sha256, status } = document
  const { signer, signedAt } = proven
  return data(
    {
      sheet: invoiceSheet(proven),
      isAdjusted: status === 'adjusted',
      proof: { signer: signer.name, signedAt, sha256, lookupCode },
    },
    { headers: privateHeaders },
  )
}

export default function Invoice() {
  const { sheet, isAdjusted, proof } = useLoaderData<typeof loader>()
  const t = useText(invoiceText)
  return (
    <ShopperShell>
      <div className="stack">
        <PageHeader
          title={t.pageTitle(sheet.symbol, sheet.number)}
          lead={`${sheet.title}. ${sheet.dateText}. ${t.lead}`}
          actions={<InvoiceDownloads lookupCode={proof.lookupCode} />}
        />
        {isAdjusted && (
          <Alert tone="turmeric" title={t.wasAdjusted}>
            <p>{t.wasAdjustedLine}</p>
          </Alert>
        )}
        <InvoiceProof proof={proof} />
        <InvoiceSheetView sheet={sheet} />
      </div>
    </ShopperShell>
  )
}

export function ErrorBoundary() {
  const t = useText(invoiceText)
  const error = useRouteError()
  if (!isRouteErrorResponse(error) || error.status !== 404) throw error
  return (
    <ShopperShell>
      <EmptyState drawing="paper" title={t.missing} isPage>
        <p>{t.missingLine}</p>
      </EmptyState>
    </ShopperShell>
  )
}
