// What a stock keeper submits, read the same way in the browser and on the server.
import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import { parseAmount } from '#app/lib/quantity.ts'
import { adjustReasons, directionOf } from './inventory.ts'
import { stockFilters } from './stock-filters.ts'

const badAmount = bilingual(
  'Nhập một số lớn hơn 0, ví dụ 1,5',
  'Enter a number above 0, for example 1.5',
)
const most = 1_000_000_000

const amount = z.string().transform((typed, issues) => {
  const found = parseAmount(typed)
  if (found !== null && found > 0 && found <= most) return found
  issues.addIssue({ code: 'custom', message: badAmount })
  return z.NEVER
})

const badCount = bilingual(
  'Nhập số đếm được, ví dụ 12 hoặc 1,5; để trống nếu chưa đếm',
  'Enter what you counted, for example 12 or 1.5; leave it empty if you have not',
)
/** Nothing typed is not counted yet; 0 is counted, and none were there. */
const countedAmount = z.string().transform((typed, issues) => {
  if (typed.trim() === '') return null
  const found = parseAmount(typed)
  if (found !== null && found <= most) return found
  issues.addIssue({ code: 'custom', message: badCount })
  return z.NEVER
})

const note = z
  .string()
  .trim()
  .max(200, bilingual('Tối đa 200 ký tự', 'At most 200 characters'))
  .default('')
const clientKey = z.string().min(16).max(64)
const place = { lotId: z.uuid(), locationId: z.uuid(), quantity: amount, note, clientKey }

const threshold = bilingual('Nhập số nguyên từ 0', 'Enter a whole number, 0 or more')

/** The room of one variant: its forms, told apart by their button. */
export const variantStockForm = z.discriminatedUnion('intent', [
  z
    .object({
      intent: z.literal('adjust'),
      ...place,
      reason: z.enum(adjustReasons),
      direction: z.enum(['in', 'out']).default('out'),
    })
    .transform((asked) => {
      const rule = directionOf(asked.reason)
      return { ...asked, direction: rule === 'either' ? asked.direction : rule }
    }),
  z.object({ intent: z.literal('transfer'), ...place, toId: z.uuid() }),
  z.object({ intent: z.literal('undo'), moveId: z.uuid() }),
  z.object({
    intent: z.literal('threshold'),
    lowStockAt: z.preprocess(
      (typed) => (typeof typed === 'string' && typed.trim() === '' ? null : typed),
      z.coerce
        .number({ error: threshold })
        .int(threshold)
        .min(0, threshold)
        .max(1_000_000, threshold)
        .nullable(),
    ),
  }),
])
export type VariantStockForm = z.output<typeof variantStockForm>

const roomName = z.string().trim().min(1).max(60)
export const roomsForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add'), name: roomName }),
  z.object({ intent: z.literal('rename'), id: z.uuid(), name: roomName }),
  z.object({ intent: z.literal('main'), id: z.uuid() }),
  z.object({ intent: z.literal('close'), id: z.uuid() }),
  z.object({ intent: z.literal('open'), id: z.uuid() }),
])

export const startCountForm = z.object({ locationId: z.uuid() })

export const countForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('save'),
    lots: z.array(z.object({ lotId: z.uuid(), quantity: countedAmount })).max(2000),
  }),
  z.object({ intent: z.literal('post') }),
  z.object({ intent: z.literal('drop') }),
])

export const stockQuery = z.object({
  show: z.enum(stockFilters).catch('all').default('all'),
  q: z.string().trim().max(80).catch('').default(''),
  after: z.string().max(400).nullable().catch(null).default(null),
})
export const variantStockParams = z.object({ variantId: z.uuid() })
export const countParams = z.object({ countId: z.uuid() })
export const movesQuery = z.object({
  before: z.string().max(400).nullable().catch(null).default(null),
})
