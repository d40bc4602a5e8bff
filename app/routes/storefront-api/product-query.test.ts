import { expect, test } from 'vitest'

import { readProductQuery } from './product-query.ts'

test.each([
  ['cá kho', { words: 'cá kho', filters: [] }],
  ['tag:food', { words: '', filters: [{ tag: 'food' }] }],
  ['cá tag:food kho', { words: 'cá kho', filters: [{ tag: 'food' }] }],
  [
    'vendor:"Hợp tác xã Yên Hòa"',
    { words: '', filters: [{ productVendor: 'Hợp tác xã Yên Hòa' }] },
  ],
  ["product_type:'drink' AND trà", { words: 'trà', filters: [{ productType: 'drink' }] }],
  ['available_for_sale:true', { words: '', filters: [{ available: true }] }],
  ['title:chạch', { words: 'chạch', filters: [] }],
  ['variants.price:>=100000', { words: '', filters: [{ price: { min: 100_000 } }] }],
  [
    'variants.price:>100000 variants.price:<200000',
    { words: '', filters: [{ price: { min: 100_001, max: 199_999 } }] },
  ],
  ['price:45000', { words: '', filters: [{ price: { min: 45_000, max: 45_000 } }] }],
  ['price:rẻ', { words: 'price:rẻ', filters: [] }],
  ['giờ mở cửa: 7:30', { words: 'giờ mở cửa: 7:30', filters: [] }],
  ['constructor:x', { words: 'constructor:x', filters: [] }],
])('%j', (text, read) => {
  expect(readProductQuery(text)).toEqual(read)
})
