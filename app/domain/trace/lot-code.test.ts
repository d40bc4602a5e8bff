import { expect, test } from 'vitest'

import type { LocalDate } from '#app/lib/time.ts'

import { isLotCode, lotCodeOf, lotCodePrefix } from './lot-code.ts'

const day = '2026-11-22' as LocalDate

test.each([
  ['yen-hoa', 'YH261122-03'],
  ['thanhson', 'THA261122-03'],
  ['htx-nong-nghiep-xanh-gia-vien', 'HNNX261122-03'],
])('the third lot of %s on that day is %s', (slug, code) => {
  expect(lotCodeOf(lotCodePrefix(slug, day), 3)).toBe(code)
  expect(isLotCode(code)).toBe(true)
})

test.each(['..', '.', '', 'Lô-1', 'A B', 'A'.repeat(21)])('"%s" cannot be a lot code', (code) => {
  expect(isLotCode(code)).toBe(false)
})
