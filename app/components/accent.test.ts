import fc from 'fast-check'
import { expect, test } from 'vitest'

import { contrast, readableAccent } from './accent.ts'

test('whatever colour a shop chooses, its buttons and headings can be read by day and at night', () => {
  const hex = fc
    .integer({ min: 0, max: 0xffffff })
    .map((n) => `#${n.toString(16).padStart(6, '0')}`)

  fc.assert(
    fc.property(hex, (color) => {
      const accent = readableAccent(color)
      return contrast(accent.day, '#fbf7ef') >= 4.5 && contrast(accent.night, '#261f1a') >= 4.5
    }),
  )
})

test('a colour that is readable already is kept', () => {
  expect(readableAccent('#8F3F20').day).toBe('#8f3f20')
})

test('what is no colour becomes the clay of the house', () => {
  expect(readableAccent('red;}</style>')).toEqual({ day: '#8f3f20', night: '#eda37c' })
})
