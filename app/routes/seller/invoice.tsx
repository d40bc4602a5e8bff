// One issued invoice, as the seller keeps it.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ExternalLink, ShoppingBag } from 'lucide-react'
import { z } from 'zod'
import { InvoiceDownloads, InvoiceProof } from '#app/components/invoice/invoice-proof.tsx'
import { InvoiceSheetView } from '#app/components/invoice/invoice-sheet-view.tsx'
import { RelatedInvoices } from '#app/components/invoice/related-invoices.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { invoiceSheet } from '#app/domain/invoice/invoice-sheet.ts'
import { findInvoiceDocument, readDocument } from '#app/domain/invoice/invoice-views.server.ts'
import { findRelatedInvoices } from '#app/domain/invoice/related-invoices.server.ts'
import { invoiceText } from '#app/i18n/invoice.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { invoicePath } from '#app/paths.ts'
import { sellerInvoicesPath, sellerOrderPath } from '#app/seller-paths.ts'
import { notFound, readParams } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

const invoiceParams = z.object({ invoiceId: z.uuid() })

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = invoiceText[localeOf(matches)]
  return [{ title: data ? t.pageTitle(data.sheet.symbol, data.sheet.number) : t.missing }]
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'invoice.view')
  const { invoiceId } = readParams(params, invoiceParams)
  const found = await staff.inShop(async (db) => {
    const document = await findInvoiceDocument(db, invoiceId)
    return document && { document, related: await findRelatedInvoices(db, document) }
  })
  if (!found) throw notFound()
  const { document, related } = found

  const proven = readDocument(document)
  const { lookupCode, sha256, orderId } = document
  return {
    shop: { slug: staff.shop.slug, name: staff.shop.name },
    role: staff.role,
    orderId,
    related,
    sheet: invoiceSheet(proven),
    proof: { signer: proven.signer.name, signedAt: proven.signedAt, sha256, lookupCode },
  }
}

export default function SellerInvoice() {
  const { shop, role, orderId, related, sheet, proof } = useLoaderData<typeof loader>()
  const t = useText(invoiceText)
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader
          crumbs={[{ label: t.list, to: sellerInvoicesPath(shop.slug) }]}
          title={t.pageTitle(sheet.symbol, sheet.number)}
          lead={`${sheet.title}. ${sheet.dateText}.`}
          actions={<InvoiceDownloads lookupCode={proof.lookupCode} />}
        />
        <div className="row">
          <ButtonLink to={sellerOrderPath(shop.slug, orderId)} look="plain" icon={ShoppingBag}>
            {t.order}
          </ButtonLink>
          <ButtonLink to={invoicePath(proof.lookupCode)} look="plain" icon={ExternalLink}>
            {t.publicPage}
          </ButtonLink>
        </div>
        <RelatedInvoices shop={shop.slug} invoices={related} />
        <InvoiceProof proof={proof} />
        <InvoiceSheetView sheet={sheet} />
      </div>
    </SellerShell>
  )
}
