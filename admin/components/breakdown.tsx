// One cut of the figures (communes, sectors, sizes): a bar beside each name, totals at the foot, hidden cells said so.
import { Link, useSearchParams } from '@remix-run/react'
import { formatInteger, formatMoney, vnd } from '#app/lib/money.ts'
import { Card } from '#app/components/ui/card.tsx'
import { DataTable, type Column } from '#app/components/ui/data-table.tsx'
import type { Dimension, FigureCell } from '#app/domain/metric/province-cells.server.ts'
import type { Figures } from '#app/domain/metric/province-figures.server.ts'
import { adminText } from '#app/i18n/admin.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatShare } from '../figure-format.ts'
import { CellBar } from './cell-bar.tsx'

type Props = {
  by: Dimension
  cells: readonly FigureCell[]
  totals: Figures
  shopsInTrial: number
  csvHref: string
}

export function Breakdown({ by, cells, totals, shopsInTrial, csvHref }: Props) {
  const t = useText(adminText)
  const columns = useColumns({ by, cells, totals, shopsInTrial })
  if (cells.every((cell) => !cell.figures)) {
    return (
      <Card title={t.dimensions[by]}>
        <p className="soft">{t.allHidden}</p>
      </Card>
    )
  }
  return (
    <Card title={t.dimensions[by]}>
      <DataTable
        caption={t.dimensions[by]}
        isCaptionHidden
        columns={columns}
        rows={cells}
        rowKey={(cell) => cell.key}
      />
      {cells.some((cell) => !cell.figures) && <p className="soft small">{t.hiddenNote}</p>}
      <p>
        <a href={csvHref} download>
          {t.download}
        </a>
      </p>
    </Card>
  )
}

function useColumns({
  by,
  cells,
  totals,
  shopsInTrial,
}: Omit<Props, 'csvHref'>): Column<FigureCell>[] {
  const t = useText(adminText)
  const locale = useLocale()
  const count = (value: bigint | number) => formatInteger(value, locale)
  const money = (value: bigint) => formatMoney(vnd(value), locale)
  const largest = Math.max(...cells.map((cell) => Number(cell.figures?.measured.revenue ?? 0n)), 1)
  const figure = (
    key: keyof typeof t.columns,
    write: (figures: Figures) => string,
  ): Column<FigureCell> => ({
    key,
    label: t.columns[key],
    isNumber: true,
    cell: ({ figures }) => (figures ? write(figures) : <span className="soft">{t.hidden}</span>),
    total: write(totals),
  })
  return [
    {
      key: 'name',
      label: t.dimensionHeading[by],
      cell: (cell) => <CellName by={by} cell={cell} largest={largest} />,
      total: t.total,
    },
    {
      key: 'trial',
      label: t.columns.shopsInTrial,
      isNumber: true,
      cell: (cell) => count(cell.shopsInTrial),
      total: count(shopsInTrial),
    },
    figure('orders', ({ measured }) => count(measured.orders)),
    figure('revenue', ({ measured }) => money(measured.revenue)),
    figure('cashless', ({ shares }) => formatShare(shares.cashless, locale)),
    figure('invoiced', ({ shares }) => formatShare(shares.invoiced, locale)),
    figure('tracedLines', ({ shares }) => formatShare(shares.tracedLines, locale)),
  ]
}

function CellName({ by, cell, largest }: { by: Dimension; cell: FigureCell; largest: number }) {
  const name = useCellName(by, cell)
  const [parameters] = useSearchParams()
  const next = new URLSearchParams(parameters)
  next.set('commune', cell.key)
  return (
    <>
      {by === 'commune' && cell.figures ? <Link to={`?${next.toString()}`}>{name}</Link> : name}
      <CellBar value={Number(cell.figures?.measured.revenue ?? 0n)} largest={largest} />
    </>
  )
}

function useCellName(by: Dimension, { key, name }: FigureCell): string {
  const t = useText(adminText)
  if (by === 'commune') return name
  const words: Record<string, string> = by === 'sector' ? t.sectors : t.sizes
  return words[key] ?? key
}
