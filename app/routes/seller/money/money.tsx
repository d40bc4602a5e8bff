// A month of the shop's money: as printed once it is closed, as it runs until then.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Download, Printer } from 'lucide-react'
import { MoneyRooms } from '#app/components/money/money-rooms.tsx'
import { MonthCards } from '#app/components/money/month-cards.tsx'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Select } from '#app/components/ui/text-fields.tsx'
import { monthQuery } from '#app/domain/settlement/money.forms.ts'
import { sumMonth } from '#app/domain/settlement/month-sums.ts'
import { monthOf } from '#app/domain/settlement/month.ts'
import {
  findClosedMonths,
  findLegalForm,
  findMonthBook,
} from '#app/domain/settlement/statement-views.server.ts'
import { moneyText } from '#app/i18n/money.ts'
import { localeOf, useLocale, useText } from '#app/i18n/use-text.ts'
import { formatDay, localDate, systemClock } from '#app/lib/time.ts'
import { readQuery } from '#app/routes/forms.server.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { moneyCsvPath, moneyPdfPath, sellerPath } from '#app/seller-paths.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${moneyText[localeOf(matches)].title} · ${data?.shop.name ?? ''}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'money.view')
  const thisMonth = monthOf(systemClock.now())
  const { month = thisMonth } = readQuery(request, monthQuery)
  return staff.inShop(async (db) => {
    const { closed, movements } = await findMonthBook(db, month)
    const months = new Set([thisMonth, month, ...(await findClosedMonths(db))])
    return {
      shop: { slug: staff.shop.slug, name: staff.shop.name },
      role: staff.role,
      isCooperative: (await findLegalForm(db)) === 'cooperative',
      month,
      months: [...months].toSorted().toReversed(),
      closed: closed && { number: closed.number, day: localDate(closed.drawnAt) },
      hasMoney: movements.length > 0,
      sums: sumMonth(movements),
    }
  })
}

export default function Money() {
  const { shop, role, isCooperative, month, months, closed, hasMoney, sums } =
    useLoaderData<typeof loader>()
  const t = useText(moneyText)
  const locale = useLocale()
  const actions = (
    <>
      <ButtonLink to={moneyPdfPath(shop.slug, month)} reloadDocument icon={Printer}>
        {t.pdf}
      </ButtonLink>
      <ButtonLink to={moneyCsvPath(shop.slug, month)} reloadDocument icon={Download}>
        {t.csv}
      </ButtonLink>
    </>
  )
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.title} lead={t.lead} actions={actions} />
        <MoneyRooms shop={shop.slug} month={month} isCooperative={isCooperative} />
        <Form method="get" className="filter-row" key={month}>
          <Select
            name="month"
            label={t.month}
            defaultValue={month}
            options={months.map((one) => ({ value: one, label: t.monthName(one) }))}
          />
          <Button>{t.show}</Button>
        </Form>
        {hasMoney ? (
          <>
            <Alert tone={closed ? 'leaf' : 'indigo'} title={t.monthName(month)}>
              {closed ? t.closed(closed.number, formatDay(closed.day, locale)) : t.running}
            </Alert>
            <MonthCards sums={sums} />
          </>
        ) : (
          <EmptyState
            drawing="basket"
            title={t.noMoney}
            action={<ButtonLink to={sellerPath(shop.slug, 'orders')}>{t.toOrders}</ButtonLink>}
          >
            <p>{t.noMoneyLine}</p>
          </EmptyState>
        )}
      </div>
    </SellerShell>
  )
}
