import { expect, test } from 'vitest'

import { makeDirectory } from '#app/domain/place/place.ts'
import { foldVietnamese } from '#app/lib/fold.ts'
import {
  addressFaults,
  fullName,
  isSameAddress,
  placeMeant,
  type AddressWords,
} from './cart-address.ts'

const commune = (code: string, provinceCode: string, name: string) => ({
  code,
  provinceCode,
  name,
  fullName: `Xã ${name}`,
  searchText: `xa ${foldVietnamese(name)}`,
})
const directory = makeDirectory(
  [
    { code: '37', name: 'Ninh Bình', fullName: 'Tỉnh Ninh Bình', region: 'north' },
    { code: '92', name: 'Cần Thơ', fullName: 'Thành phố Cần Thơ', region: 'south' },
  ],
  [commune('14560', '37', 'Yên Khánh'), commune('31120', '92', 'Phong Điền')],
  [],
)

const home: AddressWords = {
  firstName: 'Lan',
  lastName: 'Nguyễn Thị',
  company: null,
  address1: 'Xóm 5',
  address2: null,
  city: 'Xã Yên Khánh',
  provinceCode: '37',
  countryCode: 'VN',
  zip: null,
  phone: '0912 345 678',
}
const here = { provinceCode: '37', communeCode: '14560' }

test.each<[string, Partial<AddressWords>]>([
  ['the code and the full name', {}],
  ['names without marks', { provinceCode: 'ninh binh', city: 'yen khanh' }],
  ['the province by its full name', { provinceCode: 'Tỉnh Ninh Bình' }],
  ['the province as city', { provinceCode: null, city: 'Ninh Bình', address2: 'Yên Khánh' }],
  ['no country', { countryCode: null }],
])('a place is understood from %s', (_how, words) => {
  expect(placeMeant(directory, { ...home, ...words })).toEqual(here)
})

test('a commune of another province is not believed, and abroad is no place of ours', () => {
  expect(placeMeant(directory, { ...home, city: 'Phong Điền' })).toEqual({
    provinceCode: '37',
    communeCode: null,
  })
  expect(placeMeant(directory, { ...home, provinceCode: 'Atlantis', city: null })).toBeNull()
  expect(placeMeant(directory, { ...home, countryCode: 'FR' })).toBeNull()
})

test.each([
  ['<b>Lan</b>', 'ADDRESS_FIELD_CONTAINS_HTML_TAGS'],
  ['www.vidu.vn', 'ADDRESS_FIELD_CONTAINS_URL'],
  ['Lan 🎁', 'ADDRESS_FIELD_CONTAINS_EMOJIS'],
  ['x'.repeat(256), 'ADDRESS_FIELD_IS_TOO_LONG'],
])('"%s" is no name, however loosely an address is looked at', (firstName, code) => {
  expect(addressFaults({ ...home, firstName, place: here }, false)).toEqual([
    { field: 'firstName', code },
  ])
})

test('looked at strictly, an address is whole and one that we deliver to', () => {
  const faultsOf = (words: Partial<AddressWords>) =>
    addressFaults(
      { ...home, ...words, place: placeMeant(directory, { ...home, ...words }) },
      true,
    ).map(({ field, code }) => `${field} ${code}`)

  expect(faultsOf({})).toEqual([])
  expect(faultsOf({ address1: null, phone: null })).toEqual([
    'address1 ADDRESS_FIELD_IS_REQUIRED',
    'phone ADDRESS_FIELD_IS_REQUIRED',
  ])
  expect(faultsOf({ phone: '12' })).toEqual(['phone ADDRESS_FIELD_DOES_NOT_MATCH_EXPECTED_PATTERN'])
  expect(faultsOf({ city: 'Phong Điền' })).toEqual([
    'city ADDRESS_FIELD_DOES_NOT_MATCH_EXPECTED_PATTERN',
  ])
  expect(faultsOf({ provinceCode: 'Atlantis' })).toEqual(['provinceCode PROVINCE_NOT_FOUND'])
  expect(faultsOf({ countryCode: 'FR' })).toEqual([
    'countryCode ADDRESS_FIELD_DOES_NOT_MATCH_EXPECTED_PATTERN',
  ])
})

test('loosely, words that we cannot place are kept as they are', () => {
  expect(addressFaults({ ...home, city: null, phone: null, place: null }, false)).toEqual([])
})

test('the family name comes first, and the same words are the same address', () => {
  expect(fullName(home)).toBe('Nguyễn Thị Lan')
  expect(isSameAddress(home, { ...home, city: ' xã yên khánh', zip: '' })).toBe(true)
  expect(isSameAddress(home, { ...home, phone: '0912 345 679' })).toBe(false)
})
