// How the photo of a shop's opening stands on its page, and the line of the page's head that fetches it early.
import type { MetaDescriptor } from '@remix-run/node'

import { preloadPhoto, type PhotoFrame } from '#app/components/ui/photo-sizes.ts'

import type { HomePart } from './parts.ts'

export const heroFrame: PhotoFrame = {
  ratio: '3/2',
  sizes: '(min-width: 1200px) 780px, (min-width: 768px) 64vw, 100vw',
}

/** Only when the page opens with it: further down it would hold up what is seen first. */
export function preloadHero([first]: readonly HomePart[]): MetaDescriptor[] {
  return first?.kind === 'hero' ? preloadPhoto(first.photo, heroFrame) : []
}
