// The sign over the door: the market's pot, or a shop's own sign and name.
import { Link } from '@remix-run/react'

import { Photo } from '#app/components/ui/photo.tsx'
import { uiText } from '#app/i18n/ui.ts'
import { useText } from '#app/i18n/use-text.ts'
import { homePath, mediaUrl } from '#app/paths.ts'

import type { PublicSite } from '../root-data.ts'

export function Brand({ to = homePath }: { to?: string }) {
  const t = useText(uiText)
  return (
    <Link to={to} className="brand" aria-label={`${t.brand}, ${t.home}`}>
      <Pot />
      <span className="brand-name">{t.brand}</span>
    </Link>
  )
}

type BrandShop = Pick<NonNullable<PublicSite['shop']>, 'id' | 'name' | 'signMediaId'>

export function ShopBrand({ shop }: { shop: BrandShop }) {
  const sign = shop.signMediaId && {
    url: mediaUrl(shop.id, shop.signMediaId),
    altText: '',
    width: null,
    height: null,
  }
  return (
    <Link to={homePath} className="brand">
      {sign ? <Photo picture={sign} sizes="36px" isFirst isDecorative /> : <Pot />}
      <span className="brand-name">{shop.name}</span>
    </Link>
  )
}

export function Pot() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden>
      <path
        d="M7 17h26c1 0 2 1 1.700 2C33 28.500 28 34 20 34S7 28.500 5.300 19c-.2-1 .7-2 1.700-2Z"
        fill="currentColor"
      />
      <path
        d="M10 14.500C10.500 10 14.500 7.500 20 7.500s9.500 2.500 10 7Z"
        fill="currentColor"
        opacity=".78"
      />
      <path
        d="M20 7.500V4.500M5.500 19.500c-3 .5-3 4.500.5 5M34.500 19.500c3 .5 3 4.500-.5 5"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  )
}
