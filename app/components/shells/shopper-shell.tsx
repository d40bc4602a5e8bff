// The frame around everything a shopper sees: the market's or the shop's, whichever host this is.
import { Link } from '@remix-run/react'
import { House, Search, ShoppingBasket, Store, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'

import { uiText } from '#app/i18n/ui.ts'
import { useText } from '#app/i18n/use-text.ts'
import {
  accountPath,
  cartPath,
  findOrderPath,
  homePath,
  policiesPath,
  rankingPath,
  searchPath,
  sellerHomePath,
  shopsPath,
  signInPath,
} from '#app/paths.ts'
import { Icon } from '#app/components/ui/icon.tsx'

import { useRootData, type RootData } from '../root-data.ts'
import { Brand, ShopBrand } from './brand.tsx'
import { Foot, LanguageSwitch, SkipLink } from './frame.tsx'
import { BottomBar, Count, useHere, type Place } from './nav.tsx'
import { SearchBox } from './search-box.tsx'
import { FootMenu, ShopMenu } from './shop-menu.tsx'

type Props = { children: ReactNode; isNarrow?: boolean }

export function ShopperShell({ children, isNarrow }: Props) {
  const root = useRootData()
  return root?.site.shop ? (
    <ShopShell root={root} shop={root.site.shop} isNarrow={isNarrow}>
      {children}
    </ShopShell>
  ) : (
    <MarketShell root={root} isNarrow={isNarrow}>
      {children}
    </MarketShell>
  )
}

function MarketShell({ root, children, isNarrow }: Props & { root: RootData | undefined }) {
  const t = useText(uiText)
  const accountPlace = root?.account
    ? { to: accountPath, label: t.account, icon: UserRound }
    : { to: signInPath(), label: t.signIn, icon: UserRound }
  const shops = { to: shopsPath, label: t.shops, icon: Store }
  const cart = { to: cartPath, label: t.cart, icon: ShoppingBasket, count: root?.cartCount }
  const home = { to: homePath, label: t.home, icon: House, isExact: true }
  return (
    <Frame
      brand={<Brand />}
      top={[shops, accountPlace, cart]}
      bar={[home, { to: searchPath(), label: t.search, icon: Search }, cart, accountPlace]}
      isNarrow={isNarrow}
      foot={
        <Foot
          line={`${t.brand} · ${t.brandLine}`}
          links={[
            { to: shopsPath, label: t.shops },
            { to: findOrderPath, label: t.findOrder },
            { to: rankingPath, label: t.ranking },
            { to: sellerHomePath, label: t.sell },
          ]}
        />
      }
    >
      {children}
    </Frame>
  )
}

type ShopProps = Props & { root: RootData; shop: NonNullable<RootData['site']['shop']> }

function ShopShell({ root, shop, children, isNarrow }: ShopProps) {
  const t = useText(uiText)
  const cart = { to: cartPath, label: t.cart, icon: ShoppingBasket, count: root.cartCount }
  const market = { to: root.site.marketOrigin, label: t.toMarket, icon: Store }
  const home = { to: homePath, label: t.home, icon: House, isExact: true }
  const foot = root.menus?.foot ?? []
  // A shop's own foot that leads to its promises says so already.
  const namesPolicies = foot.some(({ to }) => to.startsWith(policiesPath))
  const policies = namesPolicies ? [] : [{ to: policiesPath, label: t.policies }]
  return (
    <Frame
      brand={<ShopBrand shop={shop} />}
      top={[market, cart]}
      bar={[home, { to: searchPath(), label: t.search, icon: Search }, cart, market]}
      isNarrow={isNarrow}
      menu={<ShopMenu links={root.menus?.main ?? []} />}
      foot={
        <>
          <FootMenu links={foot} />
          <Foot
            line={shop.name}
            links={[
              ...policies,
              { to: findOrderPath, label: t.findOrder },
              { to: root.site.marketOrigin, label: t.toMarketLine },
            ]}
          />
        </>
      }
    >
      {children}
    </Frame>
  )
}

type FrameProps = Props & {
  brand: ReactNode
  top: readonly Place[]
  bar: readonly Place[]
  menu?: ReactNode
  foot: ReactNode
}

function Frame({ brand, top, bar, menu, foot, isNarrow, children }: FrameProps) {
  const here = useHere()
  const t = useText(uiText)
  return (
    <div className="shopper with-bottom-bar">
      <SkipLink />
      <header className="top">
        <div className="top-row">
          {brand}
          <div className="top-search from-tablet">
            <SearchBox id="top-search" />
          </div>
          <div className="top-language">
            <LanguageSwitch />
          </div>
          <nav className="top-links from-tablet" aria-label={t.places}>
            {top.map((place) => (
              <Link key={place.to} to={place.to} className="top-link" aria-current={here(place)}>
                <Icon of={place.icon} />
                {place.label}
                <Count count={place.count} />
              </Link>
            ))}
          </nav>
        </div>
        {menu}
      </header>
      <main id="main" className={isNarrow ? 'page page-narrow' : 'page'} tabIndex={-1}>
        {children}
      </main>
      {foot}
      <BottomBar places={bar} />
    </div>
  )
}
