// Who runs a shop and where: its sign, story and ways to reach it.
import { MapPin, Phone } from 'lucide-react'
import type { ReactNode } from 'react'

import { RatingLine } from '#app/components/review/rating.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import type { RatingSummary } from '#app/domain/review/review.ts'
import { shopperText } from '#app/i18n/shopper.ts'
import { useText } from '#app/i18n/use-text.ts'

import { ShopSign } from './shop-card.tsx'

export type AboutShopView = {
  id: string
  slug: string
  name: string
  legalForm: string
  tagline: string
  story: string
  signMediaId: string | null
  addressLine: string
  place: string
  phone: string | null
}

type Props = { shop: AboutShopView; action?: ReactNode; rating?: RatingSummary }

export function ShopHero({ shop, action, rating }: Props) {
  const t = useText(shopperText)
  const forms: Record<string, string> = t.legalForms
  return (
    <section className="shop-hero">
      <ShopSign shop={shop} sizes="(min-width: 768px) 200px, 112px" isFirst />
      <div className="stack-tight">
        <p className="small soft">{forms[shop.legalForm]}</p>
        <h1>{shop.name}</h1>
        {shop.tagline && <p className="shop-hero-line">{shop.tagline}</p>}
        <p className="place-line soft">
          <Icon of={MapPin} size={18} />
          {shop.place}
        </p>
        {rating && <RatingLine summary={rating} />}
        {action && <div className="row">{action}</div>}
      </div>
    </section>
  )
}

export function ShopStory({ shop }: { shop: AboutShopView }) {
  const t = useText(shopperText)
  return (
    <section className="card shop-story">
      <h2>{t.aboutShop}</h2>
      {shop.story && <p className="pre-line">{shop.story}</p>}
      <dl className="facts">
        <dt>{t.addressOf}</dt>
        <dd>
          {shop.addressLine}, {shop.place}
        </dd>
        {shop.phone && (
          <>
            <dt>{t.phone}</dt>
            <dd>
              <a className="row phone" href={`tel:${shop.phone}`}>
                <Icon of={Phone} size={18} />
                {shop.phone}
              </a>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}
