// The file of one admitted shop: before and after it joined, day by day.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { formatInteger, formatMoney, vnd, type Locale } from '#app/lib/money.ts'
import { addDays, formatDay, localDate, systemClock, type LocalDate } from '#app/lib/time.ts'
import { BarChart } from '#app/components/ui/bar-chart.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { lastDayOf } from '#app/domain/programme/programme.ts'
import {
  findShopDays,
  findShopFiles,
  type ShopDay,
} from '#app/domain/programme/shop-files.server.ts'
import { adminProgrammeText } from '#app/i18n/admin-programme.ts'
import { adminText } from '#app/i18n/admin.ts'
import { localeOf, useLocale, useText } from '#app/i18n/use-text.ts'
import { adminPath } from '#app/paths.ts'
import { notFound, readParams } from '#app/routes/forms.server.ts'
import { requireOfficer } from '#app/routes/guards.server.ts'
import { formatShare } from '../figure-format.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: adminProgrammeText[localeOf(matches)].fileOf(data?.file.name ?? '') },
]

const shopParams = z.object({ shop: z.uuid() })
const daysBefore = 30

export async function loader({ request, params }: LoaderFunctionArgs) {
  const officer = await requireOfficer(request, params, 'province.view')
  const { shop: shopId } = readParams(params, shopParams)
  const today = localDate(systemClock.now())
  return officer.inProvince(async (db) => {
    const month = { from: addDays(today, -29), to: today }
    const [file] = await findShopFiles(db, { period: month, today, shopId })
    if (!file) throw notFound()
    const period = {
      from: addDays(file.startsOn, -daysBefore),
      to: earlier(today, lastDayOf(file)),
    }
    const days = await findShopDays(db, shopId, period)
    return { file, days, province: { code: officer.province.code, name: officer.province.name } }
  })
}

const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b)

export default function ShopScreen() {
  const { file, days, province } = useLoaderData<typeof loader>()
  const t = useText(adminProgrammeText)
  const words = useText(adminText)
  const locale = useLocale()
  const rate = (some: ShopDay[]) => perDay(some, locale)
  const isBefore = (one: ShopDay) => one.day < file.startsOn
  return (
    <div className="stack-loose">
      <PageHeader
        title={file.name}
        lead={`${words.legalForms[file.legalForm as keyof typeof words.legalForms]}, ${file.communeName}`}
        crumbs={[{ label: t.shopsTitle, to: adminPath(province.code, 'shops') }]}
      />
      <Card>
        <dl className="facts">
          <dt>{t.trialSpan}</dt>
          <dd>
            <DateText day={file.startsOn} /> – <DateText day={lastDayOf(file)} />
          </dd>
          <dt>{words.measures.orders}</dt>
          <dd>{formatInteger(file.measured.orders, locale)}</dd>
          <dt>{words.measures.revenue}</dt>
          <dd>{formatMoney(vnd(file.measured.revenue), locale)}</dd>
          <dt>{words.measures.cashless}</dt>
          <dd>{formatShare(file.shares.cashless, locale)}</dd>
          <dt>{words.measures.invoiced}</dt>
          <dd>{formatShare(file.shares.invoiced, locale)}</dd>
          <dt>{words.measures.tracedLines}</dt>
          <dd>{formatShare(file.shares.tracedLines, locale)}</dd>
        </dl>
      </Card>
      <p>
        {t.beforeAfter(rate(days.filter(isBefore)), rate(days.filter((one) => !isBefore(one))))}
      </p>
      <Card>
        <BarChart
          title={words.ordersByDay}
          labelHeading={words.day}
          labels={days.map((one) => formatDay(one.day, locale).replace(/[/ ]\d{4}$/, ''))}
          series={[
            { name: words.measures.orders, values: days.map((one) => Number(one.measured.orders)) },
          ]}
        />
      </Card>
    </div>
  )
}

function perDay(days: readonly ShopDay[], locale: Locale): string {
  if (days.length === 0) return '–'
  const orders = days.reduce((sum, one) => sum + Number(one.measured.orders), 0)
  const rate = (orders / days.length).toFixed(1)
  return locale === 'vi' ? rate.replace('.', ',') : rate
}
