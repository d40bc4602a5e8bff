// The sizes in which a picture is offered. A page that wants its first picture early names the same ones in its head, so
// that the browser fetches one and not two.
import type { MetaDescriptor } from '@remix-run/node'

import { sizedMediaUrl } from '#app/paths.ts'

type Source = { url: string; width: number | null; height: number | null }

/** The ratio ("4/5") and CSS sizes that a picture is shown in. */
export type PhotoFrame = { ratio: string; sizes: string }

const widths = [160, 400, 640, 880, 1120]
export const placeholderWidth = 160

/** An `srcset` with none larger than the picture is. */
export function photoSrcSet({ url, width, height }: Source, ratio: string): string {
  const [across = 1, down = 1] = ratio.split('/').map(Number)
  const offered = widths
    .map((wide) => ({ wide, high: Math.round((wide * down) / across) }))
    .filter(({ wide, high }) => wide <= (width ?? wide) && high <= (height ?? high))
  return offered
    .map(({ wide, high }) => {
      const sized = sizedMediaUrl(url, { width: wide, height: high, crop: 'center' })
      return `${sized} ${wide}w`
    })
    .join(', ')
}

/** A line of the page's head that fetches the picture before the page is read that far. */
export function preloadPhoto(
  picture: Source | null,
  { ratio, sizes }: PhotoFrame,
): MetaDescriptor[] {
  const imageSrcSet = picture && photoSrcSet(picture, ratio)
  if (!imageSrcSet) return []
  const link = {
    rel: 'preload',
    as: 'image',
    imageSrcSet,
    imageSizes: sizes,
    fetchpriority: 'high',
  }
  return [{ tagName: 'link', ...link }]
}
