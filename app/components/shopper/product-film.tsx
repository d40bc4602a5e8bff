// The short film of a product: played here when the file is ours, otherwise a link, so that no other site follows a
// shopper who only looks.
import { Play } from 'lucide-react'

import { ButtonLink } from '#app/components/ui/button.tsx'
import { productText } from '#app/i18n/product.ts'
import { useText } from '#app/i18n/use-text.ts'

export type VideoView =
  { kind: 'link'; url: string } | { kind: 'file'; url: string; contentType: string }

export function ProductFilm({ video }: { video: VideoView }) {
  const t = useText(productText)
  if (video.kind === 'link') {
    return (
      <p>
        <ButtonLink to={video.url} icon={Play} target="_blank" rel="noreferrer noopener">
          {t.videoLink}
        </ButtonLink>
      </p>
    )
  }
  return (
    // The films of small shops have no words to caption; what matters is in the description beside them.
    // eslint-disable-next-line jsx-a11y/media-has-caption
    <video className="product-film" controls preload="none" playsInline aria-label={t.video}>
      <source src={video.url} type={video.contentType} />
    </video>
  )
}
