// The headline figures, large, each with how it is counted and the law behind it.
import { formatInteger, formatMoney, vnd } from '#app/lib/money.ts'
import type { IndicatorView } from '#app/domain/metric/indicator-views.server.ts'
import { basisPoints } from '#app/domain/metric/metric.ts'
import type { ProvinceFigures } from '#app/domain/metric/province-figures.server.ts'
import { adminText } from '#app/i18n/admin.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatShare } from '../figure-format.ts'
import { Explanation } from './explanation.tsx'

type Props = { figures: ProvinceFigures; indicators: readonly IndicatorView[] }

export type FigureName = keyof (typeof adminText)['vi']['measures']

type Tile = {
  name: FigureName
  /** the indicator's numerator, which ties the tile to its row in the set */
  numerator: string
  value: string
  of?: string
  isWide?: boolean
}

export function FigureTiles({ figures, indicators }: Props) {
  const t = useText(adminText)
  const tiles = useTiles(figures)
  return (
    <ul className="console-tiles" aria-label={t.consoleTitle}>
      {tiles.map((tile) => (
        <li key={tile.name} className={`card figure-tile${tile.isWide ? ' figure-wide' : ''}`}>
          <span className="soft">{t.measures[tile.name]}</span>
          <strong className="figure-value" data-figure={tile.name}>
            {tile.value}
          </strong>
          {tile.of && <span className="soft small">{tile.of}</span>}
          <Explanation
            name={tile.name}
            indicator={indicators.find(({ formula }) => formula.numerator === tile.numerator)}
          />
        </li>
      ))}
    </ul>
  )
}

function useTiles({ totals, shopsInTrial, products }: ProvinceFigures): Tile[] {
  const t = useText(adminText)
  const locale = useLocale()
  const count = (value: bigint | number) => formatInteger(value, locale)
  const { measured, shares } = totals
  const of = (part: bigint | number, whole: bigint | number) => t.ofWhole(count(part), count(whole))
  const tracedProducts = basisPoints(BigInt(products.traced), BigInt(products.published))
  return [
    { name: 'shopsInTrial', numerator: 'shops_in_trial', value: count(shopsInTrial.now) },
    { name: 'orders', numerator: 'orders', value: count(measured.orders) },
    {
      ...{ name: 'revenue', numerator: 'revenue', isWide: true },
      value: formatMoney(vnd(measured.revenue), locale),
    },
    {
      ...{ name: 'cashless', numerator: 'cashless_orders' },
      value: formatShare(shares.cashless, locale),
      of: of(measured.cashless_orders, measured.orders),
    },
    {
      ...{ name: 'invoiced', numerator: 'invoiced_orders' },
      value: formatShare(shares.invoiced, locale),
      of: of(measured.invoiced_orders, measured.orders),
    },
    {
      ...{ name: 'tracedLines', numerator: 'traced_lines' },
      value: formatShare(shares.tracedLines, locale),
      of: of(measured.traced_lines, measured.order_lines),
    },
    {
      ...{ name: 'tracedProducts', numerator: 'traced_products' },
      value: formatShare(tracedProducts, locale),
      of: of(products.traced, products.published),
    },
  ]
}
