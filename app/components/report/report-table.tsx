// The figures of a report, with their sum at the foot.
import { DataTable, type Column } from '#app/components/ui/data-table.tsx'
import type { ReportKind, ReportRow, ReportSums } from '#app/domain/report/report.ts'
import { reportText } from '#app/i18n/report.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatInteger } from '#app/lib/money.ts'
import { formatDay, parseLocalDate } from '#app/lib/time.ts'

const figures = [
  'net',
  'orders',
  'pieces',
  'goods',
  'delivery',
  'discount',
  'total',
  'refunded',
] as const satisfies readonly (keyof ReportSums)[]

/** `sum` is of everything, also of what the table has no room for. */
type Props = { by: ReportKind; rows: readonly ReportRow[]; sum: ReportSums; caption: string }

export function ReportTable({ by, rows, sum, caption }: Props) {
  const t = useText(reportText)
  const locale = useLocale()
  const nameOf = useRowName(by)
  // A product's share of the delivery is nobody's figure.
  const shown = figures.filter((figure) => by !== 'product' || figure !== 'delivery')
  const columns: Column<ReportRow>[] = [
    { key: 'name', label: t.heads[by], cell: nameOf, total: t.sum },
    ...shown.map((figure) => ({
      key: figure,
      label: t[figure],
      isNumber: true,
      cell: (row: ReportRow) => formatInteger(row[figure], locale),
      // One order with two products counts at both: their sum would be too many.
      total: by === 'product' && figure === 'orders' ? '' : formatInteger(sum[figure], locale),
    })),
  ]
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={(row) => row.key} />
}

export function useRowName(by: ReportKind): (row: ReportRow) => string {
  const t = useText(reportText)
  const locale = useLocale()
  const channels: Record<string, string | undefined> = t.channels
  return ({ key, name }) => {
    const day = by === 'day' ? parseLocalDate(key) : null
    if (day) return formatDay(day, locale)
    return by === 'channel' ? (channels[key] ?? name) : name
  }
}
