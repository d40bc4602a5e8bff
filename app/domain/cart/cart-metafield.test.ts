import { parseMetafield } from '@shopify/hydrogen-react'
import { expect, test } from 'vitest'

import { metafieldFault, readMetafieldKey } from './cart-metafield.ts'

const good: [string, string][] = [
  ['boolean', 'true'],
  ['color', '#8f3f20'],
  ['date', '2026-02-17'],
  ['date_time', '2026-02-17T08:00:00+07:00'],
  ['dimension', '{"value":12.5,"unit":"cm"}'],
  ['json', '{"hộp":"gỗ"}'],
  ['money', '{"amount":"185000","currency_code":"VND"}'],
  ['multi_line_text_field', 'Chúc mừng\nnăm mới'],
  ['number_decimal', '2.5'],
  ['number_integer', '3'],
  ['rating', '{"value":"4","scale_min":"1","scale_max":"5"}'],
  ['single_line_text_field', 'Gói quà'],
  ['url', 'https://vidu.vn/thiep'],
  ['volume', '{"value":1,"unit":"ml"}'],
  ['weight', '{"value":1,"unit":"kg"}'],
  ['list.number_integer', '[1,2]'],
  ['list.single_line_text_field', '["nơ đỏ","thiệp"]'],
]

test.each(good)('a %s is taken, and hydrogen-react can read it', (type, value) => {
  expect(metafieldFault({ type, value })).toBeNull()
  expect(() => parseMetafield({ key: 'k', namespace: 'n', type, value })).not.toThrow()
})

test.each([
  ['link', 'x', 'INVALID_TYPE'],
  ['toString', 'x', 'INVALID_TYPE'],
  ['single_line_text_field', '  ', 'BLANK'],
  ['single_line_text_field', 'a\nb', 'INVALID_VALUE'],
  ['number_integer', '1.5', 'INVALID_VALUE'],
  ['number_integer', '9999999999999999', 'INVALID_VALUE'],
  ['boolean', 'yes', 'INVALID_VALUE'],
  ['date', '2026-02-30', 'INVALID_VALUE'],
  ['json', '{', 'INVALID_VALUE'],
  ['money', '{"amount":185000}', 'INVALID_VALUE'],
  ['url', 'javascript:alert(1)', 'INVALID_VALUE'],
  ['list.number_integer', '["a"]', 'INVALID_VALUE'],
  ['json', `"${'x'.repeat(10_000)}"`, 'TOO_LONG'],
])('a %s of "%s" is %s', (type, value, fault) => {
  expect(metafieldFault({ type, value })).toBe(fault)
})

test('a key has a namespace, its own or the plain one', () => {
  expect(readMetafieldKey('gift.wrapping')).toEqual({ namespace: 'gift', key: 'wrapping' })
  expect(readMetafieldKey('wrapping')).toEqual({ namespace: 'custom', key: 'wrapping' })
  expect(['', 'a', 'a.b.c', 'túi.giấy', '../x'].map(readMetafieldKey)).toEqual(
    Array.from({ length: 5 }, () => null),
  )
})
