// What a photo may be, and what is kept of it. Safe for the browser.

export const photoLimits = {
  bytes: 15_000_000,
  pixels: 50_000_000,
  smallestEdge: 200,
  largestEdge: 2560,
} as const

/** What an upload control offers; what counts is the content, looked at by the server. */
export const photoTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const

export const photosPerProduct = 12

export type PhotoRefusal =
  | 'photo.empty'
  | 'photo.too-heavy'
  | 'photo.not-a-picture'
  | 'photo.animated'
  | 'photo.too-many-pixels'
  | 'photo.too-small'
  | 'photo.too-many'
  | 'photo.not-found'

/** A photo in the storage, not yet on any product. */
export type StoredPhoto = {
  storageKey: string
  contentType: string
  width: number
  height: number
  byteSize: number
  sha256: string
}
