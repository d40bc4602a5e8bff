// The console's tables as CSV: UTF-8 with a mark so that spreadsheets read Vietnamese, the same cells hidden.
import { adminText } from '#app/i18n/admin.ts'
import type { Locale } from '#app/lib/money.ts'
import type { FigureCell } from '#app/domain/metric/province-cells.server.ts'
import type { Figures, ProvinceFigures } from '#app/domain/metric/province-figures.server.ts'

export const csvTables = ['day', 'commune', 'sector', 'size'] as const
export type CsvTable = (typeof csvTables)[number]

/** Figures are plain numbers (shares in basis points stay exact as percent with two decimals). */
export function figuresCsv(figures: ProvinceFigures, table: CsvTable, locale: Locale): string {
  const t = adminText[locale]
  const heading = table === 'day' ? t.day : t.dimensionHeading[table]
  const m = t.measures
  const head = [heading, m.orders, m.revenue, m.cashless, m.invoiced, m.tracedLines]
  const rows =
    table === 'day'
      ? figures.days.map((day) => [day.day, ...numbers(day)])
      : figures.breakdowns[table].map((cell) => cellRow(cell, table, locale))
  const foot = [t.total, ...numbers(figures.totals)]
  return `\uFEFF${[head, ...rows, foot].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
}

function cellRow(cell: FigureCell, table: Exclude<CsvTable, 'day'>, locale: Locale): string[] {
  const t = adminText[locale]
  const words: Record<string, string> = table === 'sector' ? t.sectors : t.sizes
  const name = table === 'commune' ? `${cell.key} ${cell.name}` : (words[cell.key] ?? cell.key)
  return [name, ...(cell.figures ? numbers(cell.figures) : Array<string>(5).fill(t.hidden))]
}

const numbers = ({ measured, shares }: Figures): string[] => [
  measured.orders.toString(),
  measured.revenue.toString(),
  percent(shares.cashless),
  percent(shares.invoiced),
  percent(shares.tracedLines),
]

const percent = (basisPoints: number | null): string =>
  basisPoints === null ? '' : (basisPoints / 100).toFixed(2)

// A field that begins like a formula is made text: a spreadsheet must not calculate what people typed.
function field(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) && !/^-?\d/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
