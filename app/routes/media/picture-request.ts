// Which picture a browser asks for: the parameters that Hydrogen's Image writes, and the formats it can show. Pure.
import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'

export const largestAsked = 4096

const wrongSize = bilingual(
  `Kích thước là số nguyên từ 1 đến ${largestAsked}`,
  `A size is a whole number from 1 to ${largestAsked}`,
)
const size = z
  .string()
  .regex(/^\d{1,5}$/, wrongSize)
  .transform(Number)
  .pipe(z.number().min(1, wrongSize).max(largestAsked, wrongSize))

export const formats = ['avif', 'webp', 'jpeg', 'png'] as const
export type Format = (typeof formats)[number]

export const crops = ['center', 'top', 'bottom', 'left', 'right'] as const

const lower = z.string().toLowerCase()
const wrongCrop = bilingual(
  `Cắt ảnh theo: ${crops.join(', ')}`,
  `Crop is one of ${crops.join(', ')}`,
)
const wrongFormat = bilingual(
  `Định dạng: ${formats.join(', ')}`,
  `Format is one of ${formats.join(', ')}`,
)

export const pictureQuery = z.object({
  width: size.optional(),
  height: size.optional(),
  crop: lower.pipe(z.enum(crops, wrongCrop)).optional(),
  format: lower
    .transform((typed) => (typed === 'jpg' ? 'jpeg' : typed))
    .pipe(z.enum(formats, wrongFormat))
    .optional(),
})
export type PictureQuery = z.output<typeof pictureQuery>

export type Picture = {
  width: number
  height: number
  crop: (typeof crops)[number] | null
  format: Format
}

type Original = { width: number; height: number }

/**
 * The picture to make. Never larger than the original; with a crop exactly the shape that was asked for, otherwise
 * the original's shape within the box.
 */
export function pictureFor(query: PictureQuery, original: Original, accept: string): Picture {
  const box =
    query.crop && query.width && query.height ? shaped(query, original) : within(query, original)
  return {
    ...box,
    crop: box.isCut ? (query.crop ?? null) : null,
    format: query.format ?? formatFor(accept, box),
  }
}

type Box = { width: number; height: number; isCut: boolean }

function shaped({ width = 1, height = 1 }: PictureQuery, original: Original): Box {
  const scale = Math.min(1, original.width / width, original.height / height)
  return { width: atLeastOne(width * scale), height: atLeastOne(height * scale), isCut: true }
}

function within({ width, height }: PictureQuery, original: Original): Box {
  const scale = Math.min(
    1,
    (width ?? Infinity) / original.width,
    (height ?? Infinity) / original.height,
  )
  return {
    width: atLeastOne(original.width * scale),
    height: atLeastOne(original.height * scale),
    isCut: false,
  }
}

const atLeastOne = (edge: number) => Math.max(1, Math.round(edge))

// AVIF is the smallest and by far the slowest to make: only for pictures the size of a card or a phone's width.
const avifPixels = 500_000

function formatFor(accept: string, { width, height }: Original): Format {
  const takes = (type: string) => accept.includes(type)
  if (takes('image/avif') && width * height <= avifPixels) return 'avif'
  return takes('image/webp') ? 'webp' : 'jpeg'
}

/** Names the picture within its photo: for the file on disk and the ETag. */
export const pictureName = ({ width, height, crop, format }: Picture): string =>
  `${width}x${height}${crop ? `-${crop}` : ''}.${format}`
