// The types of carts and their delivery, for the table of what is served.
import { cartDeliveryFields, cartDeliveryGroupFields } from './cart-delivery-fields.server.ts'
import { cartFields } from './cart-fields.server.ts'
import { cartLineFields } from './cart-lines.server.ts'
import type { Fields } from './context.server.ts'
import { addressFields } from './mailing-address.ts'

export const cartTypes: Readonly<Record<string, Fields<never>>> = {
  Cart: cartFields,
  CartDelivery: cartDeliveryFields,
  CartDeliveryAddress: addressFields,
  CartDeliveryGroup: cartDeliveryGroupFields,
  CartLine: cartLineFields,
  MailingAddress: addressFields,
}
