// How a product's pictures stand on its page, and the line of its head that fetches the first one early.
import type { MetaDescriptor } from '@remix-run/node'

import { pictureOf, type ProductNode } from '#app/components/storefront-nodes.ts'
import { preloadPhoto, type PhotoFrame } from '#app/components/ui/photo-sizes.ts'

export const galleryFrame: PhotoFrame = {
  ratio: '4/5',
  sizes: '(min-width: 1200px) 600px, (min-width: 768px) 50vw, 100vw',
}

export const preloadGallery = ({ images }: Pick<ProductNode, 'images'>): MetaDescriptor[] =>
  preloadPhoto(pictureOf(images.nodes[0] ?? null), galleryFrame)
