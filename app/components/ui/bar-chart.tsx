// Zero-based bars, one group a label. Values stand on the bars where they fit.
import { ChartFrame, Grid, plot, plotHeight, plotWidth, type ChartProps } from './chart-frame.tsx'
import { scaleFor, shortNumber, thinned } from './chart-scale.ts'
import { useLocale } from '#app/i18n/use-text.ts'

export function BarChart(chart: ChartProps) {
  const locale = useLocale()
  const { labels, series, goal, format } = chart
  const scale = scaleFor([...series.flatMap((one) => one.values), goal?.value ?? 0], plotHeight)
  const slot = plotWidth / Math.max(labels.length, 1)
  const width = Math.min((slot * 0.72) / series.length, 48)
  const shown = thinned(labels.length, 8)
  const isRoomy = labels.length * series.length <= 12
  return (
    <ChartFrame chart={chart}>
      <Grid scale={scale} goal={goal} />
      {labels.map((label, column) => {
        const middle = plot.left + slot * (column + 0.5)
        const start = middle - (width * series.length) / 2
        return (
          <g key={`${label}${column}`}>
            {series.map((one, index) => {
              const value = one.values[column] ?? 0
              const y = plot.top + scale.y(value)
              return (
                <g key={one.name} className={`series-${index}`}>
                  <rect
                    className="bar"
                    x={start + width * index + 1}
                    width={Math.max(width - 2, 1)}
                    y={y}
                    height={plot.top + plotHeight - y}
                    rx={2}
                  >
                    <title>{`${label}: ${(format ?? String)(value)}`}</title>
                  </rect>
                  {isRoomy && (
                    <text
                      className="direct"
                      x={start + width * (index + 0.5)}
                      y={y - 5}
                      textAnchor="middle"
                    >
                      {shortNumber(value, locale)}
                    </text>
                  )}
                </g>
              )
            })}
            {shown.has(column) && (
              <text x={middle} y={plot.height - 8} textAnchor="middle">
                {label}
              </text>
            )}
          </g>
        )
      })}
    </ChartFrame>
  )
}
