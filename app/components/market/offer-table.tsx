// The same goods of several shops in one table; on a phone it scrolls beside the fixed names.
import { Link } from '@remix-run/react'

import { RatingLine } from '#app/components/review/rating.tsx'
import { DataTable, type Column } from '#app/components/ui/data-table.tsx'
import { OcopStars, TracedLeaf } from '#app/components/ui/marks.tsx'
import { MoneyText } from '#app/components/ui/money-text.tsx'
import type { Offer } from '#app/domain/market/compare.ts'
import { compareText } from '#app/i18n/compare.ts'
import { useText } from '#app/i18n/use-text.ts'
import { marketProductPath } from '#app/paths.ts'

type Props = { name: string; offers: readonly Offer[] }

export function OfferTable({ name, offers }: Props) {
  const t = useText(compareText)
  return (
    <DataTable
      caption={t.caption(name)}
      isCaptionHidden
      columns={useColumns(name)}
      rows={offers}
      rowKey={({ productId }) => productId}
    />
  )
}

function useColumns(name: string): Column<Offer>[] {
  const t = useText(compareText)
  const none = (text: string) => <span className="soft">{text}</span>
  return [
    {
      key: 'shop',
      label: t.shop,
      cell: ({ shopSlug, shopName, handle, title, communeName }) => (
        <span className="stack-tight">
          <Link to={marketProductPath(shopSlug, handle)}>{shopName}</Link>
          {title !== name && <span className="small soft">{title}</span>}
          <span className="small soft">{communeName}</span>
        </span>
      ),
    },
    {
      key: 'price',
      label: t.price,
      isNumber: true,
      cell: ({ minPrice, maxPrice }) => (
        <>
          {minPrice.amount < maxPrice.amount && <span className="small soft">{t.from} </span>}
          <MoneyText money={minPrice} />
        </>
      ),
    },
    {
      key: 'perUnit',
      label: t.perUnit,
      isNumber: true,
      cell: ({ perUnit }) =>
        perUnit ? (
          <>
            <MoneyText money={perUnit.price} />/{t.per[perUnit.per]}
          </>
        ) : (
          none(t.unsaid)
        ),
    },
    {
      key: 'stock',
      label: t.stock,
      cell: ({ inStock }) => (inStock ? t.inStock : none(t.soldOut)),
    },
    {
      key: 'stars',
      label: t.stars,
      cell: ({ ocopStars }) =>
        ocopStars === null ? none(t.noStars) : <OcopStars stars={ocopStars} />,
    },
    {
      key: 'origin',
      label: t.origin,
      cell: ({ isTraced }) => (isTraced ? <TracedLeaf /> : none(t.untraced)),
    },
    {
      key: 'rating',
      label: t.rating,
      cell: ({ rating }) =>
        rating.count === 0 ? none(t.unrated) : <RatingLine summary={{ ...rating, perStar: [] }} />,
    },
  ]
}
