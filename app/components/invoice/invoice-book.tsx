// A month of invoices: choose and search, three figures, the table.
import { Form } from '@remix-run/react'
import { Search } from 'lucide-react'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { Select, TextInput } from '#app/components/ui/text-fields.tsx'
import { InvoiceCards } from './invoice-cards.tsx'
import { InvoiceTable } from './invoice-table.tsx'
import type { InvoiceMonth, InvoiceSearch } from '#app/domain/invoice/invoice-list.server.ts'
import { invoiceText } from '#app/i18n/invoice.ts'
import { useText } from '#app/i18n/use-text.ts'
import { sellerInvoicesPath, sellerPath } from '#app/seller-paths.ts'

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
        <>
          <InvoiceCards shop={shop} book={book} title={t.monthName(search.month)} />
          <div className="from-tablet">
            <InvoiceTable shop={shop} book={book} title={t.monthName(search.month)} />
          </div>
        </>
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
