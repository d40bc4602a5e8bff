import fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  encodeGs1,
  gs1CheckDigit,
  isGtin14,
  isRestrictedGtin,
  isSet82,
  restrictedGtin,
  toGtin14,
} from './gs1.ts'

test.each([
  ['8936024870003', '08936024870003'],
  ['4006381333931', '04006381333931'],
  ['036000291452', '00036000291452'],
  ['96385074', '00000096385074'],
  ['0 89-36024 87000 3', '08936024870003'],
])('the number %s on a pack is the GTIN-14 %s', (typed, gtin) => {
  expect(toGtin14(typed)).toBe(gtin)
})

test.each(['8936024870004', '123', '', 'abc', '089360248700036', '１２３４５６７８'])(
  '%s is not a GTIN',
  (typed) => {
    expect(toGtin14(typed)).toBeNull()
  },
)

test('any single wrong digit is noticed', () => {
  const digits = fc.stringMatching(/^\d{13}$/)
  fc.assert(
    fc.property(digits, fc.nat(13), fc.integer({ min: 1, max: 9 }), (body, place, off) => {
      const gtin = body + gs1CheckDigit(body)
      const wrong = [...gtin]
      wrong[place] = String((Number(gtin[place]) + off) % 10)

      expect(isGtin14(gtin)).toBe(true)
      expect(isGtin14(wrong.join(''))).toBe(false)
    }),
  )
})

test('an internal number is a valid GTIN-14 of the restricted range and never given to two numbers', () => {
  const number = fc.bigInt({ min: 0n, max: 9_999_999_999n })
  fc.assert(
    fc.property(number, number, (one, other) => {
      expect(isGtin14(restrictedGtin(one))).toBe(true)
      expect(isRestrictedGtin(restrictedGtin(one))).toBe(true)
      expect(restrictedGtin(one) === restrictedGtin(other)).toBe(one === other)
    }),
  )
})

test('a Vietnamese number (prefix 893) is not restricted', () => {
  expect(isRestrictedGtin('08936024870003')).toBe(false)
})

test('a lot code has no marks, spaces or more than 20 characters', () => {
  expect(isSet82('YH-261122-01')).toBe(true)
  expect(isSet82('Lô 1')).toBe(false)
  expect(isSet82('a b')).toBe(false)
  expect(isSet82('')).toBe(false)
  expect(isSet82('x'.repeat(21))).toBe(false)
})

test('every printable code survives the address', () => {
  const code = fc.stringMatching(/^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/)
  fc.assert(
    fc.property(code, (lot) => {
      expect(decodeURIComponent(encodeGs1(lot))).toBe(lot)
      expect(encodeGs1(lot)).toMatch(/^[\w.~'%-]+$/)
    }),
  )
})
