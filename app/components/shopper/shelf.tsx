// A heading, a line about it, a row of products, and the way to all of them.
import { Link } from '@remix-run/react'

import { ProductGrid, type ProductCardView } from '#app/components/ui/product-card.tsx'
import { uiText } from '#app/i18n/ui.ts'
import { useText } from '#app/i18n/use-text.ts'

type Props = {
  title: string
  line?: string
  products: readonly ProductCardView[]
  allTo?: string
  isFirst?: boolean
}

export function Shelf({ title, line, products, allTo, isFirst }: Props) {
  const t = useText(uiText)
  if (products.length === 0) return null
  return (
    <section className="stack">
      <div className="row-between">
        <div>
          <h2>{title}</h2>
          {line && <p className="soft">{line}</p>}
        </div>
        {allTo && (
          <Link to={allTo} className="see-all">
            {t.seeAll}
            <span className="visually-hidden">: {title}</span>
          </Link>
        )}
      </div>
      <ProductGrid products={products} isFirst={isFirst} />
    </section>
  )
}
