import fc from 'fast-check'
import { expect, test } from 'vitest'

import { restrictedGtin } from '#app/lib/gs1.ts'
import type { LocalDate } from '#app/lib/time.ts'

import { digitalLinkOf, elementStrings, readDigitalLink } from './digital-link.ts'
import { isLotCode } from './lot-code.ts'

const pot = { gtin: '08936024870003', lot: 'YH-261122-01', expiresOn: '2026-12-22' as LocalDate }

test('the QR of a pot opens the lot and tells the last day', () => {
  const address = digitalLinkOf('https://nieu.example', pot)

  expect(address).toBe('https://nieu.example/01/08936024870003/10/YH-261122-01?17=261222')
  expect(elementStrings(pot).join('')).toBe('(01)08936024870003(10)YH-261122-01(17)261222')
})

test('whatever lot code we may print, reading the link gives it back', () => {
  const lot = fc.stringMatching(/^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/).filter(isLotCode)
  const gtin = fc.bigInt({ min: 0n, max: 9_999_999_999n }).map(restrictedGtin)
  const stem = fc.constantFrom('', '/id', '/01', '/01/08936024870003/shop')
  fc.assert(
    fc.property(gtin, lot, stem, (gtin, lot, stem) => {
      const read = readDigitalLink(
        digitalLinkOf(`https://nieu.example${stem}`, { ...pot, gtin, lot }),
      )

      expect(read).toMatchObject({ ok: true, link: { gtin, lot, attributes: { 17: '261222' } } })
    }),
  )
})

test.each([
  ['https://x.example/01/08936024870003', { lot: null, serial: null }],
  ['http://x.example/01/08936024870003/10/A1/', { lot: 'A1' }],
  [
    'HTTPS://x.example/a/b/01/08936024870003/22/2A/10/A1/21/9',
    { variant: '2A', lot: 'A1', serial: '9' },
  ],
  ['https://x.example/01/08936024870003/235/TP1', { thirdPartySerial: 'TP1' }],
  ['https://x.example/01/08936024870003/10/A+B', { lot: 'A+B' }],
  ['https://x.example/01/08936024870003?utm=x&11=261100#top', { attributes: { 11: '261100' } }],
])('%s is read', (address, link) => {
  expect(readDigitalLink(address)).toMatchObject({ ok: true, link })
})

test.each([
  ['08936024870003', 'not-an-address'],
  ['ftp://x.example/01/08936024870003', 'not-an-address'],
  ['Https://x.example/01/08936024870003', 'not-an-address'],
  ['https://x.example/products/ca', 'no-gtin'],
  ['https://x.example/01/8936024870003', 'bad-value'],
  ['https://x.example/01/0893602487000X', 'bad-value'],
  ['https://x.example/01/08936024870003/10/', 'no-gtin'],
  ['https://x.example/01/08936024870003/10/L%C3%B4', 'bad-value'],
  ['https://x.example/01/08936024870003/10/%', 'bad-value'],
  ['https://x.example/01/08936024870003/21/9/10/A1', 'wrong-order'],
  ['https://x.example/01/08936024870003/235/9/10/A1', 'wrong-order'],
  ['https://x.example/01/08936024870003/10/A/10/B', 'wrong-order'],
  ['https://x.example/01/08936024870003/99/A', 'wrong-order'],
  ['https://x.example/01/08936024870003?17=261332', 'bad-value'],
  ['https://x.example/01/08936024870003?17=', 'bad-value'],
  ['https://x.example/01/08936024870003?21=9', 'unknown-attribute'],
  ['https://x.example/01/08936024870003?9876=1', 'unknown-attribute'],
])('%s is refused: %s', (address, problem) => {
  expect(readDigitalLink(address)).toMatchObject({ ok: false, problem })
})
