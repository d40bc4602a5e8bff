// What the market withheld from this seller, month by month, and how far the year is from the limit.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SellerShell } from '#app/components/shells/seller-shell.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Badge } from '#app/components/ui/badge.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { DataTable, type Column } from '#app/components/ui/data-table.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import {
  findShopTax,
  type ShopTax,
  type ShopTaxMonth,
} from '#app/domain/settlement/tax-views.server.ts'
import { moneyText } from '#app/i18n/money.ts'
import { taxText } from '#app/i18n/tax.ts'
import { localeOf, useLocale, useText } from '#app/i18n/use-text.ts'
import { formatMoney, vnd } from '#app/lib/money.ts'
import { systemClock } from '#app/lib/time.ts'
import { requireStaff } from '#app/routes/guards.server.ts'
import { moneyPath } from '#app/seller-paths.ts'

export const meta: MetaFunction = ({ matches }) => [{ title: taxText[localeOf(matches)].ownTitle }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params, 'money.view')
  return {
    shop: { slug: staff.shop.slug, name: staff.shop.name },
    role: staff.role,
    tax: await staff.inShop((db) => findShopTax(db, systemClock)),
  }
}

export default function OwnTax() {
  const { shop, role, tax } = useLoaderData<typeof loader>()
  const t = useText(taxText)
  const crumbs = [{ label: useText(moneyText).title, to: moneyPath(shop.slug) }]
  return (
    <SellerShell shop={shop} role={role}>
      <div className="stack">
        <PageHeader title={t.ownTitle} lead={t.ownLead} crumbs={crumbs} />
        {tax.isHousehold ? <Year tax={tax} /> : <Alert tone="indigo">{t.notHousehold}</Alert>}
        {tax.months.length > 0 ? (
          <Months months={tax.months} />
        ) : (
          tax.isHousehold && <p className="soft">{t.noneOwn}</p>
        )}
      </div>
    </SellerShell>
  )
}

function Year({ tax }: { tax: ShopTax }) {
  const t = useText(taxText)
  const locale = useLocale()
  const isOver = tax.soldThisYear > tax.taxFree
  return (
    <Card title={t.yearTitle}>
      <p>
        {t.yearLine(
          formatMoney(vnd(tax.soldThisYear), locale),
          formatMoney(vnd(tax.taxFree), locale),
        )}
      </p>
      <p className="soft">{isOver ? t.overLimit : t.mayReclaim}</p>
    </Card>
  )
}

function Months({ months }: { months: readonly ShopTaxMonth[] }) {
  const t = useText(taxText)
  const { monthName } = useText(moneyText)
  const money = (key: 'base' | 'vat' | 'pit'): Column<ShopTaxMonth> => ({
    key,
    label: t[key],
    isNumber: true,
    cell: (row) => <MoneyText money={vnd(row[key])} />,
    total: <MoneyText money={vnd(months.reduce((sum, row) => sum + row[key], 0n))} />,
  })
  const columns: Column<ShopTaxMonth>[] = [
    { key: 'month', label: t.month, cell: ({ month }) => monthName(month), total: t.sum },
    money('base'),
    money('vat'),
    money('pit'),
    {
      key: 'state',
      label: t.state,
      cell: ({ isFiled }) => (
        <Badge tone={isFiled ? 'leaf' : 'turmeric'}>{isFiled ? t.isFiled : t.isKept}</Badge>
      ),
    },
  ]
  return (
    <DataTable
      caption={t.ownTitle}
      isCaptionHidden
      columns={columns}
      rows={months}
      rowKey={({ month }) => month}
    />
  )
}
