// Where a shopper wants a parcel, as an outside storefront writes it: free words, settled on our places as far as they
// say it. Pure.
import { onlyCommuneNamed } from '#app/domain/place/search-communes.ts'
import type { PlaceDirectory, Province } from '#app/domain/place/place.ts'
import { foldVietnamese } from '#app/lib/fold.ts'

export const addressFields = [
  'firstName',
  'lastName',
  'company',
  'address1',
  'address2',
  'city',
  'provinceCode',
  'zip',
  'phone',
] as const
export type AddressField = (typeof addressFields)[number]

/** `provinceCode` is a province's two digits or its name; `city` is the commune; `address1` what comes before it. */
export type AddressWords = Record<AddressField, string | null> & { countryCode: string | null }

/** The commune is null while the words do not name one of the province. */
export type CartPlace = { provinceCode: string; communeCode: string | null }

export type CartAddress = AddressWords & {
  id: string
  isSelected: boolean
  isOneTime: boolean
  /** null: abroad, or no province of ours */
  place: CartPlace | null
}

export const mostCartAddresses = 20
const longest = 255

/** The one that the parcels of this cart go to; null while none is selected. */
export const selectedAddress = (addresses: readonly CartAddress[]): CartAddress | null =>
  addresses.find(({ isSelected }) => isSelected) ?? null

/** Family name first, as it is said and written here. */
export const fullName = ({
  firstName,
  lastName,
}: Pick<AddressWords, 'firstName' | 'lastName'>): string =>
  [lastName, firstName].filter(Boolean).join(' ')

export const isSameAddress = (a: AddressWords, b: AddressWords): boolean =>
  [...addressFields, 'countryCode' as const].every((field) => fold(a[field]) === fold(b[field]))

const fold = (text: string | null) => (text ?? '').trim().toLocaleLowerCase('vi')

/** Our place of these words. The commune may stand in `city` or, with the province in `city`, in `address2`. */
export function placeMeant(directory: PlaceDirectory, words: AddressWords): CartPlace | null {
  if (words.countryCode !== null && words.countryCode !== 'VN') return null
  const province = provinceNamed(directory, words.provinceCode ?? words.city)
  if (!province) return null
  const communes = [words.city, words.address2].flatMap((query) =>
    query ? (onlyCommuneNamed(directory, { query, provinceCode: province.code }) ?? []) : [],
  )
  return { provinceCode: province.code, communeCode: communes[0]?.code ?? null }
}

function provinceNamed(directory: PlaceDirectory, text: string | null): Province | null {
  if (!text) return null
  const words = foldVietnamese(text)
  const named = ({ name, fullName: full }: Province) =>
    [name, full].some((each) => foldVietnamese(each) === words)
  return directory.provinceByCode.get(text.trim()) ?? directory.provinces.find(named) ?? null
}

export type AddressFaultCode =
  | 'ADDRESS_FIELD_IS_REQUIRED'
  | 'ADDRESS_FIELD_IS_TOO_LONG'
  | 'ADDRESS_FIELD_CONTAINS_HTML_TAGS'
  | 'ADDRESS_FIELD_CONTAINS_URL'
  | 'ADDRESS_FIELD_CONTAINS_EMOJIS'
  | 'ADDRESS_FIELD_DOES_NOT_MATCH_EXPECTED_PATTERN'
  | 'PROVINCE_NOT_FOUND'
export type AddressFault = { field: AddressField | 'countryCode'; code: AddressFaultCode }

/** What no address may hold, one fault a field. `isStrict`: it must also be complete, and a place that we deliver to. */
export function addressFaults(
  words: AddressWords & { place: CartPlace | null },
  isStrict: boolean,
): AddressFault[] {
  const faults = addressFields.flatMap((field) => {
    const code = wordFault(words[field] ?? '')
    return code ? [{ field, code }] : []
  })
  return isStrict && faults.length === 0 ? incomplete(words) : faults
}

function wordFault(text: string): AddressFaultCode | null {
  if (text.length > longest) return 'ADDRESS_FIELD_IS_TOO_LONG'
  if (/<[a-z!/]/i.test(text)) return 'ADDRESS_FIELD_CONTAINS_HTML_TAGS'
  if (/https?:\/\/|\bwww\./i.test(text)) return 'ADDRESS_FIELD_CONTAINS_URL'
  return /\p{Extended_Pictographic}/u.test(text) ? 'ADDRESS_FIELD_CONTAINS_EMOJIS' : null
}

const phoneForm = /^(?:\+?84|0)\d{9,10}$/

function incomplete({ place, ...words }: AddressWords & { place: CartPlace | null }) {
  const faults: AddressFault[] = []
  const need = (field: AddressField | 'countryCode', isThere: boolean) => {
    if (!isThere) faults.push({ field, code: 'ADDRESS_FIELD_IS_REQUIRED' })
    return isThere
  }
  const mismatch = (field: AddressFault['field']) =>
    faults.push({ field, code: 'ADDRESS_FIELD_DOES_NOT_MATCH_EXPECTED_PATTERN' })
  need('lastName', fullName(words) !== '')
  need('address1', Boolean(words.address1))
  if (need('phone', Boolean(words.phone)) && !phoneForm.test(bareNumber(words.phone)))
    mismatch('phone')
  if (!need('countryCode', words.countryCode !== null)) return faults
  if (words.countryCode !== 'VN') mismatch('countryCode')
  else if (!place && need('provinceCode', Boolean(words.provinceCode)))
    faults.push({ field: 'provinceCode', code: 'PROVINCE_NOT_FOUND' })
  else if (place?.communeCode === null && need('city', Boolean(words.city))) mismatch('city')
  return faults
}

const bareNumber = (phone: string | null) => (phone ?? '').replaceAll(/[\s.-]/g, '')
