// What packers submit.
import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import { parseAmount } from '#app/lib/quantity.ts'
import { carrierIds } from '#plugins/shipping/port.ts'

const pieces = bilingual('Nhập số nguyên từ 0', 'Enter a whole number from 0')
const quantity = z
  .string()
  .trim()
  .regex(/^\d{1,4}$/, pieces)
  .transform(Number)

/** "1,2" kilograms as grams; empty = what the pieces weigh together. */
const weight = z
  .string()
  .trim()
  .default('')
  .transform((text, issues) => {
    if (text === '') return null
    const kilograms = parseAmount(text)
    if (kilograms !== null && kilograms > 0 && kilograms <= 50) return Math.ceil(kilograms * 1000)
    const message = bilingual(
      'Nhập số ký từ 0,1 đến 50, ví dụ 1,2',
      'Enter kilograms up to 50, like 1.2',
    )
    issues.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** `pieces.<order line>` is how many go into this box. */
export const packForm = z.object({
  intent: z.literal('pack'),
  pieces: z.record(z.uuid(), quantity).default({}),
  by: z.enum(['own', ...carrierIds]),
  weight,
  note: z.string().trim().max(200).default(''),
  requestKey: z.string().min(8).max(80),
})

export const parcelSteps = ['hand-over', 'deliver', 'take-back', 'unpack', 'ask-again'] as const
export type ParcelStep = (typeof parcelSteps)[number]

export const parcelStepForm = z.object({
  intent: z.enum(parcelSteps),
  shipmentId: z.uuid(),
  oldPlaceCode: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
})

export const parcelForm = z.union([packForm, parcelStepForm])

export const bulkActions = ['pack', 'hand-over', 'deliver'] as const
export type BulkAction = (typeof bulkActions)[number]

/** Ticked orders and what is to be done with all of them. */
export const bulkForm = z.object({
  action: z.enum(bulkActions),
  order: z
    .union([z.uuid(), z.array(z.uuid()).max(100)])
    .transform((ids) => [...new Set([ids].flat())])
    .catch([])
    .pipe(z.array(z.uuid()).min(1, bilingual('Chọn ít nhất một đơn', 'Choose at least one order'))),
})

export const paperSizes = ['a6', 'a4'] as const
export type PaperSize = (typeof paperSizes)[number]

/** Which papers to print: `?orders=…&orders=…&size=a6`. */
export const printQuery = z.object({
  order: z
    .union([z.uuid(), z.array(z.uuid()).max(100)])
    .transform((ids) => [...new Set([ids].flat())])
    .catch([])
    .default([]),
  size: z.enum(paperSizes).catch('a6').default('a6'),
})
