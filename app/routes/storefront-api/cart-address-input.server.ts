// An address as an outside storefront writes it, or one of the customer's book, read into our words and places.
import type {
  CartAddressInput,
  CartDeliveryAddressInput,
  CartSelectableAddressInput,
} from '@shopify/hydrogen-react/storefront-api-types'

import { findAddress } from '#app/domain/address/address-book.server.ts'
import { addressFaultMessages } from '#app/domain/cart/cart-address.messages.ts'
import {
  addressFaults,
  placeMeant,
  type AddressWords,
  type CartPlace,
} from '#app/domain/cart/cart-address.ts'
import { cartText } from '#app/i18n/cart-api.ts'
import { idFromGid } from '#app/lib/gid.ts'
import type { UserError } from './cart-payload.server.ts'
import type { StorefrontContext } from './context.server.ts'
import { placesOf } from './context.server.ts'
import { bookWords } from './mailing-address.ts'

export type ReadAddress = { words: AddressWords; place: CartPlace | null } | { errors: UserError[] }

/** `at` is its place in the list, for the path of what is wrong. */
export async function readAddressInput(
  { address, validationStrategy }: CartSelectableAddressInput,
  at: number,
  context: StorefrontContext,
): Promise<ReadAddress> {
  const path = ['addresses', String(at), 'address']
  const words = await wordsOf(address, context)
  if (!words) {
    const field = [...path, 'copyFromCustomerAddressId']
    const message = cartText[context.locale].noSuchAddress
    return { errors: [{ code: 'INVALID_DELIVERY_ADDRESS_ID', field, message }] }
  }
  const place = placeMeant(placesOf(context), words)
  const faults = addressFaults({ ...words, place }, validationStrategy === 'STRICT')
  if (faults.length === 0) return { words, place }
  const errors = faults.map(({ field, code }) => ({
    code,
    field: [...path, 'deliveryAddress', field],
    message: addressFaultMessages[code][context.locale],
  }))
  return { errors }
}

/** Null for an address that the book of this customer does not have. */
async function wordsOf(
  { deliveryAddress, copyFromCustomerAddressId }: CartAddressInput,
  context: StorefrontContext,
): Promise<AddressWords | null> {
  if (!copyFromCustomerAddressId) return typed(deliveryAddress ?? {})
  const addressId = idFromGid(copyFromCustomerAddressId, 'MailingAddress')
  const { accountId, db, load } = context
  if (!addressId || !accountId) return null
  const saved = await load.turn(() => findAddress(db, { accountId, addressId }))
  return saved && bookWords(saved, placesOf(context))
}

const typed = (input: CartDeliveryAddressInput): AddressWords => ({
  firstName: bare(input.firstName),
  lastName: bare(input.lastName),
  company: bare(input.company),
  address1: bare(input.address1),
  address2: bare(input.address2),
  city: bare(input.city),
  provinceCode: bare(input.provinceCode),
  countryCode: input.countryCode ?? null,
  zip: bare(input.zip),
  phone: bare(input.phone),
})

const bare = (text: string | null | undefined): string | null => text?.trim() || null
