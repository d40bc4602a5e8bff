// A look as it is stored, and what people submit to change it.
import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import {
  cornerShapes,
  fontPairs,
  goodsCounts,
  goodsSources,
  inGivenOrder,
  mostChosen,
  mostSections,
  sectionKinds,
  typeSizes,
  type Look,
  type Section,
} from './look.ts'

const color = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, bilingual('Hãy chọn một màu', 'Choose a colour'))
  .transform((hex) => hex.toLowerCase())
export const sectionId = z.string().regex(/^[a-zA-Z0-9-]{1,40}$/)
const words = (most: number) =>
  z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(most, bilingual(`Dài quá ${most} chữ`, `Longer than ${most} letters`)))
    .default('')
const oneOf = z.uuid().nullable()
const count = z.coerce.number().refine((asked) => goodsCounts.some((known) => known === asked))

const theme = {
  accentColor: color,
  size: z.enum(typeSizes),
  fonts: z.enum(fontPairs),
  corners: z.enum(cornerShapes),
}

const titled = { id: sectionId, title: words(80) }
const hero = { kind: z.literal('hero'), line: words(200) }
const goods = { kind: z.literal('goods'), source: z.enum(goodsSources) }
const story = { kind: z.literal('story'), body: words(3000), photoSide: z.enum(['left', 'right']) }
const map = { kind: z.literal('map'), line: words(200) }
const plain = ['collections', 'reviews', 'articles', 'certificates'] as const

const section = z.discriminatedUnion('kind', [
  z.object({ ...titled, ...hero, photoId: oneOf, leadsTo: oneOf }),
  z.object({
    ...titled,
    ...goods,
    collectionId: oneOf,
    productIds: z.array(z.uuid()).max(mostChosen),
    count,
  }),
  z.object({ ...titled, ...story, photoId: oneOf }),
  z.object({ ...titled, ...map, hasNames: z.boolean() }),
  z.object({ ...titled, kind: z.literal('collections') }),
  z.object({ ...titled, kind: z.literal('reviews') }),
  z.object({ ...titled, kind: z.literal('articles') }),
  z.object({ ...titled, kind: z.literal('certificates') }),
])

const look = z.object({
  theme: z.object({ ...theme, headingColor: color.nullable(), signMediaId: oneOf }),
  sections: z.array(section).max(mostSections),
})

/** What the table holds. Throws when a row was not written by this schema. */
export const readLook = (stored: unknown): Look => look.parse(stored)

const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')
/** An empty file input sends an empty file: the picture stays as it is. */
const picture = z
  .instanceof(File)
  .optional()
  .transform((file) => (file && file.size > 0 ? file : null))
const choice = z
  .union([z.literal(''), z.uuid()])
  .default('')
  .transform((id) => id || null)
const oneOrSeveral = z
  .union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(300)])
  .default([])

export const themeForm = z.object({
  ...theme,
  headingColor: color,
  hasOneColor: ticked,
  sign: picture,
})

/** One part, with the picture that was sent for it. */
export const sectionForm = z.discriminatedUnion('kind', [
  z.object({ title: words(80), ...hero, photo: picture, dropsPhoto: ticked, leadsTo: choice }),
  z
    .object({
      title: words(80),
      ...goods,
      collectionId: choice,
      productIds: oneOrSeveral.pipe(z.array(z.uuid()).max(mostChosen)),
      order: oneOrSeveral,
      count,
    })
    .transform(({ order, ...part }) => ({
      ...part,
      productIds: inGivenOrder(part.productIds, order),
    })),
  z.object({ title: words(80), ...story, photo: picture, dropsPhoto: ticked }),
  z.object({ title: words(80), ...map, hasNames: ticked }),
  ...plain.map((kind) => z.object({ title: words(80), kind: z.literal(kind) })),
])
export type SubmittedSection = z.output<typeof sectionForm> & { id: string }

const revision = z.coerce.number().int().nonnegative()

/** The buttons of the editor. */
export const draftForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add'), kind: z.enum(sectionKinds), id: sectionId }),
  z.object({ intent: z.literal('remove'), id: sectionId }),
  z.object({ intent: z.literal('up'), id: sectionId }),
  z.object({ intent: z.literal('down'), id: sectionId }),
  z.object({ intent: z.literal('undo') }),
  z.object({ intent: z.literal('discard') }),
  z.object({ intent: z.literal('publish'), revision }),
  z.object({ intent: z.literal('restore'), version: z.coerce.number().int().positive() }),
])
export type DraftAct = z.output<typeof draftForm>

/** What was submitted for a part, as the part; `photoId` is the stored picture's, when one was sent. */
export function submittedSection(
  form: SubmittedSection,
  before: Section | undefined,
  photoId: string | null,
): Section {
  if (form.kind !== 'hero' && form.kind !== 'story') return form
  const { photo: _photo, dropsPhoto, ...rest } = form
  const kept = before?.kind === form.kind && !dropsPhoto ? before.photoId : null
  return { ...rest, photoId: photoId ?? kept }
}
