import { expect, test } from 'vitest'

import { isOwnRoom, redirectPath, redirectTarget } from './redirect.ts'

test.each([
  ['/san-pham/Ca-Kho.html', '/san-pham/ca-kho.html'],
  ['san-pham/ca-kho', '/san-pham/ca-kho'],
  ['https://yenhoa.vn/Tin/1/?a=1#b', '/tin/1'],
  ['/cá kho/', '/c%c3%a1%20kho'],
  ['/products/../pages/x', '/pages/x'],
  ['/', '/'],
  ['', null],
  ['//ke-xau.vn/x', null],
  [`/${'a'.repeat(600)}`, null],
])('the old address "%s" is kept as %s', (typed, kept) => {
  expect(redirectPath(typed)).toBe(kept)
})

test.each([
  ['/products/ca-kho?Mau=Do', '/products/ca-kho?Mau=Do'],
  ['https://yenhoa.vn/x', 'https://yenhoa.vn/x'],
  ['/a/../b', '/b'],
  ['javascript:alert(1)', null],
  ['mailto:a@b.vn', null],
  ['//ke-xau.vn', null],
  ['ca-kho', null],
])('the target "%s" is kept as %s', (typed, kept) => {
  expect(redirectTarget(typed)).toBe(kept)
})

test('rooms of the machinery are never led away from', () => {
  expect(['/', '/cart', '/checkout/fit', '/api/x'].map(isOwnRoom)).toEqual([true, true, true, true])
  expect(['/products/x', '/san-pham'].map(isOwnRoom)).toEqual([false, false])
})
