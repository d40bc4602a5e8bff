// The first words of a shop's page: on a sheet that lies over the photo, so that they can be read whatever it shows.
import { MapPin } from 'lucide-react'

import type { AboutShopView } from '#app/components/shopper/about-shop.tsx'
import { ShopSign } from '#app/components/shopper/shop-card.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { Photo } from '#app/components/ui/photo.tsx'
import { shopHomeText } from '#app/i18n/shop-home.ts'
import { shopperText } from '#app/i18n/shopper.ts'
import { useText } from '#app/i18n/use-text.ts'

import { heroFrame } from './hero-frame.ts'
import type { HeroPart } from './parts.ts'

type Props = { part: HeroPart; shop: AboutShopView; isFirst: boolean }

export function Hero({ part, shop, isFirst }: Props) {
  const t = useText(shopHomeText)
  const forms: Record<string, string> = useText(shopperText).legalForms
  const Title = isFirst ? 'h1' : 'h2'
  const line = part.line || shop.tagline
  return (
    <section className={part.photo ? 'home-hero home-hero-photo' : 'home-hero'}>
      {part.photo && <Photo picture={part.photo} {...heroFrame} isFirst={isFirst} isDecorative />}
      <div className="home-hero-words">
        {isFirst && <ShopSign shop={shop} sizes="(min-width: 768px) 96px, 64px" isFirst />}
        <div className="stack-tight">
          {isFirst && <p className="small soft">{forms[shop.legalForm]}</p>}
          <Title className="home-hero-title">{part.title || shop.name}</Title>
          {line && <p className="shop-hero-line">{line}</p>}
          {isFirst && (
            <p className="place-line soft">
              <Icon of={MapPin} size={18} />
              {shop.place}
            </p>
          )}
        </div>
        {part.to && (
          <ButtonLink to={part.to} look="primary">
            {part.leadsTo ?? t.seeGoods}
          </ButtonLink>
        )}
      </div>
    </section>
  )
}
