// A shop among others: its sign, its name, what it is and where.
import { Link } from '@remix-run/react'
import { MapPin } from 'lucide-react'

import { Icon } from '#app/components/ui/icon.tsx'
import { Photo } from '#app/components/ui/photo.tsx'
import { shopperText } from '#app/i18n/shopper.ts'
import { useText } from '#app/i18n/use-text.ts'
import { mediaUrl, shopPath } from '#app/paths.ts'

import { firstLetter } from './known-name.ts'

export type ShopCardView = {
  id: string
  slug: string
  name: string
  legalForm: string
  tagline: string
  signMediaId: string | null
  place: string
}

export function ShopCard({ shop }: { shop: ShopCardView }) {
  const forms: Record<string, string> = useText(shopperText).legalForms
  return (
    <article className="shop-card">
      <ShopSign shop={shop} sizes="88px" />
      <div className="stack-tight">
        <p className="small soft">{forms[shop.legalForm]}</p>
        <h3>
          <Link to={shopPath(shop.slug)}>{shop.name}</Link>
        </h3>
        <p className="shop-card-line">{shop.tagline}</p>
        <p className="small soft place-line">
          <Icon of={MapPin} size={16} />
          {shop.place}
        </p>
      </div>
    </article>
  )
}

type SignProps = {
  shop: Pick<ShopCardView, 'id' | 'name' | 'signMediaId'>
  sizes: string
  isFirst?: boolean
}

/** The drawn sign; a shop without one shows its first letter. */
export function ShopSign({ shop, sizes, isFirst }: SignProps) {
  if (!shop.signMediaId) {
    return (
      <span className="shop-letter" aria-hidden>
        {firstLetter(shop.name)}
      </span>
    )
  }
  const picture = {
    url: mediaUrl(shop.id, shop.signMediaId),
    altText: '',
    width: null,
    height: null,
  }
  return <Photo picture={picture} sizes={sizes} isFirst={isFirst} isDecorative />
}
