// Photos as Image, MediaImage: addresses that the media route answers, resized by the names Hydrogen uses.
import type { ImageTransformInput } from '@shopify/hydrogen-react/storefront-api-types'

import type { PhotoView } from '#app/domain/catalog/storefront-views.server.ts'
import { toGid } from '#app/lib/gid.ts'
import { mediaUrl } from '#app/paths.ts'
import type { Fields, StorefrontContext } from './context.server.ts'

export type ImageNode = { photo: PhotoView; altFallback: string }
export type MediaImageNode = ImageNode & { __typename: 'MediaImage' }

export const imageOf = (
  photo: PhotoView | null | undefined,
  altFallback: string,
): ImageNode | null => (photo ? { photo, altFallback } : null)

export const mediaImageOf = (photo: PhotoView, altFallback: string): MediaImageNode => ({
  __typename: 'MediaImage',
  photo,
  altFallback,
})

export const mediaOriginOf = ({ mediaOrigin, origin }: StorefrontContext['site']): string =>
  mediaOrigin ?? origin

type Transform = Partial<
  Pick<ImageTransformInput, 'maxWidth' | 'maxHeight' | 'crop' | 'scale' | 'preferredContentType'>
>

function addressOf(
  { photo }: ImageNode,
  { site }: StorefrontContext,
  transform: Transform = {},
): string {
  const url = new URL(mediaUrl(photo.shopId, photo.id), mediaOriginOf(site))
  const scale = transform.scale ?? 1
  const set = (name: string, value: string | number | null | undefined) => {
    if (value !== null && value !== undefined) url.searchParams.set(name, String(value))
  }
  set('width', transform.maxWidth && Math.min(transform.maxWidth * scale, photo.width))
  set('height', transform.maxHeight && Math.min(transform.maxHeight * scale, photo.height))
  set('crop', transform.crop?.toLowerCase())
  set('format', transform.preferredContentType?.toLowerCase())
  return url.href
}

export const imageFields: Fields<ImageNode> = {
  id: ({ photo }) => toGid('ProductImage', photo.id),
  altText: ({ photo, altFallback }) => photo.alt || altFallback,
  width: ({ photo }) => photo.width,
  height: ({ photo }) => photo.height,
  url: (image, { transform }: { transform?: ImageTransformInput | null }, context) =>
    addressOf(image, context, transform ?? {}),
  src: (image, _args, context) => addressOf(image, context),
  originalSrc: (image, _args, context) => addressOf(image, context),
  transformedSrc: (image, args: Transform, context) => addressOf(image, context, args),
}

export const mediaImageFields: Fields<MediaImageNode> = {
  id: ({ photo }) => toGid('MediaImage', photo.id),
  alt: ({ photo, altFallback }) => photo.alt || altFallback,
  mediaContentType: () => 'IMAGE',
  image: (media) => media,
  previewImage: (media) => media,
}
