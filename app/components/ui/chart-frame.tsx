// What every chart has: a heading, a grid from zero, the goal as a dashed line, and the same figures as a table.
import type { ReactNode } from 'react'

import { uiText } from '#app/i18n/ui.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'

import { shortNumber, type Scale } from './chart-scale.ts'
import { DataTable } from './data-table.tsx'

export type Series = { name: string; values: readonly number[] }

export type ChartProps = {
  /** What is shown, as a sentence: "Đơn hàng mỗi ngày". */
  title: string
  /** One per column. */
  labels: readonly string[]
  /** At most five. */
  series: readonly Series[]
  /** How a value is written in the table and beside its mark. */
  format?: (value: number) => string
  goal?: { value: number; label?: string }
  /** Heading of the first column of the table twin ("Ngày", "Xã"). */
  labelHeading: string
}

export const plot = { width: 640, height: 250, left: 52, right: 20, top: 14, bottom: 38 } as const
export const plotHeight = plot.height - plot.top - plot.bottom
export const plotWidth = plot.width - plot.left - plot.right

export function ChartFrame({ chart, children }: { chart: ChartProps; children: ReactNode }) {
  const t = useText(uiText)
  const { title, series } = chart
  return (
    <figure className="chart">
      <figcaption className="field-label">{title}</figcaption>
      {series.length > 1 && <Legend series={series} />}
      <svg viewBox={`0 0 ${plot.width} ${plot.height}`} role="img" aria-label={title}>
        {children}
      </svg>
      <details>
        <summary>{t.asTable}</summary>
        <ChartTable chart={chart} />
      </details>
    </figure>
  )
}

export function Grid({ scale, goal }: { scale: Scale; goal: ChartProps['goal'] }) {
  const locale = useLocale()
  const t = useText(uiText)
  const end = plot.width - plot.right
  return (
    <g>
      {scale.ticks.map((tick) => (
        <g key={tick} transform={`translate(0 ${plot.top + scale.y(tick)})`}>
          <line className="grid" x1={plot.left} x2={end} />
          <text x={plot.left - 8} dy="0.32em" textAnchor="end">
            {shortNumber(tick, locale)}
          </text>
        </g>
      ))}
      {goal && (
        <g transform={`translate(0 ${plot.top + scale.y(goal.value)})`}>
          <line className="goal" x1={plot.left} x2={end} />
          <text x={end} dy="-0.4em" textAnchor="end">
            {goal.label ?? t.goal}
          </text>
        </g>
      )}
    </g>
  )
}

function Legend({ series }: { series: readonly Series[] }) {
  return (
    <ul className="chart-legend">
      {series.map((one, index) => (
        <li key={one.name}>
          <svg viewBox="0 0 24 10" className={`series-${index}`} aria-hidden>
            <line className="line" x1="2" x2="22" y1="5" y2="5" strokeDasharray={dash(index)} />
          </svg>
          {one.name}
        </li>
      ))}
    </ul>
  )
}

/** A pattern beside colour: the second line is dashed, the third dotted … */
export const dash = (index: number): string | undefined =>
  [undefined, '7 5', '2 5', '10 4 2 4', '4 3'][index]

function ChartTable({ chart }: { chart: ChartProps }) {
  const { title, labels, series, labelHeading, format = String } = chart
  const rows = labels.map((label, index) => ({ label, index }))
  return (
    <DataTable
      caption={title}
      isCaptionHidden
      rows={rows}
      rowKey={(row) => `${row.index}`}
      columns={[
        { key: 'label', label: labelHeading, cell: (row) => row.label },
        ...series.map((one) => ({
          key: one.name,
          label: one.name,
          isNumber: true,
          cell: (row: { index: number }) => format(one.values[row.index] ?? 0),
        })),
      ]}
    />
  )
}
