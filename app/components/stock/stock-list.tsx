// What there is of every good, one line each: how much can be sold, and what needs a hand.
import { Link } from '@remix-run/react'

import { sellerPicture } from '#app/components/seller-product/seller-picture.ts'
import { Badge } from '#app/components/ui/badge.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Photo } from '#app/components/ui/photo.tsx'
import type { StockLine } from '#app/domain/inventory/stock-views.server.ts'
import { stockText } from '#app/i18n/stock.ts'
import { useLocale, useText } from '#app/i18n/use-text.ts'
import { formatAmount } from '#app/lib/quantity.ts'
import { formatDay } from '#app/lib/time.ts'
import { stockVariantPath } from '#app/seller-paths.ts'

export const goodsName = ({ title, variantTitle }: { title: string; variantTitle: string }) =>
  variantTitle ? `${title} · ${variantTitle}` : title

export function StockList({ shop, lines }: { shop: string; lines: readonly StockLine[] }) {
  return (
    <Card>
      <ul className="list">
        {lines.map((line) => (
          <li key={line.variantId}>
            <Link to={stockVariantPath(shop, line.variantId)} className="list-item product-line">
              <Photo picture={sellerPicture(line.photo)} sizes="72px" isDecorative />
              <span className="grow stack-tight">
                <strong>{goodsName(line)}</strong>
                <StockWords line={line} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** How much can be sold, with a word where something is to be done. */
export function StockWords({ line }: { line: StockLine }) {
  const t = useText(stockText)
  const locale = useLocale()
  const amount = (decimal: string | number) => formatAmount(decimal, locale)
  const isLow = line.lowStockAt !== null && line.available <= line.lowStockAt
  const { unit } = line
  return (
    <>
      <span className="row">
        {line.available === 0 ? (
          <Badge tone="chili">{t.soldOut}</Badge>
        ) : (
          <Badge tone={isLow ? 'turmeric' : 'leaf'}>
            {t.canSell(amount(line.available), unit)}
          </Badge>
        )}
        {isLow && line.available > 0 && <Badge tone="turmeric">{t.low}</Badge>}
      </span>
      <span className="small soft">
        {[
          line.nextExpiry && t.until(formatDay(line.nextExpiry, locale)),
          Number(line.held) > 0 && t.held(amount(line.held), unit),
          Number(line.unsellable) > 0 && t.unsellable(amount(line.unsellable), unit),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  )
}
