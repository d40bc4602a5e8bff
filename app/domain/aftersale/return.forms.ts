import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import { photosPerReturn, returnReasons } from './return.ts'

const pieces = z.coerce
  .number(bilingual('Nhập một số', 'Enter a number'))
  .int(bilingual('Số nguyên, không lẻ', 'A whole number'))
  .min(0, bilingual('Không được nhỏ hơn 0', 'Not less than 0'))
  .max(10_000)

/** `lines.<order line id>` = how many pieces. */
const lines = z.record(z.uuid(), pieces).default({})
const words = (least: number) =>
  z.string().trim().min(least, bilingual('Viết vài chữ', 'Write a few words')).max(1000)

/** Photos of one upload field: none, one or several. */
export const photosOf = (most: number) =>
  z
    .union([z.instanceof(File).transform((file) => [file]), z.array(z.instanceof(File))])
    .default([])
    .refine(
      (files) => files.length <= most,
      bilingual(`Nhiều nhất ${most} ảnh`, `At most ${most} photos`),
    )

export const askReturnForm = z.object({
  lines,
  reason: z.enum(returnReasons, bilingual('Chọn một lý do', 'Choose a reason')),
  note: words(5),
  photos: photosOf(photosPerReturn),
})

/** The shopper's buttons on a case. */
export const ownReturnForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('withdraw') }),
  z.object({ intent: z.literal('dispute'), note: words(10) }),
])

const ticked = z
  .literal('on')
  .optional()
  .transform((tick) => tick === 'on')

/** The shop's. Refusing says why. */
export const answerReturnForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('approve'),
    needsGoods: z.enum(['yes', 'no']).transform((word) => word === 'yes'),
    withDelivery: ticked,
    answer: z.string().trim().max(1000).default(''),
  }),
  z.object({ intent: z.literal('refuse'), answer: words(5) }),
  z.object({
    intent: z.literal('receive'),
    lines,
    isRestocked: ticked,
    withDelivery: ticked,
  }),
])

/** The operator's: for whom, and why; a decision cannot be taken back, so a word is typed. */
export const decideDisputeForm = z.object({
  decision: z.enum(['shopper', 'shop'], bilingual('Chọn một bên', 'Choose a side')),
  note: words(10),
  withDelivery: ticked,
})
