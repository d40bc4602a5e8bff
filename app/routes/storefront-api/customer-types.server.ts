// The types of customers and their orders, for the table of what is served.
import type { Fields } from './context.server.ts'
import { customerFields, orderConnectionFields } from './customer-fields.server.ts'
import { fulfillmentFields, orderFields, orderLineFields } from './order-fields.server.ts'

export const customerTypes: Readonly<Record<string, Fields<never>>> = {
  Customer: customerFields,
  Order: orderFields,
  OrderConnection: orderConnectionFields,
  OrderLineItem: orderLineFields,
  Fulfillment: fulfillmentFields,
}
