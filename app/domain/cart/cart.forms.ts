import { z } from 'zod'

import { bilingual } from '#app/lib/bilingual.ts'
import { maxPieces } from './cart.ts'

const whole = bilingual('Số lượng là một số nguyên, ví dụ 2', 'A whole number, like 2')

// Digits alone: a field left empty is no zero, which would take the line out of the cart.
const pieces = z
  .string({ error: whole })
  .trim()
  .regex(/^\d{1,6}$/, whole)
  .transform(Number)

export const addToCartForm = z.object({
  variantId: z.uuid(),
  quantity: pieces.pipe(z.number().min(1).max(maxPieces)).default(1),
})

/** One line of the cart screen; 0 takes it out. */
export const cartLineForm = z.object({
  lineId: z.uuid(),
  quantity: pieces.pipe(z.number().max(maxPieces)),
})
