// The shop's story beside a photo, and where it can be found.
import { MapPin, Phone } from 'lucide-react'

import type { AboutShopView } from '#app/components/shopper/about-shop.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { Photo } from '#app/components/ui/photo.tsx'
import { shopperText } from '#app/i18n/shopper.ts'
import { useText } from '#app/i18n/use-text.ts'

import type { StoryPart } from './parts.ts'

export function Story({ part, shop }: { part: StoryPart; shop: AboutShopView }) {
  const t = useText(shopperText)
  const body = part.body || shop.story
  const shape = part.photo ? `home-story home-story-photo photo-${part.photoSide}` : 'home-story'
  return (
    <section className={shape} aria-labelledby={`part-${part.id}`}>
      {part.photo && (
        <Photo
          picture={part.photo}
          ratio="4/3"
          sizes="(min-width: 1200px) 560px, (min-width: 768px) 50vw, 100vw"
          isDecorative
        />
      )}
      <div className="stack home-story-words">
        <h2 id={`part-${part.id}`}>{part.title || t.aboutShop}</h2>
        {body && <p className="pre-line">{body}</p>}
        <div className="stack-tight">
          <p className="place-line soft">
            <Icon of={MapPin} size={18} />
            <span>
              <span className="visually-hidden">{t.addressOf}: </span>
              {shop.addressLine}, {shop.place}
            </span>
          </p>
          {shop.phone && (
            <a className="place-line home-phone" href={`tel:${shop.phone}`}>
              <Icon of={Phone} size={18} />
              <span>
                <span className="visually-hidden">{t.phone}: </span>
                {shop.phone}
              </span>
            </a>
          )}
        </div>
      </div>
    </section>
  )
}
