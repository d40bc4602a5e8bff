// The shop's book of invoices: a month, its totals, a search, and what still waits to be issued.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Download, Settings } from 'lucide-react'
import { DueInvoices } from '#app/components/invoice/due-invoices.tsx'
import { InvoiceBook } from '#app/components/invoice/invoice-book.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { shopRoleMay } from '#app/domain/identity/permissions.ts'
import { askForDueInvoices, dueWithoutInvoice } from '#app/domain/invoice/due-orders.server.ts'
import { findInvoiceMonths, findInvoices } from '#app/domain/invoice/invoice-list.server.ts'
import { findInvoiceProfile } from '#app/domain/invoice/invoice-views.server.ts'
import { invoiceListQuery } from '#app/domain/invoice/invoice.forms.ts'
import { lastSigningDay } from '#app/domain/invoice/issue-time.ts'
import { invoiceText } from '#app/i18n/invoice.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { localDate, systemClock } from '#app/lib/time.ts'
import { invoicesCsvPath, invoiceSettingsPath } from '#app/seller-paths.ts'
import { readQuery } from '../forms.server.ts'
import { requireStaff } from '../guards.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${invoiceText[localeOf(matches)].list} · ${data?.shop.name ?? ''}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'invoice.view')
  const { month, q, after } = readQuery(request, invoiceListQuery)
  const now = systemClock.now()
  const thisMonth = localDate(now).slice(0, 7)
  const search = { month: month ?? thisMonth, q }
  return staff.inShop(async (db) => {
    const [oldest, ...others] = await dueWithoutInvoice(db)
    const months = await findInvoiceMonths(db)
    return {
      shop: { slug: staff.shop.slug, name: staff.shop.name },
      role: staff.role,
      mayIssue: shopRoleMay(staff.role, 'invoice.issue'),
      isSetUp: (await findInvoiceProfile(db, now)) !== null,
      search,
      months: [...new Set([thisMonth, search.month, ...months])].toSorted().toReversed(),
      hasAny: months.length > 0,
      book: await findInvoices(db, search, after),
      due: oldest
        ? { count: others.length + 1, code: oldest.code, signBy: lastSigningDay(oldest.dueSince) }
        : null,
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params, 'invoice.issue')
  return { asked: await staff.inShop((db) => askForDueInvoices(db)) }
}

export default function Invoices() {
  const { shop, role, mayIssue, isSetUp, search, months, hasAny, book, due } =
    useLoaderData<typeof loader>()
  const asked = useActionData<typeof action>()?.asked
  const t = useText(invoiceText)
  const settings = invoiceSettingsPath(shop.slug)
  const actions = (
    <>
      <ButtonLink to={invoicesCsvPath(shop.slug, search)} reloadDocument icon={Download}>
        {t.csv}
      </ButtonLink>
      {mayIssue && (
        <ButtonLink to={settings} icon={Settings}>
          {t.setUp}
        </ButtonLink>
      )}
    </>
  )
  if (!isSetUp) {
    const toSettings = mayIssue && (
      <ButtonLink to={settings} look="primary">
        {t.setUp}
      </ButtonLink>
    )
    return (
      <SellerShell shop={shop} role={role}>
        <EmptyState drawing="paper" title={t.setUpFirst} action={toSettings} isPage>
          <p>{t.setUpFirstLine}</p>
        </EmptyState>
      </SellerShell>
    )
  }
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.list} lead={t.listLead} actions={actions} />
        <DueInvoices due={due} asked={asked} mayIssue={mayIssue} />
        <InvoiceBook shop={shop.slug} book={book} search={search} months={months} hasAny={hasAny} />
      </div>
    </SellerShell>
  )
}
