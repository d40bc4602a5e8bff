// The shops that the province admitted, each with its trial and its figures; all others are a number.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useParams } from '@remix-run/react'
import { localDate, systemClock } from '#app/lib/time.ts'
import { formatInteger, formatMoney, vnd } from '#app/lib/money.ts'
import { DateText } from '#app/components/ui/date-text.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { periodFor } from '#app/domain/metric/period.ts'
import { lastDayOf } from '#app/domain/programme/programme.ts'
import {
  countShopsOutside,
  findShopFiles,
  type ShopFile,
} from '#app/domain/programme/shop-files.server.ts'
import { adminProgrammeText } from '#app/i18n/admin-programme.ts'
import { adminText } from '#app/i18n/admin.ts'
import { localeOf, useLocale, useText } from '#app/i18n/use-text.ts'
import { adminPath } from '#app/paths.ts'
import { requireOfficer } from '#app/routes/guards.server.ts'
import { formatShare } from '../figure-format.ts'

export const meta: MetaFunction<typeof loader> = ({ matches }) => [
  { title: adminProgrammeText[localeOf(matches)].shopsTitle },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const officer = await requireOfficer(request, params, 'province.view')
  const today = localDate(systemClock.now())
  const period = periodFor('30', { today, trialStart: null })
  return officer.inProvince(async (db) => ({
    shops: await findShopFiles(db, { period, today }),
    outside: await countShopsOutside(db),
  }))
}

export default function ShopsScreen() {
  const { shops, outside } = useLoaderData<typeof loader>()
  const t = useText(adminProgrammeText)
  return (
    <div className="stack">
      <PageHeader title={t.shopsTitle} lead={t.shopsLead} />
      {shops.length === 0 ? (
        <EmptyState drawing="basket" title={t.noShops}>
          {t.noShopsLine}
        </EmptyState>
      ) : (
        <ShopTable shops={shops} />
      )}
      <p className="soft">{t.outside(outside)}</p>
    </div>
  )
}

function ShopTable({ shops }: { shops: ShopFile[] }) {
  const t = useText(adminProgrammeText)
  const words = useText(adminText)
  const locale = useLocale()
  const { province = '' } = useParams()
  const m = words.columns
  return (
    <DataTable
      caption={t.shopsTitle}
      isCaptionHidden
      rows={shops}
      rowKey={(shop) => shop.shopId}
      columns={[
        {
          key: 'name',
          label: t.shop,
          cell: (shop) => <Link to={adminPath(province, `shops/${shop.shopId}`)}>{shop.name}</Link>,
        },
        { key: 'commune', label: t.commune, cell: (shop) => shop.communeName },
        { key: 'trial', label: t.trialSpan, cell: (shop) => <TrialSpan shop={shop} /> },
        { key: 'left', label: t.daysLeft, cell: (shop) => <DaysLeft shop={shop} /> },
        {
          ...{ key: 'orders', label: m.orders, isNumber: true },
          cell: (shop) => formatInteger(shop.measured.orders, locale),
        },
        {
          ...{ key: 'revenue', label: m.revenue, isNumber: true },
          cell: (shop) => formatMoney(vnd(shop.measured.revenue), locale),
        },
        {
          ...{ key: 'cashless', label: m.cashless, isNumber: true },
          cell: (shop) => formatShare(shop.shares.cashless, locale),
        },
        {
          ...{ key: 'invoiced', label: m.invoiced, isNumber: true },
          cell: (shop) => formatShare(shop.shares.invoiced, locale),
        },
        {
          ...{ key: 'traced', label: m.tracedLines, isNumber: true },
          cell: (shop) => formatShare(shop.shares.tracedLines, locale),
        },
      ]}
    />
  )
}

const TrialSpan = ({ shop }: { shop: ShopFile }) => (
  <>
    <DateText day={shop.startsOn} /> – <DateText day={lastDayOf(shop)} />
  </>
)

function DaysLeft({ shop: { access } }: { shop: ShopFile }) {
  const t = useText(adminProgrammeText)
  if (access.state === 'ended') return t.ended
  if (access.state === 'upcoming') return t.upcoming
  return t.days(access.daysLeft)
}
