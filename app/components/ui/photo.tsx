// A picture that keeps its place before it arrives. `ratio` crops it ("4/5"); without one its own shape is kept.
import { Image, type Loader } from '@shopify/hydrogen-react/Image'

import { uiText } from '#app/i18n/ui.ts'
import { useText } from '#app/i18n/use-text.ts'
import { sizedMediaUrl } from '#app/paths.ts'

import { photoSrcSet, placeholderWidth } from './photo-sizes.ts'

export type Picture = { url: string; altText: string; width: number | null; height: number | null }

type Props = {
  picture: Picture | null
  ratio?: string
  /** CSS sizes, e.g. "(min-width: 768px) 25vw, 50vw". */
  sizes: string
  /** The first picture of a page is fetched at once; the others when they come near. */
  isFirst?: boolean
  /** Beside a name that says the same, a picture is silent. */
  isDecorative?: boolean
}

export function Photo({
  picture,
  ratio = '1/1',
  sizes,
  isFirst = false,
  isDecorative = false,
}: Props) {
  if (!picture) return <PhotoMissing ratio={ratio} isDecorative={isDecorative} />
  return (
    <span className="photo" style={{ aspectRatio: ratio }}>
      <Image
        data={{ ...picture, altText: isDecorative ? '' : picture.altText }}
        aspectRatio={ratio}
        crop="center"
        sizes={sizes}
        srcSet={photoSrcSet(picture, ratio) || undefined}
        srcSetOptions={onlyPlaceholder}
        loading={isFirst ? 'eager' : 'lazy'}
        loader={sized}
        {...(isFirst && atOnce)}
      />
    </span>
  )
}

// The sizes are ours; of the component's own we need the one for browsers that read no srcset.
const onlyPlaceholder = { intervals: 0, startingWidth: 0, incrementSize: 0, placeholderWidth }
// React 18 knows the attribute by no name, and passes on what is written small.
const atOnce = { fetchpriority: 'high' }

const sized: Loader = ({ src = '', width, height, crop }) =>
  sizedMediaUrl(src, {
    ...(width && { width: Math.round(width) }),
    ...(height && { height: Math.round(height) }),
    ...(crop && { crop: 'center' }),
  })

function PhotoMissing({ ratio, isDecorative }: { ratio: string; isDecorative: boolean }) {
  const t = useText(uiText)
  return (
    <span className="photo photo-missing" style={{ aspectRatio: ratio }}>
      <svg viewBox="0 0 48 48" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden>
        <path d="M10 20c0 14 6 20 14 20s14-6 14-20" />
        <path d="M7 20h34M14 20c0-5 4-8 10-8s10 3 10 8M24 12V8M7 20c-3 1-3 6 1 7M41 20c3 1 3 6-1 7" />
      </svg>
      {!isDecorative && <span className="visually-hidden">{t.noPicture}</span>}
    </span>
  )
}
