// What buyers say of the shop: the average of all of it, and the latest who wrote words.
import { Link } from '@remix-run/react'

import { RatingLine, RatingStars } from '#app/components/review/rating.tsx'
import { DateText } from '#app/components/ui/date-text.tsx'
import type { ShopVoice } from '#app/domain/site/home-views.server.ts'
import { ratingsText } from '#app/i18n/ratings.ts'
import { shopHomeText } from '#app/i18n/shop-home.ts'
import { useText } from '#app/i18n/use-text.ts'
import { productPath } from '#app/paths.ts'

import type { ReviewsPart } from './parts.ts'

export function Voices({ part }: { part: ReviewsPart }) {
  const t = useText(shopHomeText)
  const { summary, latest } = part.voices
  return (
    <section className="stack" aria-labelledby={`part-${part.id}`}>
      <div className="row-between">
        <h2 id={`part-${part.id}`}>{part.title || t.voices}</h2>
        <RatingLine summary={summary} />
      </div>
      <ul className="home-voices">
        {latest.map((voice) => (
          <li key={voice.id}>
            <Voice voice={voice} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Voice({ voice }: { voice: ShopVoice }) {
  const { bought } = useText(ratingsText)
  return (
    <figure className="card home-voice">
      <RatingStars rating={voice.rating} />
      <blockquote>
        <p className="pre-line home-voice-words">{voice.body}</p>
      </blockquote>
      <figcaption className="small soft">
        <strong>{voice.authorName}</strong> · {bought} · <DateText day={voice.writtenAt} />
        {voice.product && (
          <Link className="home-voice-product" to={productPath(voice.product.handle)}>
            {voice.product.title}
          </Link>
        )}
      </figcaption>
    </figure>
  )
}
