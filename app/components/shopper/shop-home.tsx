// A shop's first page: who it is, its collections, what it sells, its story.
import { Link } from '@remix-run/react'

import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { ProductGrid, type ProductCardView } from '#app/components/ui/product-card.tsx'
import { shopperText } from '#app/i18n/shopper.ts'
import { useText } from '#app/i18n/use-text.ts'
import { collectionPath, searchPath } from '#app/paths.ts'

import { ShopHero, ShopStory, type AboutShopView } from './about-shop.tsx'

export type ShopHomeView = {
  shop: AboutShopView
  collections: { handle: string; title: string }[]
  products: ProductCardView[]
  hasMore: boolean
}

export function ShopHome({
  home: { shop, collections, products, hasMore },
}: {
  home: ShopHomeView
}) {
  const t = useText(shopperText)
  return (
    <div className="stack">
      <ShopHero shop={shop} />
      <CollectionLinks collections={collections} />
      {products.length > 0 ? (
        <section className="stack">
          <h2>{t.shopProducts}</h2>
          <ProductGrid products={products} isFirst />
          {hasMore && (
            <p className="row">
              <ButtonLink to={searchPath()}>{t.seeAll}</ButtonLink>
            </p>
          )}
        </section>
      ) : (
        <EmptyState drawing="basket" title={t.shopEmpty}>
          {t.shopEmptyLine}
        </EmptyState>
      )}
      <ShopStory shop={shop} />
    </div>
  )
}

type LinksProps = { collections: ShopHomeView['collections']; here?: string }

export function CollectionLinks({ collections, here }: LinksProps) {
  const t = useText(shopperText)
  if (collections.length === 0) return null
  return (
    <nav aria-label={t.collections}>
      <ul className="chips">
        {collections.map(({ handle, title }) => (
          <li key={handle}>
            <Link
              className="chip"
              to={collectionPath(handle)}
              aria-current={handle === here || undefined}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
