// A month of invoices: choose and search, three figures, the table.
import { Form, Link } from '@remix-run/react'
import { Search } from 'lucide-react'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { DataTable, type Column } from '#app/components/ui/data-table.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { Select, TextInput } from '#app/components/ui/text-fields.tsx'
import type {
  InvoiceMonth,
  InvoiceRow,
  InvoiceSearch,
} from '#app/domain/invoice/invoice-list.server.ts'
import { invoiceText } from '#app/i18n/invoice.ts'
import { useText } from '#app/i18n/use-text.ts'
import { sellerInvoicePath, sellerInvoicesPath, sellerOrderPath, sellerPath } from '#app/paths.ts'

type Props = {
  shop: string
  book: InvoiceMonth
  search: InvoiceSearch
  months: readonly string[]
  /** Some month has invoices. */
  hasAny: boolean
}

export function InvoiceBook({ shop, book, search, months, hasAny }: Props) {
  const t = useText(invoiceText)
  if (!hasAny) return <NoInvoices shop={shop} />
  return (
    <>
      <Filter search={search} months={months} />
      {book.rows.length > 0 ? (
        <InvoiceTable shop={shop} book={book} title={t.monthName(search.month)} />
      ) : (
        <EmptyState
          drawing="paper"
          title={t.noneMatch}
          action={
            search.q && (
              <ButtonLink to={sellerInvoicesPath(shop, { month: search.month })}>
                {t.showAll}
              </ButtonLink>
            )
          }
        >
          <p>{t.noneMatchLine}</p>
        </EmptyState>
      )}
      <Pagination nextCursor={book.nextCursor} />
    </>
  )
}

function NoInvoices({ shop }: { shop: string }) {
  const t = useText(invoiceText)
  const toOrders = <ButtonLink to={sellerPath(shop, 'orders')}>{t.toOrders}</ButtonLink>
  return (
    <EmptyState drawing="paper" title={t.noneYet} action={toOrders}>
      <p>{t.noneYetLine}</p>
    </EmptyState>
  )
}

function Filter({ search, months }: Pick<Props, 'search' | 'months'>) {
  const t = useText(invoiceText)
  return (
    <Form method="get" className="filter-row" key={`${search.month} ${search.q}`}>
      <Select
        name="month"
        label={t.month}
        placeholder={t.month}
        defaultValue={search.month}
        options={months.map((month) => ({ value: month, label: t.monthName(month) }))}
      />
      <TextInput name="q" label={t.search} type="search" required={false} defaultValue={search.q} />
      <Button icon={Search}>{t.show}</Button>
    </Form>
  )
}

function InvoiceTable({ shop, book, title }: { shop: string; book: InvoiceMonth; title: string }) {
  const t = useText(invoiceText)
  const { totals } = book
  const columns: Column<InvoiceRow>[] = [
    {
      key: 'number',
      label: t.symbol,
      cell: (row) => (
        <Link to={sellerInvoicePath(shop, row.id)} className="nowrap">
          {row.symbol} · {row.number}
        </Link>
      ),
      total: `${totals.count} ${t.count.toLowerCase()}`,
    },
    { key: 'day', label: t.day, cell: (row) => <DateText day={row.day} /> },
    {
      key: 'order',
      label: t.order,
      cell: (row) => <Link to={sellerOrderPath(shop, row.orderId)}>{row.orderCode}</Link>,
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
