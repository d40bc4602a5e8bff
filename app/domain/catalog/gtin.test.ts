import fc from 'fast-check'
import { expect, test } from 'vitest'

import { gtinCheckDigit, isGtin, toGtin14 } from './gtin.ts'

test.each(['4006381333931', '036000291452', '96385074', '09506000134352', '8934563138165'])(
  '%s is a good bar code',
  (code) => {
    expect(isGtin(code)).toBe(true)
    expect(toGtin14(code)).toHaveLength(14)
  },
)

test.each(['4006381333932', '123', '00000000', '893456313816x', ''])('%s is refused', (code) => {
  expect(toGtin14(code)).toBeNull()
})

test('one wrong digit never passes', () => {
  const body = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 13, maxLength: 13 })
  fc.assert(
    fc.property(body, fc.nat({ max: 13 }), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
      const code = [...digits, gtinCheckDigit(digits.join(''))]
      const wrong = code.with(at, ((code[at] ?? 0) + by) % 10)

      expect(isGtin(wrong.join(''))).toBe(false)
    }),
  )
})

test('a GTIN typed with spaces is kept as 14 digits', () => {
  expect(toGtin14('893 4563 13816 5')).toBe('08934563138165')
})
