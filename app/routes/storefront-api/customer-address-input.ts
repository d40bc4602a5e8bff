// An address of a customer's book as an outside shop sends it. The book keeps only what a parcel can be sent to.
import type { MailingAddressInput } from '@shopify/hydrogen-react/storefront-api-types'

import { recipientFields } from '#app/domain/checkout/checkout.forms.ts'
import { placeMeant } from '#app/domain/cart/cart-address.ts'
import type { SavedAddress } from '#app/domain/address/address.ts'
import type { PlaceDirectory } from '#app/domain/place/place.ts'
import { customerText } from '#app/i18n/customer-api.ts'
import { foldVietnamese } from '#app/lib/fold.ts'
import type { Locale } from '#app/lib/money.ts'
import { joinedName, type CustomerError } from './customer-words.ts'

export type BookAddress = Omit<SavedAddress, 'id' | 'label' | 'isDefault'>

export function readBookAddress(
  input: MailingAddressInput,
  places: PlaceDirectory,
  locale: Locale,
): { address: BookAddress } | { errors: CustomerError[] } {
  const t = customerText[locale]
  const recipient = recipientFields.recipient.safeParse(joinedName(input))
  const phone = recipientFields.phone.safeParse(input.phone ?? '')
  const line = [input.address1, input.address2]
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(', ')
  const place = placeMeant(places, wordsOf(input))
  const wrong = (field: string, message: string): CustomerError => ({
    code: input[field as keyof MailingAddressInput] ? 'INVALID' : 'BLANK',
    field: ['address', field],
    message,
  })
  const errors = [
    recipient.success ? null : wrong('lastName', t.recipient),
    phone.success ? null : wrong('phone', t.phone),
    line.length >= 3 && line.length <= 200 ? null : wrong('address1', t.addressLine),
    isHere(input.country) ? null : wrong('country', t.country),
    place ? null : wrong('province', t.province),
    place && place.communeCode === null ? wrong('city', t.commune) : null,
  ].filter((error) => error !== null)
  if (!recipient.success || !phone.success || !place?.communeCode || errors.length > 0)
    return { errors }
  const { provinceCode, communeCode } = place
  const settled = { provinceCode, communeCode, addressLine: line }
  return { address: { recipient: recipient.data, phone: phone.data, ...settled } }
}

const wordsOf = (input: MailingAddressInput) => ({
  firstName: null,
  lastName: null,
  company: null,
  address1: null,
  address2: null,
  city: input.city?.trim() || null,
  provinceCode: input.province?.trim() || null,
  countryCode: null,
  zip: null,
  phone: null,
})

const isHere = (country: string | null | undefined) =>
  !country?.trim() || ['vn', 'viet nam', 'vietnam'].includes(foldVietnamese(country))
