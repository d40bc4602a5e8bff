// One issued invoice, as the seller keeps it.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ExternalLink, ShoppingBag } from 'lucide-react'
import { z } from 'zod'
import { InvoiceDownloads, InvoiceProof } from '#app/components/invoice/invoice-proof.tsx'
import { InvoiceSheetView } from '#app/components/invoice/invoice-sheet-view.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { invoiceSheet } from '#app/domain/invoice/invoice-sheet.ts'
import { findInvoiceDocument, readDocument } from '#app/domain/invoice/invoice-views.server.ts'
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
  const document = await staff.inShop((db) => findInvoiceDocument(db, invoiceId))
  if (!document) throw notFound()

  const proven = readDocument(document)
  const { lookupCode, sha256, orderId } = document
  return {
    shop: { slug: staff.shop.slug, name: staff.shop.name },
    role: staff.role,
    orderId,
    sheet: invoiceSheet(proven),
    proof: { signer: proven.signer.name, signedAt: proven.signedAt, sha256, lookupCode },
  }
}

export default function SellerInvoice() {
  const { shop, role, orderId, sheet, proof } = useLoaderData<typeof loader>()
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
        <InvoiceProof proof={proof} />
        <InvoiceSheetView sheet={sheet} />
      </div>
    </SellerShell>
  )
}
