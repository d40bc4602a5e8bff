// One product in a row of equals: picture, name in two lines, price, commune, stars, leaf.
import { Link } from '@remix-run/react'

import { uiText } from '#app/i18n/ui.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { Money } from '#app/lib/money.ts'

import { OcopStars, TracedLeaf } from './marks.tsx'
import { MoneyText } from './money-text.tsx'
import { Photo, type Picture } from './photo.tsx'

export type ProductCardView = {
  to: string
  title: string
  picture: Picture | null
  minPrice: Money
  maxPrice: Money
  compareAtPrice: Money | null
  /** Where it is from, or the shop: one short line. */
  place: string
  ocopStars: number | null
  isTraced: boolean
  inStock: boolean
}

type Props = { product: ProductCardView; isFirst?: boolean }

export function ProductCard({ product, isFirst }: Props) {
  const t = useText(uiText)
  const { minPrice, maxPrice, compareAtPrice, ocopStars } = product
  return (
    <article className="picture-card">
      <Photo
        picture={product.picture}
        ratio="4/5"
        sizes={cardSizes}
        isFirst={isFirst}
        isDecorative
      />
      <div className="product-card-text">
        <h3 className="product-card-name">
          <Link to={product.to} prefetch="intent">
            {product.title}
          </Link>
        </h3>
        <p className="product-card-price">
          {minPrice.amount < maxPrice.amount && <span className="small soft">{t.from} </span>}
          <MoneyText money={minPrice} was={compareAtPrice} />
        </p>
        <p className="small soft">{product.place}</p>
        <p className="product-card-marks">
          {!product.inStock && <span className="badge">{t.soldOut}</span>}
          {ocopStars !== null && <OcopStars stars={ocopStars} />}
          {product.isTraced && <TracedLeaf hasWords={false} />}
        </p>
      </div>
    </article>
  )
}

const cardSizes = '(min-width: 1200px) 270px, (min-width: 768px) 30vw, 46vw'

/** A grid of cards; the first row's pictures are fetched at once when it opens the page. */
export function ProductGrid({
  products,
  isFirst = false,
}: {
  products: readonly ProductCardView[]
  isFirst?: boolean
}) {
  return (
    <ul className="product-grid">
      {products.map((product, index) => (
        <li key={product.to}>
          <ProductCard product={product} isFirst={isFirst && index < 2} />
        </li>
      ))}
    </ul>
  )
}
