// One row of a bank's statement as money that came. Every bank heads its columns otherwise: they are found by name,
// in Vietnamese or English, with or without marks.
import { foldVietnamese } from '#app/lib/fold.ts'
import { parseMoney, type Money } from '#app/lib/money.ts'
import { fromIso, parseLocalDate } from '#app/lib/time.ts'

const heads = {
  day: [
    'ngay',
    'ngay giao dich',
    'ngay gd',
    'ngay hieu luc',
    'thoi gian',
    'thoi gian giao dich',
    'date',
    'transaction date',
    'posting date',
  ],
  credit: [
    'ghi co',
    'so tien ghi co',
    'phat sinh co',
    'co',
    'tien vao',
    'so tien vao',
    'credit',
    'credit amount',
  ],
  content: [
    'noi dung',
    'noi dung giao dich',
    'noi dung chi tiet',
    'dien giai',
    'mo ta',
    'mo ta giao dich',
    'chi tiet giao dich',
    'description',
    'details',
    'remark',
    'transaction detail',
  ],
  reference: [
    'so tham chieu',
    'ma giao dich',
    'so giao dich',
    'ma gd',
    'so gd',
    'so ct',
    'so chung tu',
    'ma tham chieu',
    'reference',
    'reference no',
    'ref no',
    'transaction no',
    'transaction id',
  ],
} as const
type Column = keyof typeof heads
export type StatementColumns = Record<Exclude<Column, 'reference'>, number> & {
  reference: number | null
}

/** Null when this row is not the head of the table: a day, money that came and its words are needed. */
export function findStatementColumns(cells: readonly string[]): StatementColumns | null {
  const folded = cells.map((cell) => foldVietnamese(cell).replace(/ (vnd|dong)$/, ''))
  const at = (column: Column) =>
    folded.findIndex((head) => heads[column].some((name) => name === head))
  const [day, credit, content, reference] = [
    at('day'),
    at('credit'),
    at('content'),
    at('reference'),
  ]
  if (day < 0 || credit < 0 || content < 0) return null
  return { day, credit, content, reference: reference < 0 ? null : reference }
}

export type StatementProblem = 'day' | 'amount'
export type StatementMovement = {
  reference: string | null
  amount: Money
  content: string
  at: Date
}

/** Null for money that left and for the lines of sums; a problem names the column that cannot be read. */
export function readStatementRow(
  cells: readonly string[],
  columns: StatementColumns,
): StatementMovement | StatementProblem | null {
  const cell = (at: number | null) => (at === null ? '' : (cells[at] ?? '').trim())
  const written = cell(columns.credit).replace(/^\+\s*/, '')
  const dayText = cell(columns.day)
  if (written === '' || /^0+([.,]0+)?$/.test(written) || written.startsWith('-')) return null
  // A sum at the foot has an amount and no day.
  if (dayText === '') return null
  // Excel writes đồng with two decimals that are never anything but zero.
  const amount = parseMoney(written.replace(/[.,]00$/, ''))
  if (!amount || amount.amount === 0n) return 'amount'
  const at = readInstant(dayText)
  if (!at) return 'day'
  return { reference: cell(columns.reference) || null, amount, content: cell(columns.content), at }
}

/** "22/11/2026", "22/11/2026 14:59:30", "2026-11-22 14:59": Viet Nam's time. */
function readInstant(text: string): Date | null {
  const read = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T](\d{1,2}):(\d\d)(?::(\d\d))?)?/.exec(
    text,
  )
  const iso = read
    ? `${read[3]}-${read[2]?.padStart(2, '0')}-${read[1]?.padStart(2, '0')}`
    : text.slice(0, 10)
  if (!parseLocalDate(iso)) return null
  const time = /[ T](\d{1,2}):(\d\d)(?::(\d\d))?/.exec(text)
  const clock = [time?.[1] ?? '0', time?.[2] ?? '0', time?.[3] ?? '0'].map((part) =>
    part.padStart(2, '0'),
  )
  const instant = fromIso(`${iso}T${clock.join(':')}+07:00`)
  return Number.isNaN(instant.getTime()) ? null : instant
}
