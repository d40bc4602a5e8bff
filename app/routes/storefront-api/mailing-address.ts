// Addresses as the Storefront API shows them, of a cart and of a customer's book.
import type { SavedAddress } from '#app/domain/address/address.ts'
import { fullName, type AddressWords } from '#app/domain/cart/cart-address.ts'
import { nameParts } from '#app/domain/identity/name-parts.ts'
import type { PlaceDirectory } from '#app/domain/place/place.ts'
import { toGid } from '#app/lib/gid.ts'
import type { Fields } from './context.server.ts'

/** Under the names of both CartDeliveryAddress and MailingAddress. */
const addressNode = (words: AddressWords) => ({
  ...words,
  phone: words.phone && inWorld(words.phone),
  countryCodeV2: words.countryCode,
  country: countryName(words.countryCode),
  province: words.provinceCode,
  name: fullName(words) || null,
  formattedArea: [words.city, words.provinceCode].filter(Boolean).join(', ') || null,
})

export const mailingAddress = (id: string, words: AddressWords) => ({
  __typename: 'MailingAddress',
  id: toGid('MailingAddress', id),
  ...addressNode(words),
})

export const cartDeliveryAddress = (words: AddressWords) => ({
  __typename: 'CartDeliveryAddress',
  ...addressNode(words),
})

type Formatting = { withName?: boolean; withCompany?: boolean }

/** The answer of both types to `formatted`. */
export const addressFields: Fields<AddressWords> = {
  formatted: (words, { withName, withCompany }: Formatting) =>
    [
      withName ? fullName(words) : null,
      withCompany ? words.company : null,
      words.address1,
      words.address2,
      words.city,
      words.provinceCode,
      countryName(words.countryCode),
    ].filter(Boolean),
}

const countryName = (code: string | null) => (code === 'VN' ? 'Việt Nam' : code)

// E.164, where it is a number of ours.
function inWorld(phone: string): string {
  const bare = phone.replaceAll(/[\s.-]/g, '')
  return /^0\d{9,10}$/.test(bare) ? `+84${bare.slice(1)}` : phone
}

/** An entry of somebody's address book in the words of the API. */
export const bookWords = (saved: SavedAddress, places: PlaceDirectory): AddressWords => ({
  ...nameParts(saved.recipient),
  company: null,
  address1: saved.addressLine,
  address2: null,
  city: places.communeByCode.get(saved.communeCode)?.fullName ?? null,
  provinceCode: saved.provinceCode,
  countryCode: 'VN',
  zip: null,
  phone: saved.phone,
})
