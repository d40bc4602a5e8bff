// A month of invoices on a wide screen, with the sums at the foot.
import { Link } from '@remix-run/react'
import { DataTable, type Column } from '#app/components/ui/data-table.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import type { InvoiceMonth, InvoiceRow } from '#app/domain/invoice/invoice-list.server.ts'
import { invoiceText } from '#app/i18n/invoice.ts'
import { useText } from '#app/i18n/use-text.ts'
import { sellerInvoicePath, sellerOrderPath } from '#app/seller-paths.ts'
import type { Shown } from './invoice-cards.tsx'
import { InvoiceMark } from './invoice-mark.tsx'

export function InvoiceTable({ shop, book, title }: Shown) {
  const t = useText(invoiceText)
  const { totals } = book
  const columns: Column<InvoiceRow>[] = [
    {
      key: 'number',
      label: t.symbol,
      cell: (row) => (
        <>
          <Link to={sellerInvoicePath(shop, row.id)} className="nowrap">
            {row.symbol} · {row.number}
          </Link>{' '}
          <InvoiceMark row={row} />
        </>
      ),
      total: t.countLine(totals.count),
    },
    {
      key: 'day',
      label: `${t.day}, ${t.order.toLowerCase()}`,
      cell: (row) => (
        <>
          <DateText day={row.day} />
          <br />
          <Link to={sellerOrderPath(shop, row.orderId)} className="small">
            {row.orderCode}
          </Link>
        </>
      ),
    },
    { key: 'buyer', label: t.buyer, cell: (row) => row.buyerName },
    money('beforeVat', t.beforeVat, totals),
    money('vat', t.vat, totals),
    money('total', t.sum, totals),
  ]
  return <DataTable caption={title} columns={columns} rows={book.rows} rowKey={(row) => row.id} />
}

function money(
  key: 'beforeVat' | 'vat' | 'total',
  label: string,
  totals: InvoiceMonth['totals'],
): Column<InvoiceRow> {
  return {
    key,
    label,
    isNumber: true,
    cell: (row) => <MoneyText money={row[key]} />,
    total: <MoneyText money={totals[key]} />,
  }
}
