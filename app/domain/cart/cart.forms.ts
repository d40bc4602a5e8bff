import { z } from 'zod'

import { maxPieces } from './cart.ts'

export const addToCartForm = z.object({
  variantId: z.uuid(),
  quantity: z.coerce.number().int().min(1).max(maxPieces).default(1),
})

/** One line of the cart screen; 0 takes it out. */
export const cartLineForm = z.object({
  lineId: z.uuid(),
  quantity: z.coerce.number().int().min(0).max(maxPieces),
})
