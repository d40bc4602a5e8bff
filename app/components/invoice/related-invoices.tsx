// The other invoices of the same order: which one this adjusts, or which ones adjust it.
import { Link } from '@remix-run/react'
import { Alert } from '#app/components/ui/alert.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import type { RelatedInvoice } from '#app/domain/invoice/related-invoices.server.ts'
import { invoiceText } from '#app/i18n/invoice.ts'
import { useText } from '#app/i18n/use-text.ts'
import { sellerInvoicePath } from '#app/seller-paths.ts'

type Props = { shop: string; invoices: readonly RelatedInvoice[] }

export function RelatedInvoices({ shop, invoices }: Props) {
  const t = useText(invoiceText)
  if (invoices.length === 0) return null
  const isAdjusting = invoices.some(({ kind }) => kind === 'original')
  return (
    <Alert tone="indigo" title={isAdjusting ? t.adjustsTitle : t.adjustedTitle}>
      <ul className="list">
        {invoices.map(({ id, kind, symbol, number, total }) => (
          <li key={id} className="list-item">
            <Link to={sellerInvoicePath(shop, id)} className="grow">
              {t.relatedLine[kind]} {symbol} · {number}
            </Link>
            <MoneyText money={total} />
          </li>
        ))}
      </ul>
    </Alert>
  )
}
