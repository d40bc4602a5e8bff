// The market's first page: what to look for, what is good now, where it is from, who makes it.
import { Link } from '@remix-run/react'

import { PlaceChips } from '#app/components/market/place-chips.tsx'
import { HarvestsToBook, SeasonShelf } from '#app/components/market/season.tsx'
import { SearchBox } from '#app/components/shells/search-box.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import type { MarketFront, PlaceOnSale } from '#app/domain/catalog/market-front.server.ts'
import type { ProvinceOnSale } from '#app/domain/market/places.server.ts'
import type { HarvestToBook, InSeason } from '#app/domain/market/season.server.ts'
import { catalogText } from '#app/i18n/catalog.ts'
import { marketText } from '#app/i18n/market.ts'
import { rankingText } from '#app/i18n/ranking.ts'
import { shopperText } from '#app/i18n/shopper.ts'
import { useText } from '#app/i18n/use-text.ts'
import {
  categoryPath,
  communePath,
  homePath,
  provinceHomePath,
  rankingPath,
  searchPath,
  shopsPath,
} from '#app/paths.ts'
import { openShopPath } from '#app/seller-paths.ts'

import { Landscape } from './landscape.tsx'
import { marketCards } from './listing-card.ts'
import { Shelf } from './shelf.tsx'
import type { ShopCardView } from './shop-card.tsx'
import { ShopGrid } from './shop-grid.tsx'

export type MarketHomeView = MarketFront & {
  /** every province that has something on sale */
  provinces: readonly ProvinceOnSale[]
  /** the one whose market this is; null: everywhere */
  province: ProvinceOnSale | null
  inSeason: readonly InSeason[]
  harvests: readonly HarvestToBook[]
  places: readonly PlaceOnSale[]
  shops: ShopCardView[]
}

export function MarketHome({ front }: { front: MarketHomeView }) {
  const t = useText(shopperText)
  const market = useText(marketText)
  const { link } = useText(rankingText)
  const { province } = front
  const isEmpty = front.newest.length === 0
  return (
    <div className="stack-loose">
      <section className="hero">
        <div className="hero-words">
          <h1>{province ? market.marketOf(province.name) : t.heroTitle}</h1>
          <p>{t.heroLine}</p>
          <SearchBox id="hero-search" isLarge />
          <Categories categories={front.categories} province={province} />
        </div>
        <Landscape />
      </section>
      <Regions provinces={front.provinces} province={province} />
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
      <SeasonShelf goods={front.inSeason} province={province?.name ?? null} />
      <HarvestsToBook harvests={front.harvests} />
      <Shelf
        title={t.bestSelling}
        products={marketCards(front.bestSelling)}
        allTo={searchPath({ sort: 'best-selling', province: province?.code })}
        isFirst={front.inSeason.length === 0}
      />
      <Places places={front.places} />
      <Shelf
        title={t.ocopShelf}
        line={t.ocopLine}
        products={marketCards(front.ocop)}
        allTo={searchPath({ stars: 3, sort: 'best-selling', province: province?.code })}
      />
      <Makers shops={front.shops} />
      <Shelf
        title={t.newest}
        products={marketCards(front.newest)}
        allTo={searchPath({ sort: 'newest', province: province?.code })}
      />
      <p>
        <Link to={rankingPath}>{link}</Link>
      </p>
    </div>
  )
}

function Regions({ provinces, province }: Pick<MarketHomeView, 'provinces' | 'province'>) {
  const t = useText(marketText)
  if (provinces.length < 2) return null
  const everywhere = { to: homePath, name: t.everyProvince, isHere: !province }
  const places = provinces.map(({ code, name, products }) => ({
    to: provinceHomePath(code),
    name,
    count: products,
    isHere: code === province?.code,
  }))
  return (
    <nav aria-label={t.region}>
      <PlaceChips title={t.region} places={[everywhere, ...places]} />
    </nav>
  )
}

type CategoriesProps = Pick<MarketHomeView, 'categories' | 'province'>

function Categories({ categories, province }: CategoriesProps) {
  const t = useText(shopperText)
  const names = useText(catalogText).categories
  if (categories.length === 0) return null
  return (
    <ul className="chips" aria-label={t.byCategory}>
      {categories.map(({ category, products }) => (
        <li key={category}>
          <Link className="chip" to={categoryPath(category, province?.code)}>
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
                  <Link className="chip" to={communePath(place.code)}>
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
