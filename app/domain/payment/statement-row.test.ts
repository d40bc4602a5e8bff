import { expect, test } from 'vitest'

import { vnd } from '#app/lib/money.ts'
import { fromIso } from '#app/lib/time.ts'
import { findStatementColumns, readStatementRow, type StatementColumns } from './statement-row.ts'

test.each([
  [['STT', 'Ngày GD', 'Số tham chiếu', 'Ghi nợ', 'Ghi có', 'Diễn giải']],
  [['Transaction date', 'Debit amount', 'Credit amount', 'Balance', 'Description', 'Reference No']],
  [['NGÀY GIAO DỊCH', 'NỘI DUNG', 'PHÁT SINH CÓ (VND)', 'SỐ CHỨNG TỪ']],
])('a bank’s heads are found: %s', (cells) => {
  const columns = findStatementColumns(cells)

  expect(columns).not.toBeNull()
  expect(columns?.reference).not.toBeNull()
})

test('a title, an address and a table of something else are no head', () => {
  for (const cells of [
    ['SAO KÊ TÀI KHOẢN'],
    ['Số tài khoản', '3300201234567'],
    ['Ngày', 'Ghi nợ', 'Nội dung'],
  ]) {
    expect(findStatementColumns(cells)).toBeNull()
  }
})

const columns: StatementColumns = { day: 0, reference: 1, credit: 2, content: 3 }
const read = (...cells: string[]) => readStatementRow(cells, columns)

test.each([
  ['22/11/2026 14:59:30', '2026-11-22T07:59:30Z'],
  ['22/11/2026', '2026-11-21T17:00:00Z'],
  ['2-11-2026 8:05', '2026-11-02T01:05:00Z'],
  ['2026-11-22 14:59', '2026-11-22T07:59:00Z'],
])('a day as banks write it: %s', (day, at) => {
  expect(read(day, 'FT1', '185.000', 'NIEUK7')).toEqual({
    reference: 'FT1',
    amount: vnd(185_000n),
    content: 'NIEUK7',
    at: fromIso(at),
  })
})

test.each(['185000', '185.000', '185,000', '+185,000', '185,000.00', '185.000 VND'])(
  'an amount as banks write it: %s',
  (amount) => {
    expect(read('22/11/2026', '', amount, 'x')).toMatchObject({
      amount: vnd(185_000n),
      reference: null,
    })
  },
)

test('money that left, empty lines and sums at the foot are no movement', () => {
  expect(read('22/11/2026', 'FT1', '', 'x')).toBeNull()
  expect(read('22/11/2026', 'FT1', '0', 'x')).toBeNull()
  expect(read('22/11/2026', 'FT1', '-185.000', 'x')).toBeNull()
  expect(read('', '', '1.000.000', 'Tổng cộng')).toBeNull()
})

test('what cannot be read is named, never guessed', () => {
  expect(read('22/11/2026', 'FT1', '185.5', 'x')).toBe('amount')
  expect(read('22/11/2026', 'FT1', 'một trăm', 'x')).toBe('amount')
  expect(read('31/02/2026', 'FT1', '185.000', 'x')).toBe('day')
  expect(read('hôm qua', 'FT1', '185.000', 'x')).toBe('day')
})
