// A month of invoices on a phone: the sums first, then one line to tap for each.
import { Link } from '@remix-run/react'
import { Card } from '#app/components/ui/card.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import type { InvoiceMonth } from '#app/domain/invoice/invoice-list.server.ts'
import { invoiceText } from '#app/i18n/invoice.ts'
import { useText } from '#app/i18n/use-text.ts'
import { sellerInvoicePath } from '#app/seller-paths.ts'
import { InvoiceMark } from './invoice-mark.tsx'

export type Shown = { shop: string; book: InvoiceMonth; title: string }

export function InvoiceCards({ shop, book, title }: Shown) {
  const t = useText(invoiceText)
  const { totals } = book
  return (
    <div className="phone-only stack">
      <Card title={title}>
        <dl className="sums">
          <dt>{t.beforeVat}</dt>
          <dd>
            <MoneyText money={totals.beforeVat} />
          </dd>
          <dt>{t.vat}</dt>
          <dd>
            <MoneyText money={totals.vat} />
          </dd>
          <dt>{t.countLine(totals.count)}</dt>
          <dd>
            <MoneyText money={totals.total} />
          </dd>
        </dl>
      </Card>
      <ul className="list">
        {book.rows.map((row) => (
          <li key={row.id}>
            <Link to={sellerInvoicePath(shop, row.id)} className="list-item">
              <span className="grow">
                {row.symbol} · {row.number} <InvoiceMark row={row} />
                <br />
                <span className="small soft">
                  <DateText day={row.day} /> · {row.orderCode}
                  {row.buyerTaxCode && ` · ${row.buyerName}`}
                </span>
              </span>
              <MoneyText money={row.total} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
