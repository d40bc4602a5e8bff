// What a person writes into their address book; the same fields as the recipient of an order.
import { z } from 'zod'

import { recipientFields } from '#app/domain/checkout/checkout.forms.ts'
import { addressFields } from '#app/domain/place/address.forms.ts'

export const savedAddressForm = z.object({
  label: z.string().trim().min(1).max(40),
  ...recipientFields,
  ...addressFields,
  isDefault: z.literal('on').optional(),
})

export const addressParams = z.object({ addressId: z.uuid() })

export const addressListForm = z.object({
  intent: z.enum(['remove', 'restore', 'make-default']),
  addressId: z.uuid(),
})
