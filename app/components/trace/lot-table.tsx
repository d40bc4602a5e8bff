// The list of lots: code, what it is, how much is left, until when.
import { Link } from '@remix-run/react'

import { Badge } from '#app/components/ui/badge.tsx'
import { DataTable, type Column } from '#app/components/ui/data-table.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import type { LotRow } from '#app/domain/trace/lot-views.server.ts'
import { soonDays } from '#app/domain/trace/lot-filters.ts'
import { lotsText } from '#app/i18n/lots.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatAmount } from '#app/lib/quantity.ts'
import { daysBetween, type LocalDate } from '#app/lib/time.ts'
import { sellerLotPath } from '#app/seller-paths.ts'

type Props = { shop: string; lots: readonly LotRow[]; today: LocalDate }

export function LotTable({ shop, lots, today }: Props) {
  const t = useText(lotsText)
  const locale = useLocale()
  const columns: Column<LotRow>[] = [
    { key: 'code', label: t.code, cell: (lot) => <LotTitle shop={shop} lot={lot} /> },
    {
      key: 'left',
      label: t.left,
      isNumber: true,
      cell: (lot) =>
        `${formatAmount(lot.onHand, locale)} / ${formatAmount(lot.made, locale)} ${lot.unit}`,
    },
    { key: 'expires', label: t.expiresOn, cell: (lot) => <Expiry lot={lot} today={today} /> },
    { key: 'made', label: t.producedOn, cell: (lot) => <DateText day={lot.producedOn} /> },
  ]
  return (
    <DataTable
      caption={t.caption}
      isCaptionHidden
      columns={columns}
      rows={lots}
      rowKey={(lot) => lot.id}
    />
  )
}

export const lotName = (lot: Pick<LotRow, 'name' | 'variantTitle'>): string =>
  [lot.name, lot.variantTitle].filter(Boolean).join(', ')

function LotTitle({ shop, lot }: { shop: string; lot: LotRow }) {
  const t = useText(lotsText)
  const tone = lot.status === 'recalled' ? 'chili' : undefined
  return (
    <span className="stack-tight">
      <Link className="lot-code nowrap" to={sellerLotPath(shop, lot.id)}>
        {lot.code}
      </Link>
      <span className="lot-title-name">{lotName(lot)}</span>
      {lot.kind === 'raw' && <span className="small soft">{t.kinds.raw}</span>}
      {lot.status !== 'open' && <Badge tone={tone}>{t.statuses[lot.status]}</Badge>}
    </span>
  )
}

export function Expiry({
  lot,
  today,
}: {
  lot: Pick<LotRow, 'expiresOn' | 'onHand'>
  today: LocalDate
}) {
  const t = useText(lotsText)
  if (!lot.expiresOn) return <span className="soft">–</span>
  const days = daysBetween(today, lot.expiresOn)
  const isSoon = days <= soonDays && Number(lot.onHand) > 0
  return (
    <span className="row">
      <DateText day={lot.expiresOn} />
      {isSoon && <Badge tone={days < 0 ? 'chili' : 'turmeric'}>{t.soon(days)}</Badge>}
    </span>
  )
}
