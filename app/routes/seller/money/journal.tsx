// The journal: every entry of a month, newest first, for one account or all of them.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { JournalList } from '#app/components/money/journal-list.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { Select } from '#app/components/ui/text-fields.tsx'
import { findJournal } from '#app/domain/ledger/ledger-views.server.ts'
import { ledgerAccounts } from '#app/domain/ledger/ledger.ts'
import { journalQuery } from '#app/domain/settlement/money.forms.ts'
import { monthOf, spanOf } from '#app/domain/settlement/month.ts'
import { findClosedMonths } from '#app/domain/settlement/statement-views.server.ts'
import { moneyText } from '#app/i18n/money.ts'
import { localeOf, useText } from '#app/i18n/use-text.ts'
import { systemClock } from '#app/lib/time.ts'
import { readQuery } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { moneyPath } from '#app/seller-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${moneyText[localeOf(matches)].journal} · ${data?.shop.name ?? ''}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'money.view')
  const thisMonth = monthOf(systemClock.now())
  const { month = thisMonth, account, after } = readQuery(request, journalQuery)
  return staff.inShop(async (db) => ({
    shop: { slug: staff.shop.slug, name: staff.shop.name },
    role: staff.role,
    month,
    account,
    months: [...new Set([thisMonth, month, ...(await findClosedMonths(db))])]
      .toSorted()
      .toReversed(),
    journal: await findJournal(db, { span: spanOf(month), account, after }),
  }))
}

export default function Journal() {
  const { shop, role, month, account, months, journal } = useLoaderData<typeof loader>()
  const t = useText(moneyText)
  const crumbs = [{ label: t.title, to: moneyPath(shop.slug, month) }]
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.journal} lead={t.journalLead} crumbs={crumbs} />
        <Form method="get" className="filter-row" key={`${month} ${account}`}>
          <Select
            name="month"
            label={t.month}
            defaultValue={month}
            options={months.map((one) => ({ value: one, label: t.monthName(one) }))}
          />
          <Select
            name="account"
            label={t.account}
            required={false}
            placeholder={t.everyAccount}
            defaultValue={account ?? ''}
            options={ledgerAccounts.map((one) => ({ value: one, label: t.accounts[one] }))}
          />
          <Button>{t.show}</Button>
        </Form>
        {journal.rows.length > 0 ? (
          <JournalList shop={shop.slug} rows={journal.rows} />
        ) : (
          <EmptyState drawing="paper" title={t.noEntries}>
            <p>{t.noEntriesLine}</p>
          </EmptyState>
        )}
        <Pagination nextCursor={journal.nextCursor} />
      </div>
    </SellerShell>
  )
}
