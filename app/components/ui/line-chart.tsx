// Lines over days, each with its name at its end; dashes tell them apart without colour.
import { useLocale } from '#app/i18n/use-text.ts'

import {
  ChartFrame,
  dash,
  Grid,
  plot,
  plotHeight,
  plotWidth,
  type ChartProps,
} from './chart-frame.tsx'
import { scaleFor, shortNumber, thinned } from './chart-scale.ts'

export function LineChart(chart: ChartProps) {
  const locale = useLocale()
  const { labels, series, goal } = chart
  const scale = scaleFor([...series.flatMap((one) => one.values), goal?.value ?? 0], plotHeight)
  const step = plotWidth / Math.max(labels.length - 1, 1)
  const x = (column: number) => plot.left + step * column
  const y = (value: number) => plot.top + scale.y(value)
  const shown = thinned(labels.length, 6)
  return (
    <ChartFrame chart={chart}>
      <Grid scale={scale} goal={goal} />
      {series.map((one, index) => {
        const last = one.values.length - 1
        const end = one.values[last] ?? 0
        return (
          <g key={one.name} className={`series-${index}`}>
            <polyline
              className="line"
              strokeDasharray={dash(index)}
              points={one.values.map((value, column) => `${x(column)},${y(value)}`).join(' ')}
            />
            {last >= 0 && (
              <>
                <circle className="dot" cx={x(last)} cy={y(end)} r={4} />
                <text className="direct" x={x(last)} y={y(end) - 9} textAnchor="end">
                  {shortNumber(end, locale)}
                </text>
              </>
            )}
          </g>
        )
      })}
      {labels.map(
        (label, column) =>
          shown.has(column) && (
            <text
              key={`${label}${column}`}
              x={x(column)}
              y={plot.height - 8}
              textAnchor={anchor(column, labels.length)}
            >
              {label}
            </text>
          ),
      )}
    </ChartFrame>
  )
}

const anchor = (column: number, count: number) =>
  column === 0 ? 'start' : column === count - 1 ? 'end' : 'middle'
