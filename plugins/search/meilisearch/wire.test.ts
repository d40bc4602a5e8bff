import { expect, test } from 'vitest'

import { parseLocalDate, type LocalDate } from '#app/lib/time.ts'
import { givenDocument } from '#tests/support/given-search.ts'
import { slipsOf, toWire } from './wire.ts'

test('a product is searched without marks and without đ, and kept as it is written', () => {
  const document = toWire(givenDocument({ title: 'Niêu ĐẤT nung', words: 'Đoan Hùng' }))

  expect(document).toMatchObject({
    title: 'Niêu ĐẤT nung',
    foldedTitle: 'nieu dat nung',
    foldedWords: 'doan hung',
  })
})

test('a letter left out of a short word of the title is expected', () => {
  expect(slipsOf('nieu dat nieu')).toBe('neu niu nie')
})

test.each([
  [0n, '0-50000'],
  [49_999n, '0-50000'],
  [50_000n, '50000-100000'],
  [500_000n, '500000-'],
  [90_000_000n, '500000-'],
])('a price of %d đồng is counted in the band %s', (minPrice, band) => {
  expect(toWire(givenDocument({ minPrice })).priceBand).toBe(band)
})

test('stars come with their last day, and without one they do not count', () => {
  const ocopExpiresOn = parseLocalDate('2026-12-31') as LocalDate
  const dated = toWire(givenDocument({ ocopStars: 4, ocopExpiresOn }))
  const undated = toWire(givenDocument({ ocopStars: 4, ocopExpiresOn: null }))

  expect([dated.ocopStars, dated.ocopExpiresOn]).toEqual([4, 20261231])
  expect([undated.ocopStars, undated.ocopExpiresOn]).toEqual([null, null])
})

test('a long name stays within what the server keeps of a facet', () => {
  const { shop } = toWire(givenDocument({ shopName: 'Hợp tác xã '.repeat(60) }))

  expect(Buffer.byteLength(shop)).toBeLessThan(468)
})
