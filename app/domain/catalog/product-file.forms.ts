// Files of a product: photos, a film, papers. What is in a file is looked at when it is stored.
import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'

import { photosPerProduct } from './photo.ts'
import { parseVideoLink } from './product-video.ts'

// A file field that was left empty is sent as an empty file.
export const oneFile = z
  .preprocess(
    (sent) => (sent instanceof File && sent.size === 0 && sent.name === '' ? undefined : sent),
    z.instanceof(File).optional(),
  )
  .optional()

/** Photos as a browser sends them; none is an empty list. What is in them is looked at by storePhoto. */
export const photosField = z.preprocess(
  (sent) => (sent === undefined ? [] : [sent].flat()),
  z.array(z.instanceof(File)).max(photosPerProduct),
)

const videoLink = z.string().transform((typed, issues) => {
  const found = parseVideoLink(typed)
  if (found) return found
  issues.addIssue({
    code: 'custom',
    message: bilingual(
      'Dán đường dẫn https của YouTube, TikTok, Facebook hoặc Vimeo',
      'Paste an https link of YouTube, TikTok, Facebook or Vimeo',
    ),
  })
  return z.NEVER
})

const altText = z.string().trim().max(200)

/** The photo screen's forms, told apart by their button. */
export const photosForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add'), photos: photosField }),
  z.object({ intent: z.literal('first'), mediaId: z.uuid() }),
  z.object({ intent: z.literal('remove'), mediaId: z.uuid() }),
  z.object({ intent: z.literal('describe'), mediaId: z.uuid(), alt: altText }),
  z.object({
    intent: z.literal('video'),
    link: z.preprocess((sent) => (sent === '' ? undefined : sent), videoLink.optional()).optional(),
    film: oneFile,
  }),
  z.object({ intent: z.literal('no-video') }),
])
