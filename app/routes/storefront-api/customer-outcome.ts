// What an operation on an account comes to, in the shape of the API.
import { GraphQLError } from 'graphql'

import type { Customer } from '#app/domain/identity/customers.server.ts'
import { customerText } from '#app/i18n/customer-api.ts'
import type { Locale } from '#app/lib/money.ts'
import type { Clock } from '#app/lib/time.ts'
import type { CustomerError } from './customer-words.ts'

export type Asking = {
  originShopId: string | null
  /** the shopper's network address, to count tries by */
  address: string
  locale: Locale
  clock: Clock
}

export type Outcome = {
  customer?: Customer | null
  payload: Record<string, unknown> | GraphQLError
}
export type Operation = (args: never, asking: Asking) => Promise<Outcome>

export const throttled = (locale: Locale) =>
  new GraphQLError(customerText[locale].throttled, { extensions: { code: 'THROTTLED' } })

export const refused = (errors: readonly CustomerError[], payload: object = {}): Outcome => ({
  payload: {
    ...payload,
    customerUserErrors: errors,
    userErrors: errors.map(({ field, message }) => ({ field, message })),
  },
})
export const unidentified = ({ locale }: Asking): CustomerError => ({
  code: 'UNIDENTIFIED_CUSTOMER',
  field: ['input'],
  message: customerText[locale].unidentified,
})
export const badToken = ({ locale }: Asking): CustomerError => ({
  code: 'TOKEN_INVALID',
  field: ['customerAccessToken'],
  message: customerText[locale].badToken,
})
