// What the root loader tells every page: language, site, and the few facts about the visitor that the frame shows.
import { useRouteLoaderData } from '@remix-run/react'

import type { Locale } from '#app/i18n/text.ts'

import type { PublicTheme } from './theme.ts'

export type PublicSite = {
  kind: 'market' | 'shop'
  origin: string
  marketOrigin: string
  shop: {
    id: string
    slug: string
    name: string
    tagline: string
    theme: PublicTheme
    signMediaId: string | null
  } | null
}

/** `isOurs`: the label is in the reader's language, not in the shop's. */
export type MenuLink = { label: string; to: string; isOurs: boolean; items: MenuLink[] }
export type ShopMenus = { main: MenuLink[]; foot: MenuLink[] }

export type RootData = {
  locale: Locale
  site: PublicSite
  /** Of the shop whose host this is. */
  menus: ShopMenus | null
  /** Pieces in the cart; 0 for everybody without a cart cookie, so their page can be cached whole. */
  cartCount: number
  account: { displayName: string } | null
  /** On a shop's desk: news that this person has not seen. */
  unreadNews: number
}

/** Undefined only when the root itself failed (unknown host, fault). */
export const useRootData = (): RootData | undefined => useRouteLoaderData<RootData>('root')
