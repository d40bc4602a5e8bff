// Goods of the shop in a grid, and the collections it has arranged them in.
import { Link } from '@remix-run/react'

import { ProductGrid } from '#app/components/ui/product-card.tsx'
import { shopHomeText } from '#app/i18n/shop-home.ts'
import { uiText } from '#app/i18n/ui.ts'
import { useText } from '#app/i18n/use-text.ts'

import { CollectionLinks } from './collection-links.tsx'
import type { CollectionsPart, GoodsPart } from './parts.ts'

export function Goods({ part, isFirst }: { part: GoodsPart; isFirst: boolean }) {
  const { seeAll } = useText(uiText)
  const t = useText(shopHomeText)
  const own = typeof part.subject === 'string' ? t[wordOf[part.subject]] : part.subject.collection
  const title = part.title || own
  return (
    <section className="stack" aria-labelledby={`part-${part.id}`}>
      <div className="row-between">
        <h2 id={`part-${part.id}`}>{title}</h2>
        {part.allTo && (
          <Link to={part.allTo} className="see-all">
            {seeAll}
            <span className="visually-hidden">: {title}</span>
          </Link>
        )}
      </div>
      <ProductGrid products={part.products} isFirst={isFirst} />
    </section>
  )
}

const wordOf = { 'best-selling': 'bestSelling', newest: 'newest', chosen: 'chosen' } as const

export function Collections({ part }: { part: CollectionsPart }) {
  return (
    <div className="stack-tight">
      {part.title && <h2>{part.title}</h2>}
      <CollectionLinks collections={part.collections} />
    </div>
  )
}
