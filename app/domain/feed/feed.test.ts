import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { csvRows } from '#app/domain/spreadsheet/csv-rows.ts'
import { leaveOutReason, within, type FeedItem } from './feed.ts'
import { googleFoot, googleHead, googleItem } from './google-feed.ts'
import { metaHead, metaItem } from './meta-feed.ts'

const jar: FeedItem = {
  id: '01900000-0000-7000-8000-000000000001',
  groupId: null,
  title: 'Mắm tép Gia Viễn',
  description: 'Ủ 60 ngày.\nĂn với bún.',
  url: 'https://yen-hoa.example/products/mam-tep?Cỡ=nhỏ',
  pictures: ['https://x/1', 'https://x/2'],
  brand: 'Hợp tác xã Yên Hòa',
  category: 'food',
  price: 95_000n,
  salePrice: 85_000n,
  stock: 12,
  gtin: '08936036020014',
  sku: 'MT-1',
  weightGrams: 600,
  netContent: '350 g',
}

const google = (item: FeedItem) => {
  const head = googleHead({ title: 'Yên Hòa', url: 'https://x', description: 'y' })
  const document = new DOMParser().parseFromString(
    head + googleItem(item) + googleFoot,
    'application/xml',
  )
  return (name: string) =>
    [...document.getElementsByTagName(`g:${name}`)].map(({ textContent }) => textContent)
}

const meta = (item: FeedItem) => {
  const [head, row] = [...csvRows([metaHead + metaItem(item)])]
  return (name: string) => row?.cells[head?.cells.indexOf(name) ?? -1]
}

test('Google reads price, reduction, stock, bar code and price per kilogram', () => {
  const read = google(jar)

  expect(read('price')).toEqual(['95000 VND'])
  expect(read('sale_price')).toEqual(['85000 VND'])
  expect(read('availability')).toEqual(['in_stock'])
  expect(read('gtin')).toEqual(['08936036020014'])
  expect(read('additional_image_link')).toEqual(['https://x/2'])
  expect([read('unit_pricing_measure'), read('unit_pricing_base_measure')]).toEqual([
    ['350 g'],
    ['1 kg'],
  ])
})

test('a number that we gave ourselves is not told as a bar code; a thing without any says so', () => {
  const own = google({ ...jar, gtin: '02900000000018', sku: null })

  expect(own('gtin')).toEqual([])
  expect(own('identifier_exists')).toEqual(['no'])
  expect(meta({ ...jar, gtin: '02900000000018' })('gtin')).toBe('')
})

test('what is sold out is told as sold out', () => {
  expect(google({ ...jar, stock: 0 })('availability')).toEqual(['out_of_stock'])
  expect(meta({ ...jar, stock: 0 })('availability')).toBe('out of stock')
  expect(meta({ ...jar, stock: 0 })('quantity_to_sell_on_facebook')).toBe('0')
})

test('whatever sellers write, both files can be read and say what was written', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).map((one) => `M ${one}`)
  fc.assert(
    fc.property(text, (title) => {
      const shown = title
        .normalize('NFC')
        .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
        .replaceAll(/\s+/g, ' ')
        .trim()

      expect(google({ ...jar, title })('title')).toEqual([shown])
      expect(meta({ ...jar, title })('price')).toBe('95000 VND')
    }),
  )
})

test('texts are cut between words', () => {
  expect(within('Cá chạch kho niêu', 12)).toBe('Cá chạch…')
  expect(within('ngắn', 12)).toBe('ngắn')
})

test('what has no picture, and what is no thing, is in no feed', () => {
  expect(leaveOutReason({ category: 'food', photoCount: 0 })).toBe('no-photo')
  expect(leaveOutReason({ category: 'tourism', photoCount: 3 })).toBe('is-service')
  expect(leaveOutReason({ category: 'craft', photoCount: 1 })).toBeNull()
})
