import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDigit, isTaxCode, normalizeTaxCode } from './tax-code.ts'

test.each(['0100109106', '0102671977', '0101243150', '0100109106-507', '037090001234'])(
  '%s is a tax code',
  (code) => {
    expect(isTaxCode(code)).toBe(true)
  },
)

test.each([
  '0100109107',
  '010010910',
  '01001091066',
  '0100109106-50',
  '0100109106507',
  'abcdefghij',
  '',
])('"%s" is not a tax code', (code) => {
  expect(isTaxCode(code)).toBe(false)
})

test('one wrong digit never passes the check', () => {
  const nine = fc.stringMatching(/^\d{9}$/).filter((digits) => checkDigit(digits) !== null)
  fc.assert(
    fc.property(nine, fc.nat(9), fc.integer({ min: 1, max: 9 }), (digits, place, shift) => {
      const code = `${digits}${checkDigit(digits)}`
      const wrong = [...code]
      wrong[place] = String((Number(code[place]) + shift) % 10)

      expect(isTaxCode(code)).toBe(true)
      expect(isTaxCode(wrong.join(''))).toBe(false)
    }),
  )
})

test('spaces and dots typed by a person do not matter', () => {
  expect(normalizeTaxCode(' 0100 109.106 ')).toBe('0100109106')
})
