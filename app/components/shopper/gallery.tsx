// The pictures of a product: the first large, the others in a row to leaf through, without a script.
import { pictureOf, type PictureNode } from '#app/components/storefront-nodes.ts'
import { Photo } from '#app/components/ui/photo.tsx'
import { productText } from '#app/i18n/product.ts'
import { useText } from '#app/i18n/use-text.ts'

import { galleryFrame } from './gallery-frame.ts'

export function Gallery({ pictures, title }: { pictures: readonly PictureNode[]; title: string }) {
  const t = useText(productText)
  const shown = pictures.map((node) => pictureOf(node))
  if (shown.length <= 1) {
    return (
      <div className="gallery">
        <Photo picture={shown[0] ?? null} {...galleryFrame} isFirst />
      </div>
    )
  }
  return (
    <div
      className="gallery gallery-row"
      role="group"
      aria-label={`${t.gallery}: ${title}`}
      // A row that scrolls must be reachable by the keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {shown.map((picture, index) => (
        <Photo key={picture?.url} picture={picture} {...galleryFrame} isFirst={index === 0} />
      ))}
    </div>
  )
}
