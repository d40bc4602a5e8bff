// What a shop looks back on: its sold orders of a span of days, by day, product, channel or commune. Safe for the browser.
import { addDays, addMonths, daysBetween, type LocalDate } from '#app/lib/time.ts'

export const reportKinds = ['day', 'product', 'channel', 'commune'] as const
export type ReportKind = (typeof reportKinds)[number]

export const spans = ['7', '30', 'this-month', 'last-month'] as const
export type Span = (typeof spans)[number]

/** Both ends are included. */
export type Period = { from: LocalDate; to: LocalDate }

/** More days than that are for a spreadsheet: the export of orders. */
export const mostDays = 366

const firstOfMonth = (day: LocalDate): LocalDate => `${day.slice(0, 8)}01` as LocalDate

export function spanPeriod(span: Span, today: LocalDate): Period {
  if (span === 'this-month') return { from: firstOfMonth(today), to: today }
  if (span === 'last-month') {
    const first = firstOfMonth(today)
    return { from: addMonths(first, -1), to: addDays(first, -1) }
  }
  return { from: addDays(today, 1 - Number(span)), to: today }
}

type Asked = { span: Span | null; from: LocalDate | null; to: LocalDate | null }

/**
 * Days typed by hand come before a span; turned round they are put right, too many are cut at the beginning. Nothing
 * asked is the last 30 days.
 */
export function periodOf({ span, from, to }: Asked, today: LocalDate): Period {
  if (!from && !to) return spanPeriod(span ?? '30', today)
  const [one, other] = [from ?? to ?? today, to ?? today]
  const [first, last] = one <= other ? [one, other] : [other, one]
  const isLong = daysBetween(first, last) >= mostDays
  return { from: isLong ? addDays(last, 1 - mostDays) : first, to: last }
}

/** Sums of sold orders; money in đồng. `net` is what stays: `total` − `refunded`. */
export type ReportSums = {
  orders: number
  pieces: number
  goods: bigint
  delivery: bigint
  discount: bigint
  total: bigint
  refunded: bigint
  net: bigint
}

/** `key` is the day, the product's id, the channel, the commune's code; `name` what people call it. */
export type ReportRow = ReportSums & { key: string; name: string }

export const noSums: ReportSums = {
  orders: 0,
  pieces: 0,
  goods: 0n,
  delivery: 0n,
  discount: 0n,
  total: 0n,
  refunded: 0n,
  net: 0n,
}

export const sumOf = (rows: readonly ReportSums[]): ReportSums =>
  rows.reduce(
    (sum, row) => ({
      orders: sum.orders + row.orders,
      pieces: sum.pieces + row.pieces,
      goods: sum.goods + row.goods,
      delivery: sum.delivery + row.delivery,
      discount: sum.discount + row.discount,
      total: sum.total + row.total,
      refunded: sum.refunded + row.refunded,
      net: sum.net + row.net,
    }),
    noSums,
  )

/** So many rows are shown on a page; the spreadsheet has them all. */
export const rowsOnPage = 500

/** Every day of the span, those without a sale too: a gap in a chart would lie. */
export function everyDay({ from, to }: Period, rows: readonly ReportRow[]): ReportRow[] {
  const byDay = new Map(rows.map((row) => [row.key, row]))
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
    const day = addDays(from, index)
    return byDay.get(day) ?? { ...noSums, key: day, name: day }
  })
}
