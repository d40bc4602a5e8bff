import fc from 'fast-check'
import { expect, test } from 'vitest'

import { csvLine } from './csv-lines.ts'
import { csvRows, findSeparator } from './csv-rows.ts'

const read = (...pieces: string[]) => [...csvRows(pieces)]

test('rows have the numbers that Excel shows beside them', () => {
  const rows = read('Tên,Giá\r\n\r\n"Mắm tép\nloại 1",85000\r\n,,\r\nCá kho,"185.000"\r\n')

  expect(rows).toEqual([
    { number: 1, cells: ['Tên', 'Giá'] },
    { number: 3, cells: ['Mắm tép\nloại 1', '85000'] },
    { number: 5, cells: ['Cá kho', '185.000'] },
  ])
})

test.each([
  ['a,b;c,d', ','],
  ['Tên;Giá, đồng;Ghi chú', ';'],
  ['"a,b,c";d', ';'],
  ['a\tb', '\t'],
  ['một cột', ','],
])('the separator of %j is %j', (head, separator) => {
  expect(findSeparator(head)).toBe(separator)
})

test('what Excel puts before its semicolons is not a row', () => {
  expect(read('sep=;\r\na,1;b')).toEqual([{ number: 1, cells: ['a,1', 'b'] }])
})

test('a quotation mark that is never closed names its row and loses nothing silently', () => {
  const reading = () => read('a,b\n1,2\n3,"bốn\n5,6\n7,8\n')

  expect(reading).toThrow(
    expect.objectContaining({ code: 'sheet.quote-open', detail: { row: 3 } }) as Error,
  )
})

test('letters typed with separate marks are composed', () => {
  expect(read('Ca\u0301 chạch')[0]?.cells).toEqual(['Cá chạch'])
})

test('signs that no database keeps are left out', () => {
  expect(read('a\u0000b,c\ud800d,e\u0007')[0]?.cells).toEqual(['ab', 'c\ufffdd', 'e'])
})

test('whatever is in the cells and wherever the file is cut, what was written is read', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'Ế', '"', ',', ';', '\n', '\r', ' ', '=', "'", '-') })
    .map((text) => text.normalize('NFC').trim())
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 })
  fc.assert(
    fc.property(rows, fc.array(fc.nat()), (table, cuts) => {
      const whole = ['first,second\r\n', ...table.map((cells) => csvLine(cells))].join('')
      const pieces = cuts.reduceRight<string[]>(
        ([text = '', ...rest], cut) => {
          const at = cut % (text.length + 1)
          return [text.slice(0, at), text.slice(at), ...rest]
        },
        [whole],
      )

      const found = read(...pieces).slice(1)

      expect(found.map((row) => row.cells)).toEqual(table.filter((cells) => cells.some(Boolean)))
      for (const { number, cells } of found) expect(table[number - 2]).toEqual(cells)
    }),
  )
})
