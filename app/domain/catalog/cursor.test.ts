import fc from 'fast-check'
import { expect, test } from 'vitest'

import { newId } from '#app/lib/ids.ts'
import { readCursor, writeCursor, type CursorKind } from './cursor.ts'

const id = newId()
const written = (value: string) => writeCursor({ value, id })

const fitting: Record<CursorKind, fc.Arbitrary<string>> = {
  id: fc.constant(id),
  text: fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
  whole: fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }).map(String),
  position: fc.nat(100_000).map(String),
  instant: fc
    .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString()),
}
const kinds = Object.keys(fitting) as CursorKind[]

test.each(kinds)(
  'a place in a list that is sorted by %s is read back as it was written',
  (kind) => {
    fc.assert(
      fc.property(fitting[kind], (value) => {
        expect(readCursor(written(value), kind)).toEqual({ value, id })
      }),
    )
  },
)

test.each<[CursorKind, string[]]>([
  ['id', ['', 'mam tep', '17', '00000000-0000-0000-0000-00000000000g']],
  ['whole', ['', 'mam tep', '1.5', '1e300', '9999999999999999999', 'NaN']],
  ['position', ['', 'mam tep', '-1', '1.5', '1e300', '9999999999']],
  [
    'instant',
    [
      ...['', 'now', 'today', '2026', '2026-02-31T00:00:00.000Z', '2026-01-01T24:00:00.000Z'],
      ...['0000-01-01T00:00:00.000Z', '2026-01-01 00:00:00+07', 'infinity', id],
    ],
  ],
  ['text', ['a\0b']],
])('what cannot be a %s is not read', (kind, values) => {
  for (const value of values) expect(readCursor(written(value), kind), value).toBeNull()
})

test('whatever else stands in an address is no place, and no fault', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...kinds), (typed, kind) => {
      expect(readCursor(typed, kind)).toBeNull()
    }),
  )
  const almost = [[], ['a'], ['a', id, 'b'], ['a', 'b'], [1, id], { value: 'a', id }, null]
  for (const one of almost) {
    const cursor = Buffer.from(JSON.stringify(one)).toString('base64url')
    expect(readCursor(cursor, 'text')).toBeNull()
  }
  expect(readCursor(written('a'.repeat(2000)), 'text')).toBeNull()
})
