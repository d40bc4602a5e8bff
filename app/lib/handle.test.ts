import fc from 'fast-check'
import { expect, test } from 'vitest'

import { freeHandleAmong, handleFor, isHandle } from './handle.ts'

test.each([
  ['Mật ong Cúc Phương', 'mat-ong-cuc-phuong'],
  ['  Đặc sản -- 茶 quê! ', 'dac-san-que'],
  ['茶', ''],
])('"%s" has the address %j', (name, handle) => {
  expect(handleFor(name)).toBe(handle)
})

test('a taken address gets the first free number, a nameless thing the word for what it is', () => {
  const taken = new Set(['ca-kho', 'ca-kho-2', 'trang'])

  expect(freeHandleAmong(taken, 'Cá kho', 'trang')).toBe('ca-kho-3')
  expect(freeHandleAmong(taken, '茶', 'trang')).toBe('trang-2')
})

test('whatever the name, the address is one, and free', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
      const first = freeHandleAmong(new Set(), name, 'trang')
      const second = freeHandleAmong(new Set([first]), name, 'trang')
      return isHandle(first) && isHandle(second) && first !== second
    }),
  )
})
