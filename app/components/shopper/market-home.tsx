// The market's first page: what to look for, what is good now, where it is from, who makes it.
import { Link } from '@remix-run/react'

import { SearchBox } from '#app/components/shells/search-box.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import type { MarketFront, PlaceOnSale } from '#app/domain/catalog/market-front.server.ts'
import { catalogText } from '#app/i18n/catalog.ts'
import { shopperText } from '#app/i18n/shopper.ts'
import { useText } from '#app/i18n/use-text.ts'
import { searchPath, shopsPath } from '#app/paths.ts'
import { openShopPath } from '#app/seller-paths.ts'

import { Landscape } from './landscape.tsx'
import { marketCards } from './listing-card.ts'
import { Shelf } from './shelf.tsx'
import type { ShopCardView } from './shop-card.tsx'
import { ShopGrid } from './shop-grid.tsx'

export type MarketHomeView = MarketFront & { shops: ShopCardView[] }

export function MarketHome({ front }: { front: MarketHomeView }) {
  const t = useText(shopperText)
  const isEmpty = front.newest.length === 0
  return (
    <div className="stack-loose">
      <section className="hero">
        <div className="hero-words">
          <h1>{t.heroTitle}</h1>
          <p>{t.heroLine}</p>
          <SearchBox id="hero-search" isLarge />
          <Categories categories={front.categories} />
        </div>
        <Landscape />
      </section>
      {isEmpty && (
        <EmptyState
          drawing="basket"
          title={t.marketEmpty}
          action={
            <ButtonLink to={openShopPath} look="primary">
              {t.openShop}
            </ButtonLink>
          }
        >
          {t.marketEmptyLine}
        </EmptyState>
      )}
      <Shelf
        title={t.bestSelling}
        products={marketCards(front.bestSelling)}
        allTo={searchPath({ sort: 'best-selling' })}
        isFirst
      />
      <Places places={front.places} />
      <Shelf
        title={t.ocopShelf}
        line={t.ocopLine}
        products={marketCards(front.ocop)}
        allTo={searchPath({ stars: 3, sort: 'best-selling' })}
      />
      <Makers shops={front.shops} />
      <Shelf
        title={t.newest}
        products={marketCards(front.newest)}
        allTo={searchPath({ sort: 'newest' })}
      />
    </div>
  )
}

function Categories({ categories }: Pick<MarketFront, 'categories'>) {
  const t = useText(shopperText)
  const names = useText(catalogText).categories
  if (categories.length === 0) return null
  return (
    <ul className="chips" aria-label={t.byCategory}>
      {categories.map(({ category, products }) => (
        <li key={category}>
          <Link className="chip" to={searchPath({ category })}>
            {names[category]} <span className="soft number">{products}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Places({ places }: { places: readonly PlaceOnSale[] }) {
  const t = useText(shopperText)
  const provinces = [...new Set(places.map((place) => place.provinceName))]
  if (places.length === 0) return null
  return (
    <section className="stack">
      <div>
        <h2>{t.byPlace}</h2>
        <p className="soft">{t.byPlaceLine}</p>
      </div>
      {provinces.map((province) => (
        <div key={province} className="stack-tight">
          <h3 className="small soft">{province}</h3>
          <ul className="chips">
            {places
              .filter((place) => place.provinceName === province)
              .map((place) => (
                <li key={place.code}>
                  <Link className="chip" to={searchPath({ commune: place.code })}>
                    {place.name} <span className="soft number">{place.products}</span>
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Makers({ shops }: { shops: readonly ShopCardView[] }) {
  const t = useText(shopperText)
  if (shops.length === 0) return null
  return (
    <section className="stack">
      <div className="row-between">
        <div>
          <h2>{t.makers}</h2>
          <p className="soft">{t.makersLine}</p>
        </div>
        <Link to={shopsPath} className="see-all">
          {t.allShops}
        </Link>
      </div>
      <ShopGrid shops={shops} />
    </section>
  )
}
